/** A pressed button as it comes back from either face, read with the adapters' own codecs. */
import type { Action } from '../../src/types.js';
import { readCustomId } from '../discord/custom-id.js';
import { decodeAction } from '../slack/action-id.js';

export type Press =
  | { face: 'slack'; action_id: string; value: string }
  | { face: 'discord'; custom_id: string };

/** @returns undefined for a button that is none of the bot's */
export const readPress = (press: Press): Action | undefined =>
  press.face === 'slack' ? decodeAction(press.action_id, press.value) : readCustomId(press.custom_id);
