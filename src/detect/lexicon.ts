/** All terms in one tree of characters, walked once from every place where a word may begin. */
import { charTables } from './chars.js';
import type { DetectionData } from './data.js';

export interface Lexicon {
  /** First step, by folded character. */
  roots: Int32Array;
  /** By the first four folded characters: whether any term begins so. Most words end their walk here. */
  beginnings: Uint8Array;
  /** Number of a folded character among those the terms use, 0 for none. */
  alphabet: Uint16Array;
  /**
   * Further steps, an open hash table of pairs: node and character in one number, then the next node with a bit that says
   * whether a term ends there. Kept side by side, for a walk costs little more than its cache misses.
   */
  edges: Int32Array;
  mask: number;
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
  concepts: number[][];
}

export function buildLexicon(data: DetectionData): Lexicon {
  const { fold } = charTables();
  const count = data.terms.length;
  const characters = data.terms.reduce((sum, [text]) => sum + text.length, 0);
  const alphabet = new Uint16Array(0x10000);
  let letters = 0;
  for (const [text] of data.terms) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (alphabet[unit] === 0) {
        letters += 1;
        alphabet[unit] = letters;
      }
    }
  }
  if (letters >= LETTERS)
    throw new Error(`vocabulary: more than ${LETTERS} different characters: take some out`);
  const size = 2 ** Math.ceil(Math.log2(characters * 1.6 + 2));
  const mask = size - 1;
  const edges = new Int32Array(size * 2).fill(-1);
  const roots = new Int32Array(0x10000).fill(-1);
  const closed = new Int32Array(characters + 1).fill(-1);
  const open = new Int32Array(characters + 1).fill(-1);
  const exact = new Int32Array(characters + 1).fill(-1);
  let nodes = 0;

  /** Index of the pair that leads on from a node, made when it is not there yet. */
  const edge = (node: number, unit: number): number => {
    const key = keyOf(node, alphabet[unit] as number);
    let slot = slotOf(key, mask);
    while (edges[slot] !== -1) {
      if (edges[slot] === key) return slot;
      slot = (slot + 2) & (mask * 2 + 1);
    }
    edges[slot] = key;
    edges[slot + 1] = nodes << 1;
    nodes += 1;
    return slot;
  };

  const beginnings = new Uint8Array(BEGINNINGS);
  /** Terms shorter than four characters, or with a gap among them, are noted by what comes before that. */
  const noteBeginning = (text: string, isOpen: boolean): void => {
    const units = Array.from(
      { length: Math.min(4, text.length) },
      (_, at) => fold[text.charCodeAt(at)] as number,
    );
    const gap = units.findIndex((unit) => unit === 0x20 || unit === 0x2d || unit === 0x5f);
    const [a = 0, b = 0, c = 0, d = 0] = units;
    // `ble*` begins longer words too: those are let through by their fourth character.
    if (isOpen && units.length === 3)
      for (const unit of continuations) beginnings[firstFour(a, b, c, unit)] = 1;
    if (isOpen && units.length === 2) {
      for (const third of continuations) {
        beginnings[firstThree(a, b, third)] = 1;
        for (const unit of continuations) beginnings[firstFour(a, b, third, unit)] = 1;
      }
    }
    if (units.length === 1 || gap === 0 || gap === 1) beginnings[firstOne(a)] = 1;
    else if (units.length === 2 || gap === 2) beginnings[firstTwo(a, b)] = 1;
    else if (units.length === 3 || gap === 3) beginnings[firstThree(a, b, c)] = 1;
    else beginnings[firstFour(a, b, c, d)] = 1;
  };

  const otherSpelling = new Int32Array(count).fill(-1);
  const roles = new Int32Array(count);
  const productsLow = new Int32Array(count);
  const productsHigh = new Int32Array(count);
  const weakLow = new Int32Array(count);
  const weakHigh = new Int32Array(count);
  data.terms.forEach(([text, isExact, isOpen, roleBits, products, weak], term) => {
    roles[term] = roleBits;
    productsLow[term] = bits(products, 0);
    productsHigh[term] = bits(products, 31);
    weakLow[term] = bits(weak, 0);
    weakHigh[term] = bits(weak, 31);
    noteBeginning(text, isOpen === 1);
    let node = -1;
    let way = -1;
    for (let at = 0; at < text.length; at += 1) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (at > 0) {
        way = edge(node, unit);
        node = (edges[way + 1] as number) >> 1;
      } else {
        if (roots[unit] === -1) {
          roots[unit] = nodes;
          nodes += 1;
        }
        node = roots[unit] as number;
      }
    }
    if (way >= 0) edges[way + 1] = (node << 1) | 1;
    if (node < 0) return;
    const ends = isExact ? exact : isOpen ? open : closed;
    if (isExact) otherSpelling[term] = exact[node] as number;
    ends[node] = term;
  });
  return {
    roots,
    beginnings,
    alphabet,
    edges,
    mask,
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
    concepts: data.terms.map((term) => term[6]),
  };
}

/** Different characters the terms may use. */
const LETTERS = 1 << 13;

export const keyOf = (node: number, letter: number): number => (node << 13) | letter;

/** Where the search for a key begins: an even index, for keys and nodes alternate. */
export const slotOf = (key: number, mask: number): number => ((Math.imul(key, 0x9e3779b1) >>> 7) & mask) << 1;

/** Products as bits: 31 to a word, so that no sign bit is in the way. */
export const bits = (products: readonly number[], from: number): number =>
  products.reduce(
    (sum, product) => (product >= from && product < from + 31 ? sum | (1 << (product - from)) : sum),
    0,
  );

const BEGINNINGS = 1 << 16;
/** Characters that may go on with a Latin word. */
const continuations = [...'abcdefghijklmnopqrstuvwxyz0123456789_-. :/'].map((character) =>
  character.charCodeAt(0),
);

export const firstOne = (a: number): number => Math.imul(a, 0x9e3779b1) >>> 16;
export const firstTwo = (a: number, b: number): number =>
  Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0x9e3779b1) >>> 16;
export const firstThree = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ c, 0x9e3779b1) >>> 16;
export const firstFour = (a: number, b: number, c: number, d: number): number =>
  Math.imul(
    Math.imul(Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ c, 0x27d4eb2f) ^ d,
    0x9e3779b1,
  ) >>> 16;
