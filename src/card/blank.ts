/** A card with nothing on it, so that every builder names only what it adds. */
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';

export const blank = (title: string, { language, labels, layers }: Words): Card => ({
  language,
  labels,
  layers,
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
