/** The shapes of search: what the build prepares, what a query becomes, what comes out. */
import type { Entry, Layer } from '../types.js';

/**
 * Everything search needs beside the entries, as plain JSON. Documents are positions in `catalog.entries`,
 * terms are positions in `terms`.
 */
export interface SearchData {
  format: 1;
  /** Stems, numbers, Han characters and pairs of them. */
  terms: string[];
  /** Per term, flat pairs: document, then strength (0..255) * 256 + the fields it stands in, as bits. */
  postings: number[][];
  /** Per document, per short text (title, alias, first sentence): its distinct terms. */
  phrases: number[][][];
  /** Titles and aliases, folded, and the documents that have them. */
  wordings: { title: Record<string, number[]>; alias: Record<string, number[]> };
  /** Words as written, sorted, for spelling and prefixes; `wordTerms` holds the term of each. */
  words: string[];
  wordTerms: number[];
  glossary: PreparedGlossary;
}

/** Synonyms, reduced to stems. */
export interface PreparedGlossary {
  /** What people say (stems joined by a space, or Han characters) and the meanings it stands for. */
  keys: Record<string, number[]>;
  /** Per meaning: the ways to say it that the catalog knows, each as terms. */
  meanings: number[][][];
  /** Single words of the glossary as written, for the speller. */
  words: string[];
  /** Words that carry no meaning of their own, and those that carry little. */
  stop: string[];
  weak: string[];
}

/** One way to say a part of a query: terms that must stand together, and how near it is to what was typed. */
export interface Alternative {
  terms: number[];
  weight: number;
  how: 'typed' | 'synonym' | 'spelling' | 'prefix' | 'joined' | 'split' | 'characters';
}

/** A part of a query, `mass` being how much it tells (inverse document frequency). */
export interface Part {
  text: string;
  mass: number;
  alternatives: Alternative[];
}

/** What names a document outright, instead of describing it. */
export interface Pin {
  doc: number;
  reason:
    | 'title'
    | 'exact code'
    | 'covering range'
    | 'code without its minus'
    | 'beginning of code'
    | 'alias'
    | 'section';
}

export interface SearchResult {
  entry: Entry;
  /** 0..1: how sure it is that this is what was meant. */
  score: number;
  /** Codes of the same-meaning group that stand beside it. */
  variants: string[];
}

/** Why an entry ranks where it does. */
export interface Explanation {
  entry: Entry;
  score: number;
  /** Share of the query, by weight, that the entry answers. */
  coverage: number;
  /** The title or alias nearest to the query, and how near (0..1). */
  phrase?: { text: string; nearness: number };
  pinned?: Pin['reason'];
  parts: { text: string; match: number; how: Alternative['how']; matched: string[]; fields: string[] }[];
}

export interface Section {
  id: string;
  title: string;
  layer: Layer;
  count: number;
}

export interface Search {
  /**
   * Entries for words, codes or both, best first; empty when nothing is good enough. `layer:server` and
   * `section:group` in the query narrow it. Same-meaning entries follow one another.
   */
  find(query: string, options?: { limit?: number }): SearchResult[];
  /** Why entries rank where they do, also those below the threshold. */
  explain(query: string, options?: { limit?: number }): Explanation[];
  /** While typing: digits complete to codes, words are searched with the last one unfinished. */
  suggest(typed: string, limit: number): { entry: Entry; score: number }[];
  /** Sections to browse when nothing fits. */
  sections(): Section[];
}
