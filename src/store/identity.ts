/** Tells a store that was away from one that came back with nothing: a mark in it that no other store bears. */
import { randomUUID } from 'node:crypto';
import type { Store } from '../types.js';

const KEY = 'store/identity';

export function createIdentity(store: Store) {
  let last: string | undefined;
  return {
    /** True when the store is not the one it was; false the first time. */
    async changed(): Promise<boolean> {
      await store.add(KEY, randomUUID());
      const found = await store.get<string>(KEY);
      const other = last !== undefined && found !== last;
      last = found;
      return other;
    },
  };
}
