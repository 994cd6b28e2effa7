/** All terms in one tree of characters, walked once from every place where a word may begin. */
import { charTables } from './chars.js';
import type { DetectionData } from './data.js';

export interface Lexicon {
  /** First step, by folded character. */
  roots: Int32Array;
  /** By the first four folded characters: whether any term begins so. Most words end their walk here. */
  beginnings: Uint8Array;
  /** Further steps, an open hash table: node and character to node. */
  nodeOf: Int32Array;
  charOf: Uint16Array;
  nextOf: Int32Array;
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
  const size = 2 ** Math.ceil(Math.log2(characters * 2 + 2));
  const mask = size - 1;
  const nodeOf = new Int32Array(size).fill(-1);
  const charOf = new Uint16Array(size);
  const nextOf = new Int32Array(size);
  const roots = new Int32Array(0x10000).fill(-1);
  const closed = new Int32Array(characters + 1).fill(-1);
  const open = new Int32Array(characters + 1).fill(-1);
  const exact = new Int32Array(characters + 1).fill(-1);
  let nodes = 0;

  const step = (node: number, unit: number): number => {
    let slot = slotOf(node, unit, mask);
    while (nodeOf[slot] !== -1) {
      if (nodeOf[slot] === node && charOf[slot] === unit) return nextOf[slot] as number;
      slot = (slot + 1) & mask;
    }
    nodeOf[slot] = node;
    charOf[slot] = unit;
    nextOf[slot] = nodes;
    nodes += 1;
    return nodes - 1;
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
    for (let at = 0; at < text.length; at += 1) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (at > 0) node = step(node, unit);
      else {
        if (roots[unit] === -1) {
          roots[unit] = nodes;
          nodes += 1;
        }
        node = roots[unit] as number;
      }
    }
    if (node < 0) return;
    const ends = isExact ? exact : isOpen ? open : closed;
    if (isExact) otherSpelling[term] = exact[node] as number;
    ends[node] = term;
  });
  return {
    roots,
    beginnings,
    nodeOf,
    charOf,
    nextOf,
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

export const slotOf = (node: number, unit: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;

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
