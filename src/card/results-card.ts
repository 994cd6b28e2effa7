/** The answer for words: the entries that fit, the best one with what to do; or plainly that nothing fits. */
import type { Search, SearchResult } from '../search/index.js';
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { entryCard, item, type Look } from './entry-card.js';

/** A query is repeated in a title, cut so that it stays one line. */
const QUERY_SHOWN = 60;

export function resultsCard(
  catalog: Catalog,
  results: SearchResult[],
  query: string,
  words: Words,
  look: Look = 'short',
): Card {
  const [best] = results;
  if (results.length === 1 && best) return entryCard(catalog, best.entry, best.entry.code, words, look);
  return {
    ...blank(words.results(oneLine(query)), words),
    kind: 'results',
    items: results.map(({ entry }, rank) => ({
      ...item(entry),
      // Only the best one is told at length: the others are there to be opened.
      ...(rank === 0
        ? {
            summary: entry.description || entry.known?.text || words.noDescription,
            summaryBy: entry.description ? ('vendor' as const) : ('us' as const),
          }
        : {}),
      ...(rank === 0 && entry.advice?.[0] ? { note: entry.advice[0].text } : {}),
    })),
    actions: results.map(({ entry }) => ({
      label: words.openButton(entry.code),
      action: { type: 'open', code: entry.code },
    })),
  };
}

export function nothingCard(search: Search, query: string, words: Words): Card {
  const sections = search.sections().map(({ title, count }) => `${title} (${count})`);
  return {
    ...blank(words.nothing(oneLine(query)), words),
    kind: 'results',
    summary: [{ text: words.nothingText, by: 'us' }],
    notes: [`${words.sections}: ${sections.join(' · ')}`],
  };
}

const oneLine = (query: string): string => {
  const line = query.replace(/\s+/g, ' ').trim();
  return line.length > QUERY_SHOWN ? `${line.slice(0, QUERY_SHOWN - 1).trimEnd()}…` : line;
};
