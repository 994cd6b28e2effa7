/** The catalog and the vocabulary as they stand in their files, compiled once for all specs of a file. */
import { createCatalog } from '../../src/catalog/catalog.js';
import { compile } from '../../src/catalog/compile.js';
import type { Catalog } from '../../src/types.js';

let made: Catalog | undefined;

export function testCatalog(): Catalog {
  if (made) return made;
  const { catalog, search, detection } = compile();
  made = createCatalog(catalog, { search, detection });
  return made;
}
