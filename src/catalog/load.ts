/** Loads the catalog: the compiled file when it is fresh and enough, else the YAML sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../types.js';
import { createCatalog } from './catalog.js';
import type { Compiled } from './compile.js';
import { compiledPath, sourceFolder } from './paths.js';

/**
 * @param furtherPaths files or folders of CATALOG_PATHS
 * @throws UserError when a catalog file is not valid
 */
export async function loadCatalog(furtherPaths: string[] = []): Promise<Catalog> {
  const compiled = (furtherPaths.length === 0 && readFresh()) || (await compileNow(furtherPaths));
  return createCatalog(compiled.catalog, { search: compiled.search, detection: compiled.detection });
}

/** YAML and the validator cost half a second, so they are loaded only here. */
async function compileNow(furtherPaths: string[]): Promise<Compiled> {
  const { compile } = await import('./compile.js');
  return compile(furtherPaths);
}

/** The compiled file, unless it is missing, of another format, or older than a file it was made from. */
function readFresh(): Compiled | undefined {
  const path = compiledPath();
  try {
    const built = statSync(path).mtimeMs;
    if (newestSource() > built) return undefined;
    const compiled = JSON.parse(readFileSync(path, 'utf8')) as Compiled;
    return compiled.format === 1 ? compiled : undefined;
  } catch {
    return undefined;
  }
}

function newestSource(): number {
  const times = (['catalog', 'vocabulary'] as const).flatMap((name) => {
    const folder = sourceFolder(name);
    return readdirSync(folder)
      .filter((file) => /\.(ya?ml|json)$/.test(file) && !/schema/.test(file))
      .map((file) => statSync(join(folder, file)).mtimeMs);
  });
  return Math.max(0, ...times);
}
