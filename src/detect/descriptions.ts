/** The words each entry is described by, in a table: the vendor's, ours, how people say it, and what its number means elsewhere. */
import type { Entry } from '../types.js';
import { charTables } from './chars.js';
import { emptyTokens, type Tokens, tokenize, UNSPACED, WORD } from './tokens.js';
import { pairOf } from './word-table.js';

/** Latin words are compared by their first letters, so that `signatures` meets `signature`; shorter ones than the least say nothing. */
const letters = { least: 3, most: 8 };
/** Words of so many entries that they weigh less than this are left out. */
const leastWeight = 0.25;

export interface Descriptions {
  /** Open hash table by word and entry; 0 where free. */
  keys: Int32Array;
  weights: Float32Array;
  mask: number;
}

export interface Meanings {
  ours: Descriptions;
  elsewhere: Descriptions;
}

/** What each entry stands for. @param symptoms phrases by code, from `vocabulary/symptoms.yaml` */
export const describeOurs = (
  entries: readonly Entry[],
  symptoms: Readonly<Record<string, readonly string[]>>,
): Descriptions =>
  describe(
    entries.map((entry) =>
      [
        entry.title,
        entry.description,
        entry.known?.text ?? '',
        ...(entry.aliases?.en ?? []),
        ...(entry.aliases?.zh ?? []),
        ...(entry.constants ?? []).map((constant) => constant.replaceAll('_', ' ')),
        ...(symptoms[entry.code] ?? []),
      ].join('\n'),
    ),
  );

/** What the numbers of the entries mean elsewhere. @param meanings phrases by code, from `vocabulary/meanings-elsewhere.yaml` */
export const describeElsewhere = (
  entries: readonly Entry[],
  meanings: Readonly<Record<string, readonly string[]>>,
): Descriptions => describe(entries.map(({ code }) => (meanings[code] ?? []).join('\n')));

function describe(texts: readonly string[]): Descriptions {
  const bags = texts.map(wordsOf);
  const frequency = new Map<number, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const size = 2 ** Math.ceil(Math.log2(bags.reduce((sum, bag) => sum + bag.size, 1) * 2));
  const table = { keys: new Int32Array(size), weights: new Float32Array(size), mask: size - 1 };
  const all = Math.log(texts.length + 1);
  bags.forEach((bag, entry) => {
    for (const word of bag) {
      const weight = (all - Math.log(frequency.get(word) as number)) / all;
      if (weight >= leastWeight) put(table, keyOf(word, entry), weight);
    }
  });
  return table;
}

function wordsOf(text: string): Set<number> {
  const tokens = emptyTokens();
  tokenize(text, 0, text.length, tokens);
  const words = new Set<number>();
  for (let row = 0; row < tokens.count; row += 1) {
    const word = wordAt(text, tokens, row);
    if (word !== 0) words.add(word);
  }
  return words;
}

/** A Latin word by its beginning, two unspaced characters together; 0 for what is neither. */
export function wordAt(text: string, tokens: Tokens, row: number): number {
  const start = tokens.start[row] as number;
  if (tokens.kind[row] === WORD) {
    const end = Math.min(tokens.end[row] as number, start + letters.most);
    if (end - start < letters.least) return 0;
    const { fold } = charTables();
    let hash = 17;
    for (let at = start; at < end; at += 1)
      hash = Math.imul(hash ^ (fold[text.charCodeAt(at)] as number), 0x01000193);
    return hash || 1;
  }
  if (tokens.kind[row] !== UNSPACED || row + 1 === tokens.count) return 0;
  if (tokens.kind[row + 1] !== UNSPACED || tokens.start[row + 1] !== tokens.end[row]) return 0;
  return pairOf(tokens.hash[row] as number, tokens.hash[row + 1] as number) || 1;
}

export const keyOf = (word: number, entry: number): number =>
  Math.imul(word ^ Math.imul(entry + 1, 0x9e3779b1), 0x85ebca6b) || 1;

/** How much the word says of the entry, 0 to 1. */
export function weightIn({ keys, weights, mask }: Descriptions, key: number): number {
  for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === key) return weights[slot] as number;
  return 0;
}

function put({ keys, weights, mask }: Descriptions, key: number, weight: number): void {
  let slot = key & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  weights[slot] = weight;
}
