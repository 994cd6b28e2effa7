/**
 * The company a number keeps. Codes come in families: that several numbers nearby are all of the catalog, and of a part of it where
 * few numbers are, is no accident.
 */
import { entryOf, type KnownNumbers } from './known-numbers.js';
import { firstNumeral, type Numerals, UNASKED } from './numerals.js';
import { far } from './surroundings.js';
import type { Standing } from './words-around.js';

/** How far other numbers are looked at, in characters. */
const reach = 300;
/** Further ones say nothing more. */
const most = { surprise: 3, numbers: 4, met: 24 };

export interface Company {
  /** How unlikely it is that the other catalog numbers are there by accident, in powers of ten. */
  surprise: number;
  /** Other numbers of the catalog, and numbers of as many digits that are none. */
  known: number;
  strange: number;
  /** One of the others is next to it by number. */
  next: boolean;
}

export const noCompany = (): Company => ({ surprise: 0, known: 0, strange: 0, next: false });

/** Numbers this near are next to each other. */
const neighbours = 12;

/** What the catalog says about its numbers. */
export interface Families {
  known: KnownNumbers;
  /** Of an entry's number: how few numbers around it are codes, in powers of ten. */
  rarity: Float64Array;
  ranged: readonly boolean[];
}

/** Numbers met already: each counts once. */
const met = new Int32Array(most.met);
let count = 0;

export function lookAtCompany(
  { tokens, start, end, left, right, value }: Standing,
  families: Families,
  out: Company,
): void {
  const { numerals } = tokens;
  out.surprise = 0;
  out.known = 0;
  out.strange = 0;
  out.next = false;
  met[0] = Math.abs(value);
  count = 1;
  const own = firstNumeral(numerals, left + 1);
  const line = numerals.line[own] as number;
  for (let other = own - 1; other >= 0 && count < most.met; other -= 1) {
    if (line - (numerals.line[other] as number) > far.lines) break;
    if (start - (tokens.start[numerals.row[other] as number] as number) > reach) break;
    meet(numerals, other, families, out);
  }
  for (let other = firstNumeral(numerals, right); other < numerals.count && count < most.met; other += 1) {
    if ((numerals.line[other] as number) - line > far.lines) break;
    if ((tokens.end[numerals.row[other] as number] as number) - end > reach) break;
    meet(numerals, other, families, out);
  }
  out.surprise = Math.min(most.surprise, out.surprise);
  out.known = Math.min(most.numbers, out.known);
  out.strange = Math.min(most.numbers, out.strange);
}

function meet(numerals: Numerals, index: number, families: Families, out: Company): void {
  const other = numerals.value[index] as number;
  if (other < 0) return;
  for (let known = 0; known < count; known += 1) if (met[known] === other) return;
  met[count] = other;
  count += 1;
  if (numerals.entry[index] === UNASKED) numerals.entry[index] = entryUnsigned(families, other);
  const found = numerals.entry[index] as number;
  if (found < 0) {
    out.strange += 1;
    return;
  }
  out.known += 1;
  out.surprise += families.rarity[found] as number;
  if (Math.abs(other - (met[0] as number)) <= neighbours) out.next = true;
}

/** The entry of a number whose sign is not known, ranges left out; -1 for none. */
function entryUnsigned({ known, ranged }: Families, value: number): number {
  const found = entryOf(known, value);
  if (found >= 0 && !ranged[found]) return found;
  const negative = entryOf(known, -value);
  return negative >= 0 && !ranged[negative] ? negative : -1;
}
