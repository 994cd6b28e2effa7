/** The parts of a word written as one: `getMessageList`, `ERR_SVR_GROUP`, `TIMGroup`. */
import { charTables, isCapital } from './chars.js';
import { lengthen } from './columns.js';
import { mixed, SEED } from './hashes.js';

/** Parts in order, in columns used again for the next text. */
export interface Humps {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Of the folded characters. */
  hash: Int32Array;
}

export const emptyHumps = (): Humps => ({
  count: 0,
  start: new Int32Array(64),
  end: new Int32Array(64),
  hash: new Int32Array(64),
});

/** Shorter parts say nothing. */
const leastLetters = 2;
const UNDERSCORE = 0x5f;

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Appends the parts of the word between `from` and `to`, when it has more than one. */
export function addHumps(text: string, from: number, to: number, humps: Humps): void {
  const known = humps.count;
  let first = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !beginsHump(text, at, to)) continue;
    addHump(text, first, at, humps);
    first = at;
  }
  if (humps.count === known + 1 && humps.start[known] === from && humps.end[known] === to)
    humps.count = known;
}

function beginsHump(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  if (unit === UNDERSCORE || before === UNDERSCORE) return true;
  if (!isCapital(unit)) return false;
  return !isCapital(before) || (at + 1 < to && isSmall(text.charCodeAt(at + 1)));
}

function addHump(text: string, from: number, to: number, humps: Humps): void {
  if (to - from < leastLetters || text.charCodeAt(from) === UNDERSCORE) return;
  if (humps.count === humps.start.length) lengthen(humps);
  const { fold } = charTables();
  let hash = SEED;
  for (let at = from; at < to; at += 1) hash = mixed(hash, fold[text.charCodeAt(at)] as number);
  humps.start[humps.count] = from;
  humps.end[humps.count] = to;
  humps.hash[humps.count] = hash;
  humps.count += 1;
}
