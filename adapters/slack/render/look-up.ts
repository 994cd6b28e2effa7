/** The search modal: a box that suggests while one types, and under it what was chosen. */
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Card, Suggestion } from '../../../src/types.js';
import type { Words } from '../../../src/words/en.js';
import { CARD, SLACK } from '../limits.js';
import { renderBlocks } from '../render.js';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';
import { plainText } from './plain-text.js';
import { numbered, withoutChannel } from './view.js';

export const LOOK_UP_VIEW = 'imerror/look-up';
export const LOOK_UP_ACTION = 'imerror/look-up';
/** Before words that are searched for as they were typed; codes stand alone. */
const WORDS_SIGN = '?';

export function renderLookUp(words: Words, answer?: Card): ModalView {
  const box: KnownBlock = {
    type: 'actions',
    block_id: LOOK_UP_VIEW,
    elements: [
      {
        type: 'external_select',
        action_id: LOOK_UP_ACTION,
        min_query_length: 0,
        placeholder: plainText(words.labels.search, SLACK.placeholder),
      },
    ],
  };
  const blocks = [box, ...(answer ? renderBlocks(withoutChannel(answer)) : [])];
  return {
    type: 'modal',
    callback_id: LOOK_UP_VIEW,
    title: plainText(words.lookUp, SLACK.modalTitle),
    close: plainText(words.close, SLACK.modalTitle),
    blocks: numbered(blocks).slice(0, SLACK.viewBlocks),
  };
}

/** What is offered under the box: entries that fit, and the words as they stand. */
export function renderOptions(typed: string, suggestions: Suggestion[], words: Words): PlainTextOption[] {
  const query = cut(cleanLine(typed), SLACK.optionValue - WORDS_SIGN.length);
  const found = suggestions
    .filter(({ value }) => value.length <= SLACK.optionValue)
    .map(({ label, value }) => ({ text: plainText(label, SLACK.optionText), value }));
  const asTyped =
    query === '' || suggestions.some(({ value }) => value === query)
      ? []
      : [{ text: plainText(words.searchFor(query), SLACK.optionText), value: `${WORDS_SIGN}${query}` }];
  return [...found.slice(0, SLACK.options - asTyped.length), ...asTyped];
}

/** The words of a chosen option that holds words; undefined for a code. */
export const wordsChosen = (value: string): string | undefined =>
  value.startsWith(WORDS_SIGN) ? value.slice(WORDS_SIGN.length, WORDS_SIGN.length + CARD.query) : undefined;
