/** The words each entry is described by, in a table: the vendor's, ours, how people say it, and what its number means elsewhere. */
import type { Entry } from '../types.js';
import { entryTexts } from './entry-texts.js';
import { keyFor } from './hashes.js';
import { emptyTokens, forgetTokens, type Tokens, tokenize } from './tokens.js';

/** Words of so many entries that they weigh less than this are left out. */
const leastWeight = 0.25;

export interface Descriptions {
  /** Open hash table by word and entry; 0 where free. */
  keys: Int32Array;
  weights: Float32Array;
  mask: number;
  /** Per entry, bits that its words set: most words around a number are none of them, and these bits lie close together. */
  signs: Int32Array;
}

/** Numbers of 32 bits per entry: about an eighth of the bits is set where an entry has much to say. */
const SIGNS = 32;

export interface Meanings {
  ours: Descriptions;
  elsewhere: Descriptions;
}

/** What each entry stands for. @param symptoms phrases by code, from `vocabulary/symptoms.yaml` */
export const describeOurs = (
  entries: readonly Entry[],
  symptoms: Readonly<Record<string, readonly string[]>>,
): Descriptions =>
  describe(entries.map((entry) => [...entryTexts(entry), ...(symptoms[entry.code] ?? [])].join('\n')));

/** What the numbers of the entries mean elsewhere. @param meanings phrases by code, from `vocabulary/meanings-elsewhere.yaml` */
export const describeElsewhere = (
  entries: readonly Entry[],
  meanings: Readonly<Record<string, readonly string[]>>,
): Descriptions => describe(entries.map(({ code }) => (meanings[code] ?? []).join('\n')));

function describe(texts: readonly string[]): Descriptions {
  const tokens = emptyTokens();
  const bags = texts.map((text) => stemsOf(text, tokens));
  const frequency = new Map<number, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const size = 2 ** Math.ceil(Math.log2(bags.reduce((sum, bag) => sum + bag.size, 1) * 2));
  const table: Descriptions = {
    keys: new Int32Array(size),
    weights: new Float32Array(size),
    mask: size - 1,
    signs: new Int32Array(texts.length * SIGNS),
  };
  const all = Math.log(texts.length + 1);
  bags.forEach((bag, entry) => {
    for (const word of bag) {
      const weight = (all - Math.log(frequency.get(word) as number)) / all;
      if (weight >= leastWeight) put(table, word, entry, weight);
    }
  });
  return table;
}

/** @param tokens filled anew */
function stemsOf(text: string, tokens: Tokens): Set<number> {
  forgetTokens(tokens);
  tokenize(text, 0, text.length, tokens);
  const stems = new Set<number>();
  for (let row = 0; row < tokens.count; row += 1)
    if (tokens.stem[row] !== 0) stems.add(tokens.stem[row] as number);
  return stems;
}

/** How much the word with this stem says of the entry, 0 to 1. */
export function weightIn({ keys, weights, mask, signs }: Descriptions, stem: number, entry: number): number {
  if ((((signs[signOf(stem, entry)] as number) >> (stem & 31)) & 1) === 0) return 0;
  const key = keyFor(stem, entry);
  for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === key) return weights[slot] as number;
  return 0;
}

function put(
  { keys, weights, mask, signs }: Descriptions,
  stem: number,
  entry: number,
  weight: number,
): void {
  const key = keyFor(stem, entry);
  let slot = key & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  weights[slot] = weight;
  const sign = signOf(stem, entry);
  signs[sign] = (signs[sign] as number) | (1 << (stem & 31));
}

/** Where the bit of a word lies: its lowest five digits say which bit, the next which number. */
const signOf = (stem: number, entry: number): number => entry * SIGNS + ((stem >>> 5) & (SIGNS - 1));
