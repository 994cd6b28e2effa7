/** All terms in one tree of characters, walked once from every place where a word may begin. */
import { charTables } from './chars.js';
import type { DetectionData } from './data.js';

export interface Lexicon {
  /** First step, by folded character. */
  roots: Int32Array;
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
  products.reduce((sum, product) => (product >= from && product < from + 31 ? sum | (1 << (product - from)) : sum), 0);
