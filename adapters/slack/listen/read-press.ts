/** A pressed button, a chosen option or a typed search, from wherever it stands. */
import type { Action, Place } from '../../../src/types.js';
import { decodeAction, isCode } from '../action-id.js';
import { type Fields, optional, record, string } from '../read/as-record.js';
import { placeOf } from '../read/read-message.js';
import { LOOK_UP_ACTION, wordsChosen } from '../render/look-up.js';

export interface Press {
  /** Undefined for what is none of ours, such as a button of an older version. */
  action: Action | undefined;
  actionId: string;
  user: string;
  place: Place;
  messageId: string;
  /** The answer that carries the button is seen by this person only. */
  onPrivate: boolean;
  triggerId: string;
  /** Where it stands in no message: the home tab or a modal. */
  view?: Fields;
}

export function readPress(body: Fields, pressed: Fields, workspace: string): Press {
  const [container, message] = [record(body.container), record(body.message)];
  const view = body.view === undefined || body.view === null ? undefined : record(body.view);
  const channel = optional(record(body.channel).id) ?? string(container.channel_id);
  const thread = optional(message.thread_ts) ?? optional(container.thread_ts);
  return {
    action: actionOf(pressed),
    actionId: string(pressed.action_id),
    user: string(record(body.user).id),
    place: placeOf({ workspace, channel, channelType: view ? 'im' : undefined }, thread),
    messageId: string(container.message_ts),
    onPrivate: container.is_ephemeral === true,
    triggerId: string(body.trigger_id),
    ...(view ? { view } : {}),
  };
}

function actionOf(pressed: Fields): Action | undefined {
  const value = pressed.value ?? record(pressed.selected_option).value;
  if (pressed.action_id !== LOOK_UP_ACTION) return decodeAction(pressed.action_id, value);
  const chosen = string(value);
  const query = wordsChosen(chosen);
  if (query !== undefined) return query === '' ? undefined : { type: 'search', query };
  return isCode(chosen) ? { type: 'open', code: chosen } : undefined;
}
