/** The ways into a list of entries: exact code, covering range. */
import type { Catalog, Entry, Group } from '../types.js';

/** What the build writes and starts load; plain JSON. */
export interface CatalogData {
  entries: Entry[];
  groups: Group[];
}

/** First and last number of a code, `120001-130000` or a single one. */
export function bounds(code: string): { from: number; to: number } {
  const range = /^(\d+)-(\d+)$/.exec(code);
  return range ? { from: Number(range[1]), to: Number(range[2]) } : { from: Number(code), to: Number(code) };
}

export const isRange = (code: string): boolean => /^\d+-\d+$/.test(code);

export function createCatalog(data: CatalogData, prepared: Catalog['prepared']): Catalog {
  const exact = new Map(data.entries.map((entry) => [entry.code, entry]));
  const ranges = data.entries
    .filter((entry) => isRange(entry.code))
    .map((entry) => ({ entry, ...bounds(entry.code) }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  return {
    entries: data.entries,
    groups: data.groups,
    byCode: (code) => exact.get(code),
    covering(code) {
      const found = exact.get(code);
      if (found || !/^\d+$/.test(code)) return found;
      const number = Number(code);
      return ranges.find((range) => range.from <= number && number <= range.to)?.entry;
    },
    prepared,
  };
}
