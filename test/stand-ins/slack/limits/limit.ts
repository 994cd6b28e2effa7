/** The shape of a row, and short words to write one with. */
import { isObject, type Json, object, text } from '../json.js';

/** A message, a view, or any object inside their blocks, with the field it stands in. */
export interface Node {
  value: Json;
  field: string;
  parent: Json | undefined;
}

export interface Limit {
  rule: string;
  applies: (node: Node) => boolean;
  broken: (node: Node) => boolean;
  /** A message body (`blocks`) or a view (`type`) that breaks this rule. */
  refused: Json;
}

export const long = (length: number) => 'x'.repeat(length);
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const plain = (words: string) => ({ type: 'plain_text', text: words });
export const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words });
export const section = (words = 'x') => ({ type: 'section', text: mrkdwn(words) });
export const button = (more: Json = {}) => ({ type: 'button', text: plain('x'), action_id: 'a', ...more });
export const actions = (...elements: Json[]) => ({ type: 'actions', elements });
export const option = (more: Json = {}) => ({ text: plain('x'), value: 'v', ...more });
export const select = (more: Json) => ({ type: 'static_select', action_id: 's', ...more });
export const message = (...blocks: Json[]): Json => ({ text: 'x', blocks });
export const modal = (more: Json): Json => ({
  type: 'modal',
  title: plain('x'),
  blocks: [section()],
  ...more,
});
export const home = (...blocks: Json[]): Json => ({ type: 'home', blocks });
export const rich = (...elements: Json[]) => ({ type: 'rich_text', elements });
export const richSection = (...elements: Json[]) => rich({ type: 'rich_text_section', elements });

export const isA =
  (...types: string[]) =>
  ({ value }: Node) =>
    types.includes(text(value.type));
export const isMessage = ({ field }: Node) => field === 'message';
export const isView = ({ field }: Node) => field === 'view';
export const isBlock = ({ field }: Node) => field === 'blocks';
export const longer =
  (field: string, limit: number) =>
  ({ value }: Node) => {
    const held = value[field];
    return (isObject(held) ? text(held.text) : text(held)).length > limit;
  };
export const more =
  (field: string, limit: number) =>
  ({ value }: Node) => {
    const held = value[field];
    return Array.isArray(held) && held.length > limit;
  };
export const none =
  (field: string) =>
  ({ value }: Node) =>
    !Array.isArray(value[field]) || value[field].length === 0;
export const notPlain =
  (field: string) =>
  ({ value }: Node) =>
    field in value && object(value[field]).type !== 'plain_text';
export const repeated = (values: unknown[]) => new Set(values).size < values.length;
export const withSelects = isA('static_select', 'multi_static_select', 'external_select');

export const row = (
  rule: string,
  applies: Limit['applies'],
  broken: Limit['broken'],
  refused: Json,
): Limit => ({
  rule,
  applies,
  broken,
  refused,
});

/** All text a person reads in blocks, in characters. */
export function textSum(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textSum(one), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>(
    (sum, one) => sum + (one === value.text && typeof one === 'string' ? one.length : textSum(one)),
    0,
  );
}

export const BLOCKS = [
  'section',
  'header',
  'context',
  'actions',
  'divider',
  'image',
  'input',
  'rich_text',
  'markdown',
  'table',
  'file',
  'video',
  'context_actions',
];
