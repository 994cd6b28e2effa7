/** Cards inside a view: the home tab and modals. */
import type { KnownBlock } from '@slack/types';
import type { Action, Card } from '../../../src/types.js';

/** What needs a conversation, which a view has none of. */
const NEEDS_CHANNEL = new Set<Action['type']>([
  'share',
  'dismiss',
  'wrong',
  'why',
  'keep',
  'helpful',
  'settings',
]);

export const withoutChannel = (card: Card): Card => ({
  ...card,
  actions: card.actions.filter(({ action }) => !NEEDS_CHANNEL.has(action.type)),
});

/** Two cards in one view may carry the same button twice; the position in the view keeps their ids apart. */
export function numbered(blocks: KnownBlock[]): KnownBlock[] {
  let position = 0;
  return blocks.map((block) => {
    if (block.type !== 'actions') return block;
    const elements = block.elements.map((element) => ({
      ...element,
      action_id:
        element.action_id?.replace(/(?<=^imerror\/[a-z]+\/)\d+$/u, () => String(position++)) ??
        `imerror/none/${position++}`,
    }));
    return { ...block, elements };
  });
}
