/**
 * Finds runs of digits that are numbers of the catalog. Most messages hold none, so this looks only at every third character:
 * a code has at least three digits, and a run of three cannot hide between two looks.
 */
import { charTables, DIGIT, LETTER } from './chars.js';
import { lengthen } from './columns.js';
import { entryOf, type KnownNumbers } from './known-numbers.js';

export interface Numbers {
  count: number;
  /** Offsets of the number with its sign. */
  start: Int32Array;
  end: Int32Array;
  /** With its sign. */
  value: Int32Array;
  entry: Int32Array;
}

const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
};

/** Fills `numbers` with, and returns the count of, every catalog number between `from` and `to` that is no part of a longer run. */
export function findNumbers(
  text: string,
  from: number,
  to: number,
  known: KnownNumbers,
  numbers: Numbers,
): number {
  numbers.count = 0;
  for (let at = from + 2; at < to; at += 3) {
    if (!isDigit(text, at)) continue;
    let start = at;
    while (start > from && isDigit(text, start - 1)) start -= 1;
    let end = at + 1;
    while (end < to && isDigit(text, end)) end += 1;
    at = end - 1;
    const digits = end - start;
    if (digits < known.fewest || digits > known.most) continue;
    const first = text.charCodeAt(start);
    if (first === 0x30 || first === 0xff10) continue;
    let value = 0;
    for (let place = start; place < end; place += 1)
      value = value * 10 + ((text.charCodeAt(place) - 0x30) & 0xf);
    const signed = start > from && isMinus(text, start - 1, from);
    if (signed) value = -value;
    const entry = entryOf(known, value);
    if (entry < 0) continue;
    if (numbers.count === numbers.start.length) lengthen(numbers);
    numbers.start[numbers.count] = signed ? start - 1 : start;
    numbers.end[numbers.count] = end;
    numbers.value[numbers.count] = value;
    numbers.entry[numbers.count] = entry;
    numbers.count += 1;
  }
  return numbers.count;
}

/** A minus is a sign after a space or punctuation and after unspaced scripts, not after a letter, a digit or another minus. */
function isMinus(text: string, at: number, from: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x2d && unit !== 0x2212 && unit !== 0xff0d) return false;
  if (at === from) return true;
  const { kind } = charTables();
  const left = text.charCodeAt(at - 1);
  return (
    kind[left] !== DIGIT &&
    kind[left] !== LETTER &&
    left !== 0x2d &&
    left !== 0x5f &&
    left !== 0x29 &&
    left !== 0x5d
  );
}

export const emptyNumbers = (): Numbers => ({
  count: 0,
  start: new Int32Array(64),
  end: new Int32Array(64),
  value: new Int32Array(64),
  entry: new Int32Array(64),
});
