/** All terms in one tree of characters, walked once from every place where a word may begin. */

import { emptyBeginnings, noteBeginning, noteOpen } from './beginnings.js';
import { charTables } from './chars.js';
import type { DetectionData } from './data.js';
import { type FirstWords, firstWordOf, tableOfWords } from './first-words.js';
import { ENDING, growTree, MOST_TERMS, ONLY, type Tree } from './tree.js';

export interface Lexicon extends Tree {
  /** By the first characters: whether any term begins so. Most words end their walk here. */
  beginnings: Int32Array;
  firstWords: FirstWords;
  /** By the first three letters: whether a longer word may begin with a whole term of an open end. */
  opens: Int32Array;
  texts: string[];
  /** What is known of the terms, `SIZE` numbers each, side by side: a term met costs one look into far memory. */
  terms: Int32Array;
  /** Products that a term names; most name none. */
  products: Readonly<Record<number, readonly number[]>>;
  /** Concepts of all terms. */
  concepts: Int32Array;
}

/** Places of what is known of a term. */
export const ROLES = 0;
/** Products it names and those it points to weakly, as bits in two numbers each. */
export const PRODUCTS = 1;
export const WEAK = 3;
/** Where its concepts begin, and how many they are. */
export const CONCEPTS = 5;
/** The term that ends at the same node, counted from 1, shifted over how the term ends. */
export const END = 7;
export const SIZE = 8;

/** How a term ends: with its last word, anywhere in a word, or with its last word and spelled just so. */
export const CLOSED = 0;
export const OPEN = 1;
export const EXACT = 2;
export const NEXT = 2;

const none: readonly number[] = [];

export function buildLexicon({ terms: data }: Pick<DetectionData, 'terms'>): Lexicon {
  const texts = data.texts.split('\n');
  const count = texts.length;
  if (count > MOST_TERMS) throw new Error(`vocabulary: more than ${MOST_TERMS} terms: take some out`);
  const exact = new Set(data.exact);
  const open = new Set(data.open);
  const letters = lettersOf(texts);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const tree = growTree(characters, letters);
  const beginnings = emptyBeginnings();
  const opens = emptyBeginnings();
  const words = new Map<number, string>();
  const terms = new Int32Array(count * SIZE);
  const conceptsOfTerms: number[] = [];
  for (let term = 0; term < count; term += 1) {
    const text = texts[term] as string;
    const isOpen = open.has(term);
    const products = data.products[term] ?? none;
    const weak = data.weak[term] ?? none;
    const concepts = data.concepts[term] ?? none;
    const at = term * SIZE;
    terms[at + ROLES] = data.roles[term] as number;
    terms[at + PRODUCTS] = bits(products, 0);
    terms[at + PRODUCTS + 1] = bits(products, 31);
    terms[at + WEAK] = bits(weak, 0);
    terms[at + WEAK + 1] = bits(weak, 31);
    terms[at + CONCEPTS] = conceptsOfTerms.length;
    terms[at + CONCEPTS + 1] = concepts.length;
    for (let index = 0; index < concepts.length; index += 1) conceptsOfTerms.push(concepts[index] as number);
    if (text === '') continue;
    noteBeginning(beginnings, letters, text, isOpen);
    const length = firstWordOf(text);
    let node = -1;
    if (length > 0) {
      node = tree.reach(text, 0, length, -1);
      if (!words.has(node)) words.set(node, text.slice(0, length));
      if (isOpen && length === text.length) noteOpen(opens, letters, text);
    }
    node = tree.reach(text, length, text.length, node);
    endAt(tree.steps, terms, node, term, exact.has(term) ? EXACT : isOpen ? OPEN : CLOSED);
  }
  return {
    ...tree.grown(),
    beginnings,
    firstWords: tableOfWords(words, letters),
    opens,
    texts,
    terms,
    products: data.products,
    concepts: new Int32Array(conceptsOfTerms),
  };
}

/** Lets a term end at a node, before those that end there already; of those that end alike only the last counts, unless spelling tells them apart. */
function endAt(steps: Int32Array, terms: Int32Array, node: number, term: number, how: number): void {
  const step = steps[node] as number;
  steps[node] = (step & ONLY) | ((term + 1) << ENDING);
  terms[term * SIZE + END] = how;
  if (step >>> ENDING === 0) return;
  let others: number[] = [];
  for (let other = step >>> ENDING; other > 0; other = (terms[(other - 1) * SIZE + END] as number) >> NEXT)
    others.push(other);
  if (how !== EXACT)
    others = others.filter((other) => ((terms[(other - 1) * SIZE + END] as number) & 3) !== how);
  const chain = [term + 1, ...others];
  chain.forEach((one, place) => {
    const at = (one - 1) * SIZE + END;
    const end = one === term + 1 ? how : (terms[at] as number) & 3;
    terms[at] = ((chain[place + 1] ?? 0) << NEXT) | end;
  });
}

/** Whether a term belongs to any concept. */
export const saysConcept = ({ terms }: Lexicon, term: number): boolean =>
  terms[term * SIZE + CONCEPTS + 1] !== 0;

/** Different characters the terms may use. */
const LETTERS = (1 << 13) - 1;

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
  const letters = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) letters[unit] = alphabet[fold[unit] as number] as number;
  return letters;
}

/** Products as bits: 31 to a word, so that no sign bit is in the way. */
export function bits(products: readonly number[], from: number): number {
  // Asked for every term, most of which name no product, while the first text waits.
  if (products.length === 0) return 0;
  return products.reduce(
    (sum, product) => (product >= from && product < from + 31 ? sum | (1 << (product - from)) : sum),
    0,
  );
}
