/** The cards in which the bot speaks of itself: help, a short note, a greeting. */
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';

export const helpCard = (words: Words): Card => ({
  ...blank(words.helpTitle, words),
  notes: words.helpLines,
});

export const noteCard = (text: string, words: Words): Card => ({ ...blank(text, words) });

export const joinedCard = (words: Words): Card => ({
  ...blank(words.joinedTitle, words),
  summary: [{ text: words.joinedText, by: 'us' }],
  actions: [{ label: words.settingsButton, action: { type: 'settings' } }],
});
