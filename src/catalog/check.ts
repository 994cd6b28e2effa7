/** The whole check of the catalog files: what the build demands, and what a careful editor would see. */
import { UserError } from '../errors.js';
import type { Entry } from '../types.js';
import { assemble } from './assemble.js';
import type { CatalogData } from './catalog.js';
import { catalogFilesIn, ownCatalogFiles } from './compile.js';
import { type ReadFile, readCatalogFile } from './read-file.js';

export interface CheckReport {
  codes: number;
  files: number;
  /** One line each: file, line, what is wrong and what to do. */
  faults: string[];
}

/** @param furtherPaths files or folders checked together with the package's own */
export function checkCatalog(furtherPaths: string[] = []): CheckReport {
  const faults: string[] = [];
  const files: ReadFile[] = [];
  let data: CatalogData = { entries: [], groups: [] };
  try {
    for (const path of [...ownCatalogFiles(), ...furtherPaths.flatMap(catalogFilesIn)]) {
      try {
        files.push(readCatalogFile(path));
      } catch (error) {
        faults.push(...linesOf(error));
      }
    }
    if (faults.length === 0) data = assemble(files);
  } catch (error) {
    faults.push(...linesOf(error));
  }
  const where = placesOf(files);
  faults.push(...sameTitles(data.entries, where), ...badLinks(data.entries, where), ...linkNames(files));
  return { codes: data.entries.length, files: files.length, faults };
}

function linesOf(error: unknown): string[] {
  if (error instanceof UserError) return error.message.split('\n');
  throw error;
}

function placesOf(files: ReadFile[]): (code: string) => string {
  const places = new Map(
    files.flatMap((file) =>
      file.data.entries.map((row, index) => [row.code, file.place(['entries', index])] as const),
    ),
  );
  return (code) => places.get(code) ?? 'catalog';
}

/** Two entries under one title cannot be told apart in a list of results. */
function sameTitles(entries: readonly Entry[], where: (code: string) => string): string[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ code, title }) => {
    const key = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, code);
      return [];
    }
    return [`${where(code)}: code ${code} has the title of ${other} (${where(other)}): say what differs`];
  });
}

function badLinks(entries: readonly Entry[], where: (code: string) => string): string[] {
  return entries.flatMap((entry) => {
    const addresses = [
      ...entry.links.flatMap(({ url, zh }) => [url, ...(zh ? [zh.url] : [])]),
      ...[entry.known, ...(entry.advice ?? []), ...(entry.notes ?? [])].flatMap((item) =>
        item ? [item.source] : [],
      ),
    ];
    return addresses
      .filter((url) => url !== 'vendor' && !isAddress(url))
      .map((url) => `${where(entry.code)}: code ${entry.code}: ${url} is no address: correct it`);
  });
}

/** A page nobody refers to is a slip in an id somewhere. */
function linkNames(files: ReadFile[]): string[] {
  const used = new Set(
    files.flatMap(({ data }) => [
      data.page,
      ...data.entries.flatMap((row) => (row.links ?? []).filter((link) => typeof link === 'string')),
    ]),
  );
  return files.flatMap((file) =>
    Object.keys(file.data.pages ?? {})
      .filter((id) => !used.has(id))
      .map((id) => `${file.place(['pages', id])}: page "${id}" is used by no entry: use it or remove it`),
  );
}

function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
