/** A code to what the catalog knows of it. */
import type { Catalog, Entry } from '../types.js';
import { nearCodes } from './near-codes.js';

export type Resolution =
  | { kind: 'entry'; code: string; entry: Entry }
  /** A number inside a range entry: `120045` in `120001-130000`. */
  | { kind: 'range'; code: string; entry: Entry }
  | { kind: 'unknown'; code: string; near: Entry[] };

export function resolveCode(catalog: Catalog, code: string): Resolution {
  const entry = catalog.covering(code);
  if (!entry) return { kind: 'unknown', code, near: nearCodes(catalog, code) };
  return { kind: entry.code.includes('-', 1) ? 'range' : 'entry', code, entry };
}
