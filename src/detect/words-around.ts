/** Which words bear on a number, by where they stand. */
import { hashOf, keyFor, pairOf } from './hashes.js';
import { far } from './surroundings.js';
import { folded, LINE_END, nameOf, type Tokens, UNSPACED } from './tokens.js';
import {
  openSieve,
  passes,
  placeOf,
  type Sieve,
  type WordTable,
  weightOf,
  wordPlaces,
} from './word-table.js';

/** How far words are looked at on each side: the nearest in tokens, the others in characters. */
export const reachOfWords = { tokens: 6, characters: 200 };

/** A number among the tokens of its text. */
export interface Standing {
  tokens: Tokens;
  start: number;
  end: number;
  /** Last token before the number with its sign, -1 for none. */
  left: number;
  /** First token behind it. */
  right: number;
  /** With its sign. */
  value: number;
}

/** Words in columns used again for the next number. */
export interface WordsAround {
  count: number;
  /** Of the word at its place. */
  key: Int32Array;
  place: Uint8Array;
  /** Its token, or its place among the humps, and the second token of a pair (else -1). */
  row: Int32Array;
  other: Int32Array;
}

/** At most three to a character of the reach on each side, the nearest again, and those of the number itself. */
const MOST = 2 * (3 * reachOfWords.characters + reachOfWords.tokens) + 16;

const words: WordsAround = {
  count: 0,
  key: new Int32Array(MOST),
  place: new Uint8Array(MOST),
  row: new Int32Array(MOST),
  other: new Int32Array(MOST),
};

const {
  left: LEFT,
  right: RIGHT,
  before: BEFORE,
  behind: BEHIND,
  sentence: SENTENCE,
  nearby: NEARBY,
} = placeOf;
const { own: OWN, hump: HUMP, endBefore: END_BEFORE, endBehind: END_BEHIND } = placeOf;
const { leftPair: LEFT_PAIR, rightPair: RIGHT_PAIR, between: BETWEEN } = placeOf;
const { head: HEAD, thousand: THOUSAND, hundred: HUNDRED } = placeOf;

/** Only words that pass the sieve are kept. @returns columns that the next call fills anew */
export function wordsAround({ tokens, start, end, left, right, value }: Standing, sieve: Sieve): WordsAround {
  words.count = 0;
  const first = wordAt(tokens, left, start);
  const second = wordAt(tokens, right, end);
  add(sieve, LEFT, first, left, -1);
  add(sieve, RIGHT, second, right, -1);
  add(sieve, LEFT_PAIR, pairOf(wordAt(tokens, left - 1, start), first), left - 1, left);
  add(sieve, RIGHT_PAIR, pairOf(second, wordAt(tokens, right + 1, end)), right, right + 1);
  add(sieve, BETWEEN, pairOf(first, second), left, right);
  addEnding(tokens, left - 1, start, END_BEFORE, sieve);
  addEnding(tokens, left, start, END_BEFORE, sieve);
  addEnding(tokens, right, end, END_BEHIND, sieve);
  addEnding(tokens, right + 1, end, END_BEHIND, sieve);
  const own = hashOfNumber(value);
  walk(tokens, start, left, -1, BEFORE, own, sieve);
  walk(tokens, end, right, 1, BEHIND, own, sieve);
  add(sieve, THOUSAND, familyHash(value, 1000), -1, -1);
  add(sieve, HUNDRED, familyHash(value, 100), -1, -1);
  return words;
}

/** What training found for all words around together. */
export function sumOfWords(standing: Standing, table: WordTable): number {
  const { count, key } = wordsAround(standing, table.sieve);
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weightOf(table, key[index] as number);
  return sum;
}

function add(sieve: Sieve, place: number, hash: number, row: number, other: number): void {
  const key = keyFor(hash, place);
  if (!passes(sieve, key) || (once[place] && isMet(key))) return;
  const index = words.count;
  words.count = index + 1;
  words.key[index] = key;
  words.place[index] = place;
  words.row[index] = row;
  words.other[index] = other;
}

/** Lines of a log repeat their words: beyond the sentence each counts once. */
const once = wordPlaces.map((_, place) => [NEARBY, OWN, HUMP, END_BEFORE, END_BEHIND].includes(place));

function isMet(key: number): boolean {
  for (let index = words.count - 1; index >= 0; index -= 1) if (words.key[index] === key) return true;
  return false;
}

/** Adds the words of one side: the nearest up to the end of the line, then those of the sentence and beyond it. */
function walk(
  tokens: Tokens,
  edge: number,
  from: number,
  way: -1 | 1,
  near: number,
  own: number,
  sieve: Sieve,
): void {
  let last = 0;
  for (let steps = 0, row = from; steps < reachOfWords.tokens; steps += 1, row += way) {
    const hash = wordAt(tokens, row, edge);
    // A ruler of equals signs is one mark.
    if (hash !== last) add(sieve, near, hash, row, -1);
    last = hash;
    if (hash === lineEnd) break;
  }
  const { count, start, end, stop, word, kind, humps, humpsTo } = tokens;
  const least = edge - reachOfWords.characters;
  const most = edge + reachOfWords.characters;
  let place = SENTENCE;
  let lines = 0;
  let row = from;
  for (; row >= 0 && row < count; row += way) {
    if ((end[row] as number) < least || (start[row] as number) > most) return;
    if (kind[row] === LINE_END) {
      if (way < 0 && lines === 0) addHead(tokens, row + 1, sieve);
      lines += 1;
      if (lines > far.lines) return;
    }
    if (stop[row] === 1) place = NEARBY;
    else if (word[row] !== 0) {
      const other = kind[row] === UNSPACED ? row + 1 : -1;
      add(sieve, place, word[row] as number, row, other);
      add(sieve, OWN, pairOf(own, word[row] as number), row, other);
      for (
        let hump = row === 0 ? 0 : (humpsTo[row - 1] as number);
        hump < (humpsTo[row] as number);
        hump += 1
      )
        add(sieve, HUMP, humps.hash[hump] as number, hump, -1);
    }
  }
  if (row < 0 && lines === 0) addHead(tokens, 0, sieve);
}

function addEnding(tokens: Tokens, row: number, edge: number, place: number, sieve: Sieve): void {
  if (wordAt(tokens, row, edge) !== lineEnd && tokens.ending[row] !== 0)
    add(sieve, place, tokens.ending[row] as number, row, -1);
}

/** Logs, lists and commands say at the start of the line what it is; that may be the number itself. */
const addHead = ({ hash }: Tokens, row: number, sieve: Sieve): void =>
  add(sieve, HEAD, hash[row] as number, row, -1);

/** The token at `row`; beyond the reach and at the edges of the text, the end of a line. */
function wordAt({ count, start, end, hash }: Tokens, row: number, edge: number): number {
  if (row < 0 || row >= count) return lineEnd;
  const away = Math.max((start[row] as number) - edge, edge - (end[row] as number));
  return away > reachOfWords.characters ? lineEnd : (hash[row] as number);
}

const lineEnd = hashOf('\n');

/** Calls `visit` with the key of every word, its place, its token, and the second token of a pair (else -1). */
export function visitWords(
  standing: Standing,
  visit: (key: number, place: number, row: number, other: number) => void,
): void {
  const { count, key, place, row, other } = wordsAround(standing, openSieve);
  for (let index = 0; index < count; index += 1)
    visit(key[index] as number, place[index] as number, row[index] as number, other[index] as number);
}

const familyName = (value: number, size: number): string =>
  `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / size)}`;

/** Hashes of numbers and of their families: a number is not written out again for each text. */
const numberHashes = new Map<number, number>();
/** Keys of families lie beyond all numbers that may be codes. */
const FAMILIES = 10 ** 8;

function hashOfNumber(value: number): number {
  const known = numberHashes.get(value);
  return known === undefined ? noted(value, hashOf(String(value))) : known;
}

function familyHash(value: number, size: number): number {
  const key = Math.sign(value) * (FAMILIES * size + Math.floor(Math.abs(value) / size));
  const known = numberHashes.get(key);
  return known === undefined ? noted(key, hashOf(familyName(value, size))) : known;
}

function noted(key: number, hash: number): number {
  numberHashes.set(key, hash);
  return hash;
}

/** How a word of `wordsAround` is written in the list of learned words. */
export function wordName(
  text: string,
  standing: Standing,
  place: number,
  row: number,
  other: number,
): string {
  const { value } = standing;
  if (place === THOUSAND) return familyName(value, 1000);
  if (place === HUNDRED) return familyName(value, 100);
  if (place === HUMP)
    return folded(text, standing.tokens.humps.start[row] as number, standing.tokens.humps.end[row] as number);
  const name = nameAt(text, standing, row);
  if (place === END_BEFORE || place === END_BEHIND) return name.slice(-2);
  const isPair = other >= 0 || place === LEFT_PAIR || place === RIGHT_PAIR || place === BETWEEN;
  const whole = isPair ? `${name} ${nameAt(text, standing, other)}` : name;
  return place === OWN ? `${value} ${whole}` : whole;
}

function nameAt(text: string, { tokens, start, end }: Standing, row: number): string {
  const edge = row >= 0 && row < tokens.count && (tokens.start[row] as number) < start ? start : end;
  return wordAt(tokens, row, edge) === lineEnd ? '\n' : nameOf(text, tokens, row);
}
