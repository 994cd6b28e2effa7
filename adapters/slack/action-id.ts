/**
 * How an action travels through Slack and back. What comes back is anybody's guess (a changed client may send
 * anything), so it is read strictly and means nothing beyond what every person may ask for anyway.
 */
import type { Action } from '../../src/types.js';
import { CARD } from './limits.js';

const CODE = /^-?\d{1,12}(?:-\d{1,12})?$/u;

export const isCode = (text: string): boolean => CODE.test(text);

/** How each kind is read back from the button's value; undefined when the value is none. */
const READ: { [Type in Action['type']]: (value: string) => Extract<Action, { type: Type }> | undefined } = {
  open: (code) => (isCode(code) ? { type: 'open', code } : undefined),
  search: (query) => (query !== '' && query.length <= CARD.query ? { type: 'search', query } : undefined),
  dismiss: () => ({ type: 'dismiss' }),
  why: () => ({ type: 'why' }),
  wrong: () => ({ type: 'wrong' }),
  keep: () => ({ type: 'keep' }),
  helpful: () => ({ type: 'helpful' }),
  settings: () => ({ type: 'settings' }),
  details: (code) => (isCode(code) ? { type: 'details', code } : undefined),
  share: (code) => (isCode(code) ? { type: 'share', code } : undefined),
  ticket: (code) => (isCode(code) ? { type: 'ticket', code } : undefined),
  section: (name) => (name !== '' && name.length <= CARD.query ? { type: 'section', name } : undefined),
  optout: () => ({ type: 'optout' }),
  optin: () => ({ type: 'optin' }),
};

/** `action_id` and `value` of the button at this position; the position makes the id unique in a message. */
export function encodeAction(action: Action, position: number): { action_id: string; value: string } {
  return { action_id: `imerror/${action.type}/${position}`, value: payloadOf(action) };
}

function payloadOf(action: Action): string {
  if ('code' in action) return action.code;
  if ('name' in action) return action.name.slice(0, CARD.query);
  return 'query' in action ? action.query.slice(0, CARD.query) : action.type;
}

/** The action, or undefined when this is none of ours. */
export function decodeAction(actionId: unknown, value: unknown): Action | undefined {
  const type =
    typeof actionId === 'string' ? /^imerror\/([a-z]{1,20})\/\d{1,3}$/u.exec(actionId)?.[1] : undefined;
  if (type === undefined || !isType(type)) return undefined;
  return READ[type](typeof value === 'string' ? value.trim() : '');
}

const isType = (type: string): type is Action['type'] => Object.hasOwn(READ, type);
