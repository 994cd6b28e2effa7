/** A search box for the home tab that answers when Enter is pressed. */
import type { InputBlock } from '@slack/types';
import type { CardLabels } from '../../../src/types.js';
import { CARD, SLACK } from '../limits.js';
import { plainText } from './plain-text.js';

/** Carries no value of its own: what the person typed comes back with the id. */
export const SEARCH_ACTION = 'imerror/search/999';

export const searchInput = ({ search, searchHint }: CardLabels): InputBlock => ({
  type: 'input',
  dispatch_action: true,
  label: plainText(search, SLACK.inputLabel),
  element: {
    type: 'plain_text_input',
    action_id: SEARCH_ACTION,
    max_length: CARD.query,
    placeholder: plainText(searchHint, SLACK.placeholder),
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
});
