/** Hashes of words: a text is never cut into strings to look its words up. */

export const SEED = 0x811c9dc5 | 0;
export const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash that a token with this (folded) text has; numbers are written `#5`, by their length. */
export function hashOf(token: string): number {
  let hash = SEED;
  for (let at = 0; at < token.length; at += 1) hash = mixed(hash, token.charCodeAt(at));
  return hash;
}

/** The hash of two words together. */
export const pairOf = (left: number, right: number): number => Math.imul(left, 31) ^ right;

/** A place in a table for a word in one of its roles: where it stands, or the entry it describes. */
export const keyFor = (hash: number, role: number): number =>
  Math.imul(hash ^ Math.imul(role + 1, 0x9e3779b1), 0x85ebca6b) || 1;
