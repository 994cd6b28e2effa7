/** Completions while somebody types a query. */
import { readCodes } from '../resolve/read-codes.js';
import { resolveCode } from '../resolve/resolve.js';
import type { Search } from '../search/index.js';
import type { Catalog, Suggestion } from '../types.js';

export function suggestEntries(catalog: Catalog, search: Search, typed: string, limit: number): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  const codes = readCodes(typed);
  const [code] = codes ?? [];
  // A number inside a range is no prefix of any code, yet it has an answer.
  if (codes?.length === 1 && code) {
    const resolved = resolveCode(catalog, code);
    if (resolved.kind !== 'unknown')
      suggestions.set(code, { label: `${code} · ${resolved.entry.title}`, value: code });
  }
  for (const { entry } of search.suggest(typed, limit)) {
    suggestions.set(entry.code, { label: `${entry.code} · ${entry.title}`, value: entry.code });
  }
  return [...suggestions.values()].slice(0, limit);
}
