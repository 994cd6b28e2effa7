/** The search of the catalog as it is, and of small ones made for a test. */
import { fileURLToPath } from 'node:url';
import { createCatalog } from '../../src/catalog/catalog.js';
import { createSearch } from '../../src/search/index.js';
import { prepareSearch } from '../../src/search/prepare.js';
import type { Entry, Group } from '../../src/types.js';
import { catalog } from '../catalog.js';

export const catalogFolder = fileURLToPath(new URL('../../catalog', import.meta.url));

export const search = createSearch(catalog);

export const codesFor = (query: string, limit = 10): string[] =>
  search.find(query, { limit }).map(({ entry }) => entry.code);

export const entry = (code: string, title: string, rest: Partial<Entry> = {}): Entry => ({
  code,
  title,
  description: '',
  layer: 'server',
  section: 'Test error codes',
  links: [],
  product: 'Test',
  ...rest,
});

export function searchOver(entries: Entry[], groups: Group[] = []) {
  const data = { entries, groups };
  const prepared = JSON.parse(JSON.stringify(prepareSearch(data, catalogFolder)));
  return createSearch(createCatalog(data, { search: prepared, detection: {} }));
}
