/** STORE_URL to a store. The library behind a store is loaded only when its address is chosen. */
import { isAbsolute, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Store } from '../types.js';

/**
 * @param url `file:` and a path, relative to the working directory or absolute, or `memory:`
 * @throws UserError when the address is of no known kind or the file cannot be used
 */
export async function openStore(url: string): Promise<Store> {
  const [, scheme, rest] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  if (scheme === 'memory') {
    const { createMemoryStore } = await import('./memory.js');
    return createMemoryStore();
  }
  if (scheme === 'file' && rest) {
    const { createSqliteStore } = await import('./sqlite.js');
    return createSqliteStore(pathOf(rest));
  }
  throw new UserError(
    `STORE_URL: "${scheme ?? url}" is no known store: write file: and a path, file:./data/imerror.db`,
  );
}

/** `./data/x.db`, `/var/x.db`, `///var/x.db`. `new URL` would make the first one absolute. */
function pathOf(rest: string): string {
  const path = rest.replace(/^\/\/(?:localhost)?(?=\/)/, '').replace(/^\/\//, '');
  return isAbsolute(path) ? path : resolve(path);
}
