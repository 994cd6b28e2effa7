/** "network errors", "profile error codes": a query that is a section's name means all of the section. */
import type { Engine } from './engine.js';
import { stem } from './stem.js';
import { type Token, tokens } from './text.js';

/** They say that a list is wanted; without one of them the words are a problem. */
const listWords = new Set(['errors', 'codes', 'section']);
const emptyStems = new Set(['error', 'code', 'section']);

/** Documents of every section that is called so, in the catalog's order. */
export function namedSection(engine: Engine, text: string): number[] {
  const words = tokens(text);
  if (!words.some((token) => listWords.has(token.word))) return [];
  const wanted = stemsOf(engine, words);
  if (wanted.size === 0) return [];
  const named = new Set([...new Set(engine.catalog.entries.map((entry) => entry.section))].filter(isWanted));
  return engine.catalog.entries.flatMap((entry, doc) => (named.has(entry.section) ? [doc] : []));

  function isWanted(section: string): boolean {
    const stems = stemsOf(engine, tokens(section));
    return stems.size === wanted.size && [...stems].every((item) => wanted.has(item));
  }
}

const stemsOf = (engine: Engine, words: readonly Token[]): Set<string> =>
  new Set(
    words.map((token) => stem(token.word)).filter((item) => !emptyStems.has(item) && !engine.stop.has(item)),
  );
