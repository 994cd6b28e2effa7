/** A card that stands under somebody's message: it can be asked why it is there, and be removed. */
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';

export const annotatedCard = (card: Card, words: Words): Card => ({
  ...card,
  actions: [
    ...card.actions,
    { label: words.why, action: { type: 'why' } },
    { label: words.dismiss, action: { type: 'dismiss' } },
  ],
});
