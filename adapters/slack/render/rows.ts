/** What can be pressed on a card, in rows: first what leads on, then what people say of the answer. */
import type { ActionsBlock, ActionsBlockElement, Button, StaticSelect } from '@slack/types';
import type { Action, Card, CardAction } from '../../../src/types.js';
import { encodeAction, isCode } from '../action-id.js';
import { CARD, SLACK } from '../limits.js';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';
import { plainText } from './plain-text.js';

const OF_THE_ANSWER = new Set<Action['type']>([
  'helpful',
  'wrong',
  'why',
  'dismiss',
  'keep',
  'settings',
  'optout',
  'optin',
]);

export function renderRows(card: Card): ActionsBlock[] {
  const select = selectOf(card);
  const actions = select ? card.actions.filter(({ action }) => action.type !== 'open') : card.actions;
  const about = actions.filter(({ action }) => OF_THE_ANSWER.has(action.type));
  const onward = actions.filter(({ action }) => !OF_THE_ANSWER.has(action.type));
  // A lonely button needs no row of its own.
  const rows = about.length > 1 ? [...folded(onward), about] : folded([...onward, ...about]);
  let position = 0;
  return rows
    .map((row, index): ActionsBlockElement[] => [
      ...(select && index === 0 ? [select(position++)] : []),
      ...row.slice(0, CARD.buttonsInRow).map((action) => button(action, position++)),
    ])
    .filter((elements) => elements.length > 0)
    .map((elements) => ({ type: 'actions', elements }));
}

/** More than fits a line: the codes stand in a row of their own. */
function folded(actions: CardAction[]): CardAction[][] {
  if (actions.length <= CARD.buttonsInLine) return [actions];
  const codes = actions.filter(({ action }) => action.type === 'open');
  return [codes, actions.filter(({ action }) => action.type !== 'open')];
}

function button({ label, action, style }: CardAction, position: number): Button {
  const text = cut(cleanLine(label), SLACK.buttonText) || action.type;
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    ...encodeAction(action, position),
    ...(style ? { style } : {}),
  };
}

/** A list too long for a button each opens by a menu; undefined where buttons do. */
function selectOf({ kind, items, actions, labels }: Card): ((position: number) => StaticSelect) | undefined {
  if (kind !== 'entries' && kind !== 'results') return undefined;
  const known = items.slice(0, CARD.items).filter(({ code, layer }) => layer !== undefined && isCode(code));
  const buttons = actions.filter(({ action }) => action.type === 'open').length;
  if (known.length === 0 || (known.length <= CARD.openButtons && buttons > 0)) return undefined;
  const options = [...new Map(known.map((item) => [item.code, item])).values()].map(({ code, title }) => ({
    text: plainText(`${code} · ${title}`, CARD.openOption),
    value: code,
  }));
  return (position) => ({
    type: 'static_select',
    action_id: encodeAction({ type: 'open', code: '' }, position).action_id,
    placeholder: plainText(labels.open, SLACK.placeholder),
    options,
  });
}
