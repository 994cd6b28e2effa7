/** Weights that training found for single words, in one table by hash. */
import { hashOf, keyFor, pairOf } from './hashes.js';

/**
 * Where a word stands: right beside the number, among the few words before or behind it, or in its sentence. `between` is the pair
 * around the number, `thousand` and `hundred` are the number's own family (70001: 70 and 700).
 */
export const wordPlaces = [
  'left',
  'right',
  'before',
  'behind',
  'sentence',
  'between',
  'thousand',
  'hundred',
] as const;
export type WordPlace = (typeof wordPlaces)[number];
export const placeOf = Object.fromEntries(wordPlaces.map((name, place) => [name, place])) as Record<
  WordPlace,
  number
>;

/** Place and word to weight in log odds: `vocabulary/learned-words.json`. Two words of a pair have a space between them. */
export type LearnedWords = Partial<Record<WordPlace, Record<string, number>>>;

export interface WordTable {
  /** Open hash table; 0 where free. */
  keys: Int32Array;
  weights: Float64Array;
  mask: number;
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
  const table = { keys: new Int32Array(size), weights: new Float64Array(size), mask: size - 1 };
  for (const { key, weight } of all) {
    let slot = key & table.mask;
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = key;
    table.weights[slot] = weight;
  }
  return table;
}

function hashOfWords(words: string): number {
  const gap = words.indexOf(' ');
  return gap < 0 ? hashOf(words) : pairOf(hashOf(words.slice(0, gap)), hashOf(words.slice(gap + 1)));
}

export function weightOf({ keys, weights, mask }: WordTable, key: number): number {
  for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === key) return weights[slot] as number;
  return 0;
}

export function sumOfWeights(table: WordTable, keys: Int32Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weightOf(table, keys[index] as number);
  return sum;
}
