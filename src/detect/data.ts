import type { LearnedWords } from './word-table.js';

/** The plain JSON the build makes for the detector. */

/**
 * The terms in columns: tens of thousands of small arrays would take more memory, and more time while the first text waits, than the
 * lexicon that is built from them.
 */
export interface Terms {
  /** A term a line. */
  texts: string;
  /** Places of those that are wanted in this spelling, and of those with an open end. */
  exact: number[];
  open: number[];
  /** Roles of each term, as bits. */
  roles: number[];
  /** By term: products it names, products it points to weakly, concepts; few terms have any. */
  products: Record<number, number[]>;
  weak: Record<number, number[]>;
  concepts: Record<number, number[]>;
}

export interface DetectionData {
  format: 1;
  terms: Terms;
  /** Names of the other products, by their number in `terms`. */
  products: string[];
  concepts: string[];
  /** How much one concept says: rare ones more. */
  conceptWeights: number[];
  /** Entry code to the concepts it is about. */
  about: Record<string, number[]>;
  /** Catalog number to the other products that use it too. */
  shared: Record<string, number[]>;
  /** Entry code to how people describe what it stands for. */
  symptoms: Record<string, string[]>;
  /** Entry code to the words around other meanings of its number. */
  elsewhere: Record<string, string[]>;
  model: Model;
  /** Single words that training found to tell codes from other numbers. */
  words: LearnedWords;
}

/** `vocabulary/weights.json`: what training found. */
export interface Model {
  /** Feature name to weight, in units of log odds. */
  weights: Record<string, number>;
  /** Confidence from which the detector speaks. */
  thresholds: { strict: number; balanced: number; eager: number };
  /** Shifts in log odds that the place and the asking give; set by hand, the labelled messages hold none of these. */
  context: Record<string, number>;
}
