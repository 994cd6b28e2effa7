/** All terms in one tree of characters, walked once from every place where a word may begin. */

import { noteBeginning, SIZE_OF_BEGINNINGS } from './beginnings.js';
import { charTables } from './chars.js';
import type { DetectionData } from './data.js';
import { branchesOf, growTree, type Tree } from './tree.js';

export interface Lexicon extends Tree {
  /** By the first characters: whether any term begins so. Most words end their walk here. */
  beginnings: Uint8Array;
  /** Per node: term with a closed end, with an open end, with exact spelling; -1 for none. */
  closed: Int32Array;
  open: Int32Array;
  exact: Int32Array;
  /** Per term: the next one of the same letters and another spelling. */
  otherSpelling: Int32Array;
  texts: string[];
  roles: Int32Array;
  productsLow: Int32Array;
  productsHigh: Int32Array;
  weakLow: Int32Array;
  weakHigh: Int32Array;
  products: number[][];
  /** Per term: where its concepts begin among those of all terms; they end where the next term's begin. */
  conceptsFrom: Int32Array;
  concepts: Int32Array;
}

export function buildLexicon(data: DetectionData): Lexicon {
  const count = data.terms.length;
  const characters = data.terms.reduce((sum, [text]) => sum + text.length, 0);
  const letters = lettersOf(data.terms.map(([text]) => text));
  const tree = growTree(characters, letters);
  const beginnings = new Uint8Array(SIZE_OF_BEGINNINGS);
  const closed = new Int32Array(characters + 1).fill(-1);
  const open = new Int32Array(characters + 1).fill(-1);
  const exact = new Int32Array(characters + 1).fill(-1);
  const otherSpelling = new Int32Array(count).fill(-1);
  const roles = new Int32Array(count);
  const productsLow = new Int32Array(count);
  const productsHigh = new Int32Array(count);
  const weakLow = new Int32Array(count);
  const weakHigh = new Int32Array(count);
  const conceptsFrom = new Int32Array(count + 1);
  data.terms.forEach(([text, isExact, isOpen, roleBits, products, weak, concepts], term) => {
    roles[term] = roleBits;
    productsLow[term] = bits(products, 0);
    productsHigh[term] = bits(products, 31);
    weakLow[term] = bits(weak, 0);
    weakHigh[term] = bits(weak, 31);
    conceptsFrom[term + 1] = (conceptsFrom[term] as number) + concepts.length;
    if (text === '') return;
    noteBeginning(beginnings, letters, text, isOpen === 1);
    const node = tree.add(text);
    const ends = isExact ? exact : isOpen ? open : closed;
    if (isExact) otherSpelling[term] = exact[node] as number;
    ends[node] = term;
  });
  return {
    ...branchesOf(tree),
    beginnings,
    closed,
    open,
    exact,
    otherSpelling,
    texts: data.terms.map(([text]) => text),
    roles,
    productsLow,
    productsHigh,
    weakLow,
    weakHigh,
    products: data.terms.map((term) => term[4]),
    conceptsFrom,
    concepts: Int32Array.from(data.terms.flatMap((term) => term[6])),
  };
}

/** Whether a term belongs to any concept. */
export const saysConcept = ({ conceptsFrom }: Lexicon, term: number): boolean =>
  conceptsFrom[term] !== conceptsFrom[term + 1];

/** Different characters the terms may use. */
const LETTERS = 1 << 13;

/** Per character, its number among the folded characters of all terms; 0 for those that no term uses. */
function lettersOf(texts: readonly string[]): Uint16Array {
  const { fold } = charTables();
  const alphabet = new Uint16Array(0x10000);
  let count = 0;
  // The gaps between words come first, so that their numbers are known: GAP, DASH, UNDERSCORE.
  for (const text of [' -_', ...texts]) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (alphabet[unit] !== 0) continue;
      count += 1;
      alphabet[unit] = count;
    }
  }
  if (count >= LETTERS)
    throw new Error(`vocabulary: more than ${LETTERS} different characters: take some out`);
  return fold.map((unit) => alphabet[unit] as number);
}

/** Products as bits: 31 to a word, so that no sign bit is in the way. */
export const bits = (products: readonly number[], from: number): number =>
  products.reduce(
    (sum, product) => (product >= from && product < from + 31 ? sum | (1 << (product - from)) : sum),
    0,
  );
