/** Weights that training found for single words, in one table by hash. */
import { hashOf, keyFor, pairOf } from './hashes.js';

/**
 * Where a word stands: right beside the number, among the few words before or behind it, in its sentence, near it beyond the
 * sentence, or at the head of its line. `own` is a word of these near this very number (`70001 signature`), `hump` a part of one
 * (`getMessageList`: list), `endBefore` and `endBehind` are the last letters of the two words on one side, `leftPair` and `rightPair` the
 * two together, `between` is the pair around the number, `thousand` and `hundred` are the number's own family (70001: 70 and 700).
 */
export const wordPlaces = [
  'left',
  'right',
  'before',
  'behind',
  'sentence',
  'nearby',
  'head',
  'own',
  'hump',
  'endBefore',
  'endBehind',
  'leftPair',
  'rightPair',
  'between',
  'thousand',
  'hundred',
] as const;
export type WordPlace = (typeof wordPlaces)[number];
export const placeOf = Object.fromEntries(wordPlaces.map((name, place) => [name, place])) as Record<
  WordPlace,
  number
>;

/** Place and word to weight in log odds: `vocabulary/learned-words.json`. Words that belong together have a space between them. */
export type LearnedWords = Partial<Record<WordPlace, Record<string, number>>>;

export interface WordTable {
  /** Open hash table; 0 where free. */
  keys: Int32Array;
  weights: Float64Array;
  mask: number;
  /** Few words are in the table, and this says so of most from near memory. */
  sieve: Sieve;
}

/** A bit for each key, by its lowest digits; those of several keys may be one. */
export type Sieve = Int32Array;

const SIEVE = 1 << 12;

/** Lets every word pass. */
export const openSieve: Sieve = new Int32Array(SIEVE).fill(-1);

export const passes = (sieve: Sieve, key: number): boolean =>
  (((sieve[(key >>> 5) & (SIEVE - 1)] as number) >> (key & 31)) & 1) === 1;

function letPass(sieve: Sieve, key: number): void {
  const at = (key >>> 5) & (SIEVE - 1);
  sieve[at] = (sieve[at] as number) | (1 << (key & 31));
}

/** @throws Error when a place does not exist */
export function wordTable(learned: LearnedWords): WordTable {
  const all = Object.entries(learned).flatMap(([name, words]) => {
    const place = placeOf[name as WordPlace];
    if (place === undefined)
      throw new Error(`learned words: unknown place "${name}": use one of ${wordPlaces.join(', ')}`);
    return Object.entries(words).map(([word, weight]) => ({ key: keyFor(hashOfWords(word), place), weight }));
  });
  const size = 2 ** Math.ceil(Math.log2(all.length * 2 + 2));
  const table = {
    keys: new Int32Array(size),
    weights: new Float64Array(size),
    mask: size - 1,
    sieve: new Int32Array(SIEVE),
  };
  for (const { key, weight } of all) {
    let slot = key & table.mask;
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = key;
    table.weights[slot] = weight;
    letPass(table.sieve, key);
  }
  return table;
}

function hashOfWords(words: string): number {
  const gap = words.indexOf(' ');
  return gap < 0 ? hashOf(words) : pairOf(hashOf(words.slice(0, gap)), hashOfWords(words.slice(gap + 1)));
}

export function weightOf({ keys, weights, mask }: WordTable, key: number): number {
  for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === key) return weights[slot] as number;
  return 0;
}
