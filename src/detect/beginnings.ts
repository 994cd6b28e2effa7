/** Which first characters a term may have: most words of a text begin like none, and one look says so. */
import { LATIN, SMALL } from './chars.js';
import { DASH, GAP, UNDERSCORE } from './tree.js';

/** Of hashes of 16 bits, one bit each: small enough to stay in the nearest memory. */
export const emptyBeginnings = (): Int32Array => new Int32Array(1 << 11);

function add(set: Int32Array, hash: number): void {
  set[hash >> 5] = (set[hash >> 5] as number) | (1 << (hash & 31));
}

const has = (set: Int32Array, hash: number): boolean =>
  (((set[hash >> 5] as number) >> (hash & 31)) & 1) === 1;

/** Characters that may go on with a Latin word. */
const continuations = 'abcdefghijklmnopqrstuvwxyz0123456789_-. :/';

/** Terms shorter than four characters, or with a gap among them, are noted by what comes before that. */
export function noteBeginning(
  beginnings: Int32Array,
  letters: Uint16Array,
  text: string,
  isOpen: boolean,
): void {
  const length = Math.min(4, text.length);
  const a = letters[text.charCodeAt(0)] as number;
  const b = length > 1 ? (letters[text.charCodeAt(1)] as number) : 0;
  const c = length > 2 ? (letters[text.charCodeAt(2)] as number) : 0;
  const d = length > 3 ? (letters[text.charCodeAt(3)] as number) : 0;
  let gap = 0;
  while (gap < length && !isGap(letters[text.charCodeAt(gap)] as number)) gap += 1;
  const more =
    isOpen && length < 4
      ? [...continuations].map((character) => letters[character.charCodeAt(0)] as number)
      : [];
  // `ble*` begins longer words too: those are let through by their fourth character.
  if (isOpen && length === 3) for (const unit of more) add(beginnings, firstFour(a, b, c, unit));
  if (isOpen && length === 2) {
    for (const third of more) {
      add(beginnings, firstThree(a, b, third));
      for (const unit of more) add(beginnings, firstFour(a, b, third, unit));
    }
  }
  if (length === 1 || gap <= 1) add(beginnings, firstOne(a));
  else if (length === 2 || gap === 2) add(beginnings, firstTwo(a, b));
  else if (length === 3 || gap === 3) add(beginnings, firstThree(a, b, c));
  else add(beginnings, firstFour(a, b, c, d));
}

const isGap = (letter: number): boolean => letter === GAP || letter === DASH || letter === UNDERSCORE;

/** Notes a term of letters that begins longer words too. */
export function noteOpen(opens: Int32Array, letters: Uint16Array, text: string): void {
  const [a, b, c] = [0, 1, 2].map((at) => (at < text.length ? letters[text.charCodeAt(at)] : undefined));
  // Whatever letter follows a term shorter than three.
  const all = text.length < 3 ? lettersUpTo(letters) : [];
  for (const second of b === undefined ? all : [b])
    for (const third of c === undefined ? all : [c]) add(opens, firstThree(a as number, second, third));
}

/** Numbers of all letters: they are counted up from 0. */
function lettersUpTo(letters: Uint16Array): number[] {
  let most = 0;
  for (let unit = 0; unit < letters.length; unit += 1) most = Math.max(most, letters[unit] as number);
  return Array.from({ length: most + 1 }, (_, letter) => letter);
}

export const mayBeginOpenTerm = (opens: Int32Array, letters: Uint16Array, at: number): boolean =>
  has(opens, firstThree(letters[at] as number, letters[at + 1] as number, letters[at + 2] as number));

/** Whether any term begins with the next characters; wrong now and then, but only by saying yes. */
export function mayBeginTerm(
  beginnings: Int32Array,
  letters: Uint16Array,
  sorts: Uint16Array,
  at: number,
): boolean {
  const a = letters[at] as number;
  const b = letters[at + 1] as number;
  const c = letters[at + 2] as number;
  if (has(beginnings, firstFour(a, b, c, letters[at + 3] as number))) return true;
  // A short term does not begin a longer word: small letters that go on rule it out.
  if (((sorts[at] as number) & LATIN) !== 0 && ((sorts[at + 1] as number) & SMALL) !== 0) {
    if (((sorts[at + 2] as number) & SMALL) !== 0) {
      return ((sorts[at + 3] as number) & SMALL) === 0 && has(beginnings, firstThree(a, b, c));
    }
    return has(beginnings, firstThree(a, b, c)) || has(beginnings, firstTwo(a, b));
  }
  return (
    has(beginnings, firstThree(a, b, c)) || has(beginnings, firstTwo(a, b)) || has(beginnings, firstOne(a))
  );
}

const firstOne = (a: number): number => Math.imul(a, 0x9e3779b1) >>> 16;
const firstTwo = (a: number, b: number): number => Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0x9e3779b1) >>> 16;
const firstThree = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ c, 0x9e3779b1) >>> 16;
const firstFour = (a: number, b: number, c: number, d: number): number =>
  Math.imul(
    Math.imul(Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ c, 0x27d4eb2f) ^ d,
    0x9e3779b1,
  ) >>> 16;
