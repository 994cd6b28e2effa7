/** The catalog as a start loads it, once for a whole spec file. */
import { loadCatalog } from '../src/catalog/load.js';

export const catalog = await loadCatalog();
