/**
 * A tree of characters. Nodes are numbered as they are made, so the rest of a term that shares no more with the others lies
 * in one row: a walk along it reads memory in order and asks no table.
 */

/** Numbers of the characters that may stand between the words of a term. */
export const GAP = 1;
export const DASH = 2;
export const UNDERSCORE = 3;

/** In a step: the letter that leads to the next node, 0 where ways part, LEAF where none leads on. Above lies the term that ends at the node, counted from 1. */
export const ONLY = 0x1fff;
export const PARTED = 0;
export const LEAF = ONLY;
export const ENDING = 13;
/** Terms a step has room for. */
export const MOST_TERMS = (1 << 18) - 2;

export interface Tree {
  /** Number of a character among those the terms use, 0 for none; characters that fold alike have one number. */
  letters: Uint16Array;
  /** First node, by letter; -1 for none. */
  roots: Int32Array;
  /** Per node: see `ONLY` and `ENDING`. */
  steps: Int32Array;
  /** Where ways part: an open hash table of pairs, node and letter in one number, then the next node. */
  edges: Int32Array;
  mask: number;
}

interface Growing {
  /** Of the nodes so far: see `Tree`. */
  steps: Int32Array;
  /** The node that the characters from `from` to `to` lead to, made when it is not there yet; from the root when `node` is -1. */
  reach(text: string, from: number, to: number, node: number): number;
  grown(): Tree;
}

/** Most nodes have one way on, to the node numbered next: a table is kept of the others only. */
export function growTree(characters: number, letters: Uint16Array): Growing {
  const roots = new Int32Array(0x2000).fill(-1);
  const steps = new Int32Array(characters + 1).fill(LEAF);
  let { edges, mask } = tableFor(fewest);
  let parted = 0;
  let nodes = 0;

  const part = (node: number, letter: number, to: number): void => {
    parted += 1;
    if (parted * room > mask) ({ edges, mask } = doubled(edges, mask));
    put(edges, mask, keyOf(node, letter), to);
  };

  const next = (node: number, letter: number): number => {
    const only = (steps[node] as number) & ONLY;
    if (only === letter) return node + 1;
    if (only === PARTED) {
      const known = branch(edges, mask, node, letter);
      if (known >= 0) return known;
    } else if (only !== LEAF) part(node, only, node + 1);
    const made = nodes;
    nodes += 1;
    const alone = only === LEAF && made === node + 1;
    if (!alone) part(node, letter, made);
    steps[node] = ((steps[node] as number) & ~ONLY) | (alone ? letter : PARTED);
    return made;
  };

  const root = (letter: number): number => {
    if (roots[letter] === -1) {
      roots[letter] = nodes;
      nodes += 1;
    }
    return roots[letter] as number;
  };

  const reach = (text: string, from: number, to: number, node: number): number => {
    let there = node;
    for (let at = from; at < to; at += 1) {
      const letter = letters[text.charCodeAt(at)] as number;
      there = there < 0 ? root(letter) : next(there, letter);
    }
    return there;
  };

  return { steps, reach, grown: () => ({ letters, roots, steps, edges, mask }) };
}

/** The node that a letter leads to where ways part, or -1. */
export function branch(edges: Int32Array, mask: number, node: number, letter: number): number {
  const key = keyOf(node, letter);
  const slot = slotFor(edges, mask, key);
  return edges[slot] === key ? (edges[slot + 1] as number) : -1;
}

/** Ways a table begins with, and how many places it has for each way at the least. */
const fewest = 1 << 12;
const room = 1.6;

function tableFor(count: number): { edges: Int32Array; mask: number } {
  const size = 2 ** Math.ceil(Math.log2(count * room + 2));
  return { edges: new Int32Array(size * 2).fill(-1), mask: size - 1 };
}

function doubled(edges: Int32Array, mask: number): { edges: Int32Array; mask: number } {
  const larger = { edges: new Int32Array(edges.length * 2).fill(-1), mask: mask * 2 + 1 };
  for (let slot = 0; slot < edges.length; slot += 2)
    if (edges[slot] !== -1) put(larger.edges, larger.mask, edges[slot] as number, edges[slot + 1] as number);
  return larger;
}

function put(edges: Int32Array, mask: number, key: number, to: number): void {
  const slot = slotFor(edges, mask, key);
  edges[slot] = key;
  edges[slot + 1] = to;
}

const LETTER_BITS = 13;
const keyOf = (node: number, letter: number): number => (node << LETTER_BITS) | letter;

/** The pair of a key, or the free one where it would stand. */
function slotFor(edges: Int32Array, mask: number, key: number): number {
  // Folded once: the low digits of a product know nothing of the high digits of the key.
  const mixed = Math.imul(key ^ (key >>> 15), 0x9e3779b1);
  let slot = ((mixed ^ (mixed >>> 15)) & mask) << 1;
  while (edges[slot] !== key && edges[slot] !== -1) slot = (slot + 2) & (mask * 2 + 1);
  return slot;
}
