/** Writes the JSON Schema beside the catalog, from the validator itself: `npm run catalog:schema`, after a build. */
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../dist/src/catalog/schema.js';

const path = new URL('../catalog/catalog.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
