/** The cards in which the bot speaks of itself: help, home, a short note, a greeting. */
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';

export const helpCard = (words: Words): Card => ({ ...blank(words.helpTitle), notes: words.helpLines });

export function homeCard(catalog: Catalog, words: Words): Card {
  const product = catalog.entries[0]?.product ?? '';
  return {
    ...blank(words.homeTitle),
    summary: [{ text: words.homeText, by: 'us' }],
    notes: words.helpLines,
    footer: words.homeCount(catalog.entries.length, product),
  };
}

export const noteCard = (text: string): Card => ({ ...blank(text) });

export const joinedCard = (words: Words): Card => ({
  ...blank(words.joinedTitle),
  summary: [{ text: words.joinedText, by: 'us' }],
  actions: [{ label: words.settingsButton, action: { type: 'settings' } }],
});
