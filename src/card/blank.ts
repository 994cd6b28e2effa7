/** A card with nothing on it, so that every builder names only what it adds. */
import type { Card } from '../types.js';

export const blank = (title: string): Card => ({
  kind: 'text',
  tone: 'neutral',
  title,
  summary: [],
  facts: [],
  advice: [],
  notes: [],
  links: [],
  related: [],
  items: [],
  actions: [],
});
