/** A person who wants no answers to their messages; asking is still possible. */
import { optOutKey } from '../policy/reading.js';
import type { Person, Place, Store } from '../types.js';
import type { Words } from '../words/en.js';

const KEPT = 400 * 24 * 60 * 60_000;

export function createOptOut(store: Store, words: Words) {
  return {
    async optOut(place: Place, { id }: Person): Promise<string> {
      await store.set(optOutKey(place, id), true, KEPT);
      return words.optedOut;
    },
    async optIn(place: Place, { id }: Person): Promise<string> {
      await store.remove(optOutKey(place, id));
      return words.optedIn;
    },
  };
}
