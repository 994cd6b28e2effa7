/**
 * The first words of terms, whole. A word of a text that is none of them begins no term, and one that is goes on from where
 * the tree stands behind it: most of a text is settled by one look per word.
 */
import { charTables, LETTER } from './chars.js';

export interface FirstWords {
  /** An open hash table of fours: hash of a word, node of the tree behind it (-1 where free), where it is spelled, how long it is. */
  table: Int32Array;
  mask: number;
  /** The letters of all words, one behind the other. */
  spelled: Uint16Array;
}

export const nextHash = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** Length of the word a term begins with, 0 when it begins with none. */
export function firstWordOf(text: string): number {
  const { kind } = charTables();
  let length = 0;
  while (length < text.length && kind[text.charCodeAt(length)] === LETTER) length += 1;
  return length;
}

/** @param words letters of each word with the node behind it */
export function tableOfWords(words: readonly { letters: readonly number[]; node: number }[]): FirstWords {
  const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
  const found: FirstWords = {
    table: new Int32Array(size * 4).fill(-1),
    mask: size - 1,
    spelled: Uint16Array.from(words.flatMap(({ letters }) => letters)),
  };
  let at = 0;
  for (const { letters, node } of words) {
    const hash = letters.reduce(nextHash, 0);
    let slot = slotOf(hash, found.mask);
    while (found.table[slot + 1] !== -1) slot = (slot + 4) & (found.mask * 4 + 3);
    found.table.set([hash, node, at, letters.length], slot);
    at += letters.length;
  }
  return found;
}

/** The node behind the word from `start` to `end`, or -1 when no term begins with it. */
export function nodeBehind(
  { table, mask, spelled }: FirstWords,
  letters: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const length = end - start;
  for (let slot = slotOf(hash, mask); table[slot + 1] !== -1; slot = (slot + 4) & (mask * 4 + 3)) {
    if (table[slot] !== hash || table[slot + 3] !== length) continue;
    const from = table[slot + 2] as number;
    let same = 0;
    while (same < length && spelled[from + same] === letters[start + same]) same += 1;
    if (same === length) return table[slot + 1] as number;
  }
  return -1;
}

const slotOf = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) & mask) << 2;
