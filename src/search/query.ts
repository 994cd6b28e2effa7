/** A query taken apart: filters, and what is left to search. */
import type { Entry, Layer } from '../types.js';
import { stem } from './stem.js';
import { fold, tokens } from './text.js';

export interface Query {
  text: string;
  layer?: Layer;
  section?: string;
}

const layers: Record<string, Layer> = {
  client: 'client',
  sdk: 'client',
  app: 'client',
  server: 'server',
  backend: 'server',
  rest: 'server',
  v3: 'v3',
  legacy: 'v3',
  old: 'v3',
};

/** Longer queries are pasted text; what a person asks stands in the first words. */
const maxLength = 400;

export function readQuery(typed: string): Query {
  const query: Query = { text: '' };
  query.text = fold(typed.slice(0, maxLength))
    .replace(/(?<!\S)(layer|section):\s?("[^"]*"|\S+)/giu, (all, name: string, quoted: string) => {
      const value = quoted.replaceAll('"', '').toLowerCase();
      if (name.toLowerCase() === 'section') query.section = value;
      else {
        const layer = layers[value];
        if (!layer) return all;
        query.layer = layer;
      }
      return ' ';
    })
    .trim();
  return query;
}

/** Whether an entry stands where the query's filters want it. */
export function passes(entry: Entry, query: Query): boolean {
  if (query.layer && entry.layer !== query.layer) return false;
  if (query.section === undefined) return true;
  const words = new Set(tokens(entry.section).map((token) => stem(token.word)));
  return tokens(query.section).every((token) => words.has(stem(token.word)));
}
