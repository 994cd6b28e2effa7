/** What the review looks at: the joined entries, the groups, and where each part stands in its file. */
import type { Entry, Group } from '../types.js';
import { assemble } from './assemble.js';
import type { ReadFile } from './read-file.js';
import type { CatalogFileEntry } from './schema.js';

export interface Material {
  entries: readonly Entry[];
  groups: readonly Group[];
  byCode: ReadonlyMap<string, Entry>;
  /** `file:line` of an entry's field, of the entry itself where it has no such field. */
  at(code: string, ...path: (string | number)[]): string;
  /** `file:line` of a group. */
  atGroup(id: string): string;
}

/** @throws UserError when the files do not fit together: `catalog check` names these faults */
export function materialOf(files: ReadFile[]): Material {
  const { entries, groups } = assemble(files);
  const rows = new Map<string, { file: ReadFile; row: CatalogFileEntry; index: number }[]>();
  for (const file of files) {
    file.data.entries.forEach((row, index) => {
      // The last file wins: an override's field stands where the override is.
      rows.set(row.code, [{ file, row, index }, ...(rows.get(row.code) ?? [])]);
    });
  }
  return {
    entries,
    groups,
    byCode: new Map(entries.map((entry) => [entry.code, entry])),
    at(code, ...path) {
      const own = rows.get(code) ?? [];
      const field = path[0];
      const holder = own.find(({ row }) => field !== undefined && field in row) ?? own[0];
      return holder ? holder.file.place(['entries', holder.index, ...path]) : 'catalog';
    },
    atGroup(id) {
      for (const file of files) {
        const index = (file.data.groups ?? []).findIndex((group) => group.id === id);
        if (index >= 0) return file.place(['groups', index]);
      }
      return 'catalog';
    },
  };
}

/** Do two entries stand in one same-meaning group? */
export const together = (a: Entry, b: Entry): boolean => a.group !== undefined && a.group === b.group;

/** Over how many meanings entries spread: a group counts once. */
export const meaningsOf = (entries: readonly Entry[]): number =>
  new Set(entries.map(({ code, group }) => (group ? `group ${group}` : code))).size;
