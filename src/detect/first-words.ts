/**
 * The first words of terms, whole. A word of a text that is none of them begins no term, and one that is goes on from where
 * the tree stands behind it: most of a text is settled by one look per word.
 */
import { charTables, LETTER } from './chars.js';

export interface FirstWords {
  /** An open hash table of the words: their hashes, 0 where free. A word that is not there is asked nothing else. */
  hashes: Int32Array;
  mask: number;
  /** Two per hash: the node of the tree behind the word, and where it is spelled with its length in the lowest bits. */
  words: Int32Array;
  /** The letters of all words, one behind the other. */
  spelled: Uint16Array;
}

export const nextHash = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** Length of the word a term begins with, 0 when it begins with none. */
export function firstWordOf(text: string): number {
  const { kind } = charTables();
  let length = 0;
  while (length < text.length && length < LONGEST && kind[text.charCodeAt(length)] === LETTER) length += 1;
  return length;
}

/** @param words each word by the node behind it */
export function tableOfWords(words: ReadonlyMap<number, string>, letters: Uint16Array): FirstWords {
  const size = 2 ** Math.ceil(Math.log2(words.size * 2 + 2));
  let characters = 0;
  for (const word of words.values()) characters += word.length;
  const found: FirstWords = {
    hashes: new Int32Array(size),
    mask: size - 1,
    words: new Int32Array(size * 2),
    spelled: new Uint16Array(characters),
  };
  let from = 0;
  for (const [node, word] of words) {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = letters[word.charCodeAt(at)] as number;
      hash = nextHash(hash, letter);
      found.spelled[from + at] = letter;
    }
    hash = neverFree(hash);
    let slot = slotOf(hash, found.mask);
    while (found.hashes[slot] !== 0) slot = (slot + 1) & found.mask;
    found.hashes[slot] = hash;
    found.words[slot * 2] = node;
    found.words[slot * 2 + 1] = (from << LENGTH) | word.length;
    from += word.length;
  }
  return found;
}

/** The node behind the word from `start` to `end`, or -1 when no term begins with it. */
export function nodeBehind(
  { hashes, mask, words, spelled }: FirstWords,
  letters: Uint16Array,
  start: number,
  end: number,
  hashed: number,
): number {
  const hash = neverFree(hashed);
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const there = hashes[slot];
    if (there === 0) return -1;
    if (there !== hash) continue;
    const place = words[slot * 2 + 1] as number;
    const length = place & LONGEST;
    if (length !== end - start) continue;
    const from = place >> LENGTH;
    let same = 0;
    while (same < length && spelled[from + same] === letters[start + same]) same += 1;
    if (same === length) return words[slot * 2] as number;
  }
}

/** Bits for the length of a word. */
const LENGTH = 7;
const LONGEST = (1 << LENGTH) - 1;

const neverFree = (hash: number): number => (hash === 0 ? 1 : hash);

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;
