/** Which single words bear on a number, by where they stand. */
import { hashOf, keyFor, pairOf } from './hashes.js';
import { far } from './surroundings.js';
import { LINE_END, nameOf, type Tokens, UNSPACED } from './tokens.js';
import { openSieve, passes, placeOf, type Sieve, type WordTable, weightOf } from './word-table.js';

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
  /** Its token, and the second token of a pair (else -1). */
  row: Int32Array;
  other: Int32Array;
}

/** One to a character of the reach on each side at the most, the nearest twice, and those of the number itself. */
const MOST = 2 * (reachOfWords.characters + reachOfWords.tokens) + 8;

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
const { leftPair: LEFT_PAIR, rightPair: RIGHT_PAIR, between: BETWEEN } = placeOf;
const { thousand: THOUSAND, hundred: HUNDRED } = placeOf;

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
  walk(tokens, start, left, -1, BEFORE, sieve);
  walk(tokens, end, right, 1, BEHIND, sieve);
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
  if (!passes(sieve, key) || (place === NEARBY && isMet(key))) return;
  const index = words.count;
  words.count = index + 1;
  words.key[index] = key;
  words.place[index] = place;
  words.row[index] = row;
  words.other[index] = other;
}

/** Lines of a log repeat their words: beyond the sentence each counts once. */
function isMet(key: number): boolean {
  for (let index = words.count - 1; index >= 0; index -= 1) if (words.key[index] === key) return true;
  return false;
}

/** Adds the words of one side: the nearest up to the end of the line, then those of the sentence and beyond it. */
function walk(tokens: Tokens, edge: number, from: number, way: -1 | 1, near: number, sieve: Sieve): void {
  let last = 0;
  for (let steps = 0, row = from; steps < reachOfWords.tokens; steps += 1, row += way) {
    const hash = wordAt(tokens, row, edge);
    // A ruler of equals signs is one mark.
    if (hash !== last) add(sieve, near, hash, row, -1);
    last = hash;
    if (hash === lineEnd) break;
  }
  const { count, start, end, stop, word, kind } = tokens;
  const least = edge - reachOfWords.characters;
  const most = edge + reachOfWords.characters;
  let place = SENTENCE;
  let lines = 0;
  for (let row = from; row >= 0 && row < count; row += way) {
    if ((end[row] as number) < least || (start[row] as number) > most) return;
    if (kind[row] === LINE_END && ++lines > far.lines) return;
    if (stop[row] === 1) place = NEARBY;
    else if (word[row] !== 0)
      add(sieve, place, word[row] as number, row, kind[row] === UNSPACED ? row + 1 : -1);
  }
}

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

const families = new Map<number, number>();

function familyHash(value: number, size: number): number {
  const key = Math.sign(value) * (Math.floor(Math.abs(value) / size) * 2 + (size === 100 ? 1 : 0) + 1);
  const known = families.get(key);
  if (known !== undefined) return known;
  const hash = hashOf(familyName(value, size));
  families.set(key, hash);
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
  const name = nameAt(text, standing, row);
  const isPair = other >= 0 || place === LEFT_PAIR || place === RIGHT_PAIR || place === BETWEEN;
  return isPair ? `${name} ${nameAt(text, standing, other)}` : name;
}

function nameAt(text: string, { tokens, start, end }: Standing, row: number): string {
  const edge = row >= 0 && row < tokens.count && (tokens.start[row] as number) < start ? start : end;
  return wordAt(tokens, row, edge) === lineEnd ? '\n' : nameOf(text, tokens, row);
}
