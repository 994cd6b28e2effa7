/** "Not a code": after a few such verdicts on a code in a channel, the bot wants more certainty for it there. */
import type { Person, Place, Store } from '../types.js';

const KEPT = 180 * 24 * 60 * 60_000;
/** Verdicts before anything changes, and what each further one adds to the certainty that is asked for. */
const FREE = 2;
const STEP = 0.1;
const MOST = 0.3;

export function createVerdicts(store: Store) {
  const prefix = (place: Place) => `wrong/${place.platform}/${place.workspace}/${place.channel}/`;
  return {
    /** One person's verdict on a code counts once a day. */
    async note(place: Place, person: Person, codes: string[]): Promise<void> {
      for (const code of codes) {
        const mine = `verdict/${place.platform}/${place.workspace}/${place.channel}/${code}/${person.id}`;
        if (await store.add(mine, true, 24 * 60 * 60_000)) await store.count(prefix(place) + code, 1, KEPT);
      }
    },

    /** Extra certainty (0..1) asked for a code here; empty for nearly every channel. */
    async raised(place: Place): Promise<Record<string, number>> {
      const keys = await store.list(prefix(place));
      const pairs = await Promise.all(
        keys.map(
          async (key) => [key.slice(prefix(place).length), (await store.get<number>(key)) ?? 0] as const,
        ),
      );
      return Object.fromEntries(
        pairs
          .filter(([, count]) => count > FREE)
          .map(([code, count]) => [code, Math.min(MOST, (count - FREE) * STEP)]),
      );
    },

    /** The count for one code; asked on the hot path, so it is one read. */
    async extraFor(place: Place, code: string): Promise<number> {
      const count = (await store.get<number>(prefix(place) + code)) ?? 0;
      return count > FREE ? Math.min(MOST, (count - FREE) * STEP) : 0;
    },
  };
}

export type Verdicts = ReturnType<typeof createVerdicts>;
