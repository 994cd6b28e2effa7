/** What can be pressed on a card, by where it stands. */
import type { Card, CardAction } from '../types.js';
import type { Words } from '../words/en.js';
import type { Look } from './entry-card.js';

const isEntry = (card: Card): card is Card & { code: string } =>
  card.kind === 'entry' && card.code !== undefined;

function aboutEntry(card: Card, words: Words, look: Look): CardAction[] {
  if (!isEntry(card)) return [];
  const { code } = card;
  return [
    ...(look === 'short' ? [{ label: words.details, action: { type: 'details' as const, code } }] : []),
    ...(card.tone === 'vendor' ? [{ label: words.ticket, action: { type: 'ticket' as const, code } }] : []),
  ];
}

/** On an answer that only one person sees. */
export const forOne = (card: Card, words: Words, look: Look = 'short'): Card => ({
  ...card,
  actions: [
    ...card.actions,
    ...aboutEntry(card, words, look),
    ...(isEntry(card) ? [{ label: words.share, action: { type: 'share' as const, code: card.code } }] : []),
  ],
});

/** The private answer, once it was shown to the others. */
export const afterShare = (card: Card, words: Words): Card => ({
  ...card,
  actions: card.actions.filter(({ action }) => action.type !== 'share'),
  footer: words.sharedHere,
});

/** On an answer that one person showed to the others. */
export const shared = (card: Card, words: Words, by: string | undefined): Card => ({
  ...card,
  actions: [...card.actions, ...aboutEntry(card, words, 'short')],
  ...(by === undefined ? {} : { footer: words.shared(by) }),
});

/** On an answer under somebody's message. */
export const underMessage = (card: Card, words: Words): Card => ({
  ...card,
  actions: [
    ...card.actions,
    ...aboutEntry(card, words, 'short'),
    { label: words.helpful, action: { type: 'helpful' } },
    { label: words.wrong, action: { type: 'wrong' } },
    { label: words.why, action: { type: 'why' } },
    { label: words.dismiss, action: { type: 'dismiss' } },
  ],
});
