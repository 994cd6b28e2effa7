/** The answer for words: the best entry in full where it stands out, else a short list; or plainly nothing. */
import type { Search } from '../search/index.js';
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { item } from './entry-card.js';

export const MOST_RESULTS = 5;
/** A query is repeated in a title, cut so that it stays one line. */
const QUERY_SHOWN = 60;
const SECTIONS_SHOWN = 20;

export function resultsCard(catalog: Catalog, search: Search, query: string, words: Words): Card {
  const shown = oneLine(query);
  const results = search.find(query, { limit: MOST_RESULTS });
  if (results.length === 0) return nothingCard(search, query, words);
  return {
    ...blank(words.results(shown)),
    kind: 'results',
    items: results.map(({ entry }) => ({
      ...item(entry),
      summary: entry.description || entry.known?.text || words.noDescription,
      ...(entry.advice?.[0] ? { note: entry.advice[0].text } : {}),
    })),
    actions: results.map(({ entry }) => ({
      label: words.openButton(entry.code),
      action: { type: 'open', code: entry.code },
    })),
    ...(catalog.entries[0]
      ? { footer: words.homeCount(catalog.entries.length, catalog.entries[0].product) }
      : {}),
  };
}

export function nothingCard(search: Search, query: string, words: Words): Card {
  const sections = search.sections().slice(0, SECTIONS_SHOWN);
  return {
    ...blank(words.nothing(oneLine(query))),
    kind: 'results',
    summary: [{ text: words.nothingText, by: 'us' }],
    notes: [`${words.sections}: ${sections.map(({ title, count }) => `${title} (${count})`).join(' · ')}`],
  };
}

const oneLine = (query: string): string => {
  const line = query.replace(/\s+/g, ' ').trim();
  return line.length > QUERY_SHOWN ? `${line.slice(0, QUERY_SHOWN - 1).trimEnd()}…` : line;
};
