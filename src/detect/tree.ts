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

interface Growing extends Tree {
  /** The node that the characters from `from` to `to` lead to, made when it is not there yet; from the root when `node` is -1. */
  reach(text: string, from: number, to: number, node: number): number;
}

export function growTree(characters: number, letters: Uint16Array): Growing {
  const { edges, mask } = tableFor(characters);
  const roots = new Int32Array(0x2000).fill(-1);
  const steps = new Int32Array(characters + 1).fill(LEAF);
  /** Whether anything follows a node yet. */
  const followed = new Uint8Array(characters + 1);
  let nodes = 0;

  const next = (node: number, letter: number): number => {
    const key = keyOf(node, letter);
    const slot = slotFor(edges, mask, key);
    if (edges[slot] === key) return edges[slot + 1] as number;
    edges[slot] = key;
    edges[slot + 1] = nodes;
    const alone = followed[node] === 0 && nodes === node + 1;
    steps[node] = ((steps[node] as number) & ~ONLY) | (alone ? letter : PARTED);
    followed[node] = 1;
    nodes += 1;
    return nodes - 1;
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

  return { letters, roots, steps, edges, mask, reach };
}

/** The tree as it is walked: of the edges only those where ways part, close together. */
export function branchesOf({ letters, roots, steps, edges: all }: Tree): Tree {
  const parts = (slot: number): boolean =>
    all[slot] !== -1 && ((steps[(all[slot] as number) >> LETTER_BITS] as number) & ONLY) === PARTED;
  let count = 0;
  for (let slot = 0; slot < all.length; slot += 2) if (parts(slot)) count += 1;
  const { edges, mask } = tableFor(count);
  for (let slot = 0; slot < all.length; slot += 2) {
    if (!parts(slot)) continue;
    const free = slotFor(edges, mask, all[slot] as number);
    edges[free] = all[slot] as number;
    edges[free + 1] = all[slot + 1] as number;
  }
  return { letters, roots, steps, edges, mask };
}

/** The node that a letter leads to where ways part, or -1. */
export function branch(edges: Int32Array, mask: number, node: number, letter: number): number {
  const key = keyOf(node, letter);
  const slot = slotFor(edges, mask, key);
  return edges[slot] === key ? (edges[slot + 1] as number) : -1;
}

function tableFor(count: number): { edges: Int32Array; mask: number } {
  const size = 2 ** Math.ceil(Math.log2(count * 1.6 + 2));
  return { edges: new Int32Array(size * 2).fill(-1), mask: size - 1 };
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
