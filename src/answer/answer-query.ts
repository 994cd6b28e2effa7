/** What a person asked for, in words, codes or pasted text, and the card that answers it. */

import { codesCard } from '../card/entries-card.js';
import type { Look } from '../card/entry-card.js';
import { helpCard } from '../card/own-cards.js';
import { nothingCard, resultsCard } from '../card/results-card.js';
import type { Detector } from '../detect/index.js';
import { readCodes } from '../resolve/read-codes.js';
import type { Search, SearchResult } from '../search/index.js';
import type { Card, Catalog, Markup, Mention } from '../types.js';
import type { Words } from '../words/en.js';

/** Text beyond this is not read, in UTF-16 units; Slack cuts messages at 40,000 itself. */
export const MOST_TEXT = 40_000;
/** More words than this is pasted text rather than a search. */
const MOST_SEARCH_WORDS = 16;
export const MOST_RESULTS = 5;

export type Asked =
  | { kind: 'help' }
  /** Codes alone, or codes found in pasted text (then with their mentions). */
  | { kind: 'codes'; codes: string[]; mentions: Mention[] }
  | { kind: 'search'; query: string; results: SearchResult[] }
  | { kind: 'none'; query: string };

/** Codes alone, then codes in pasted text, then a search by words. */
export function createAnswers(
  catalog: Catalog,
  detector: Detector,
  search: Search,
  words: Words,
  look: Look = 'short',
) {
  function ask(text: string, markup: Markup): Asked {
    const query = text.slice(0, MOST_TEXT).trim();
    if (query === '' || /^(help|\?|帮助|幫助)$/i.test(query)) return { kind: 'help' };
    const codes = readCodes(query);
    if (codes) return { kind: 'codes', codes, mentions: [] };
    const mentions = detector.detect(query, { markup, requested: true });
    if (mentions.length > 0) return { kind: 'codes', codes: mentions.map(({ code }) => code), mentions };
    const isPaste = query.includes('\n') || query.split(/\s+/).length > MOST_SEARCH_WORDS;
    const results = isPaste ? [] : search.find(query, { limit: MOST_RESULTS });
    return results.length > 0 ? { kind: 'search', query, results } : { kind: 'none', query };
  }

  function cardFor(asked: Asked): Card {
    switch (asked.kind) {
      case 'help':
        return helpCard(words);
      case 'codes':
        return codesCard(catalog, asked.codes, words, look);
      case 'search':
        return resultsCard(catalog, asked.results, asked.query, words, look);
      case 'none':
        return nothingCard(search, asked.query, words);
    }
  }

  return { ask, cardFor };
}
