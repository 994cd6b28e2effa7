/** A search box for the home tab that answers when Enter is pressed. */
import type { InputBlock } from '@slack/types';
import { CARD } from '../limits.js';
import { WORDS } from './words.js';

/** Carries no value of its own: what the person typed comes back with the id. */
export const SEARCH_ACTION = 'imerror/search/999';

export const searchInput = (): InputBlock => ({
  type: 'input',
  dispatch_action: true,
  label: { type: 'plain_text', text: WORDS.searchLabel, emoji: false },
  element: {
    type: 'plain_text_input',
    action_id: SEARCH_ACTION,
    max_length: CARD.query,
    placeholder: { type: 'plain_text', text: WORDS.searchHint, emoji: false },
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
});
