/** Who says the number: the word before `returns`, `failed with`, `error`, and names in capitals around. */
import { hashOf } from './hashes.js';
import type { Neighbour } from './neighbours.js';
import type { Reading } from './reading.js';
import { announces } from './role-sets.js';
import { LINE_END, MARK, type Tokens, UNSPACED, WORD } from './tokens.js';
import type { Standing } from './words-around.js';

/** How the word that speaks is written: `loyalty-svc`, `Stripe`, `SAP`, `login`. */
export type Speaker = '' | 'compound' | 'capital' | 'upper' | 'lower' | 'unspaced';

export function speakerOf(
  text: string,
  { tokens, left }: Standing,
  before: Neighbour,
  reading: Reading,
): Speaker {
  if (before.row < 0 || ((reading.roles[before.row] as number) & announces) === 0) return '';
  const start = reading.start[before.row] as number;
  let row = left;
  while (row >= 0 && (tokens.end[row] as number) > start) row -= 1;
  if (row < 0) return '';
  if (tokens.kind[row] === MARK || tokens.kind[row] === LINE_END) return '';
  if (tokens.kind[row] !== WORD) return tokens.kind[row] === UNSPACED ? 'unspaced' : '';
  if (isJoined(tokens, row)) return 'compound';
  const from = tokens.start[row] as number;
  const to = tokens.end[row] as number;
  if (isUpper(text, from, to)) return 'upper';
  return isCapital(text.charCodeAt(from)) && to - from >= 3 ? 'capital' : 'lower';
}

/** `loyalty-svc`, `api.example`, `user_center`: written with other words as one. */
const isJoined = (tokens: Tokens, row: number): boolean =>
  row >= 2 &&
  tokens.kind[row - 1] === MARK &&
  tokens.kind[row - 2] === WORD &&
  tokens.end[row - 1] === tokens.start[row] &&
  tokens.end[row - 2] === tokens.start[row - 1];

/** How far names in capitals are counted to each side, in characters. */
const reach = 150;

/** Names in capitals of the sentence that are not everybody's: 0, 1 or 2 and more. */
export function capitalNames(text: string, { tokens, start, end, left, right }: Standing): number {
  let names = 0;
  for (let row = left; row >= 0 && start - (tokens.start[row] as number) <= reach; row -= 1) {
    if (tokens.stop[row] === 1) break;
    if (isName(text, tokens, row)) names += 1;
  }
  for (let row = right; row < tokens.count && (tokens.end[row] as number) - end <= reach; row += 1) {
    if (tokens.stop[row] === 1) break;
    if (isName(text, tokens, row)) names += 1;
  }
  return Math.min(2, names);
}

/** Words in capitals that everybody writes, our own among them. */
const everyday = new Set(
  [
    'im',
    'tim',
    'sdk',
    'ui',
    'api',
    'rest',
    'http',
    'https',
    'ok',
    'id',
    'json',
    'qps',
    'sig',
    'url',
    'ios',
    'web',
  ].map(hashOf),
);

function isName(text: string, tokens: Tokens, row: number): boolean {
  if (tokens.kind[row] !== WORD) return false;
  const from = tokens.start[row] as number;
  const to = tokens.end[row] as number;
  return to - from <= 6 && isUpper(text, from, to) && !everyday.has(tokens.hash[row] as number);
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

function isUpper(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at += 1) if (!isCapital(text.charCodeAt(at))) return false;
  return true;
}
