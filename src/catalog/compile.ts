/** Turns the data files into the one JSON that starts load. Reads YAML, so it is loaded only where that is wanted. */
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareDetection } from '../detect/prepare.js';
import { UserError } from '../errors.js';
import { prepareSearch } from '../search/prepare.js';
import { assemble } from './assemble.js';
import type { CatalogData } from './catalog.js';
import { compiledPath, sourceFolder } from './paths.js';
import { readCatalogFile } from './read-file.js';

/** Everything a start needs, as plain JSON. */
export interface Compiled {
  format: 1;
  catalog: CatalogData;
  search: unknown;
  detection: unknown;
}

/** Catalog files of this package: every .yaml beside the schema, except the glossary, in name order. */
export const ownCatalogFiles = (): string[] => catalogFilesIn(sourceFolder('catalog'));

/** A file itself, or the .yaml and .yml files of a folder. @throws UserError when there is none */
export function catalogFilesIn(path: string): string[] {
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(path);
  } catch (cause) {
    throw new UserError(`CATALOG_PATHS: nothing at ${path}: correct the path or remove it`, { cause });
  }
  if (!stats.isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name) && !/^glossary\./.test(name))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0)
    throw new UserError(`CATALOG_PATHS: no .yaml file in ${path}: add one or remove the path`);
  return files;
}

/** @throws UserError when a file is not valid */
export function compile(furtherPaths: string[] = []): Compiled {
  const files = [...ownCatalogFiles(), ...furtherPaths.flatMap(catalogFilesIn)];
  const catalog = assemble(files.map(readCatalogFile));
  return {
    format: 1,
    catalog,
    search: prepareSearch(catalog, sourceFolder('catalog')),
    detection: prepareDetection(catalog, sourceFolder('vocabulary')),
  };
}

/** Writes the compiled file in one step, so that a start never reads half of it. */
export function writeCompiled(compiled: Compiled): void {
  const path = compiledPath();
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(compiled));
  renameSync(draft, path);
}
