/** Completions while somebody types a query. */
import { readCodes } from '../resolve/read-codes.js';
import { resolveCode } from '../resolve/resolve.js';
import type { Search } from '../search/index.js';
import type { Catalog, Suggestion } from '../types.js';

/** @param popular codes offered before anything is typed, most wanted first */
export function suggestEntries(
  catalog: Catalog,
  search: Search,
  typed: string,
  limit: number,
  popular: readonly string[] = [],
): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  if (typed.trim() === '') {
    for (const code of popular) {
      const entry = catalog.covering(code);
      if (entry) suggestions.set(code, { label: `${code} · ${entry.title}`, value: code });
    }
    return [...suggestions.values()].slice(0, limit);
  }
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

/** Sections whose title holds what is typed, largest first. */
export function suggestSections(search: Search, typed: string, limit: number): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const counts = new Map<string, number>();
  for (const { title, count } of search.sections()) counts.set(title, (counts.get(title) ?? 0) + count);
  return [...counts]
    .filter(([title]) => title.toLowerCase().includes(wanted))
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([title, count]) => ({ label: `${title} (${count})`, value: title }));
}
