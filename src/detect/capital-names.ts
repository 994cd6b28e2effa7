/** Names in capitals around a number: `SAP`, `OTP`, `WSAE`. */
import { isCapital } from './chars.js';
import { hashOf } from './hashes.js';
import { type Tokens, WORD } from './tokens.js';
import type { Standing } from './words-around.js';

/** How far they are counted to each side, in characters. */
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

function isUpper(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at += 1) if (!isCapital(text.charCodeAt(at))) return false;
  return true;
}
