/** What is asked and answered, by day and channel, without names: for `stats`, and as the catalog's to-do list. */
import type { Clock, Place, Store } from '../types.js';

const DAY = 24 * 60 * 60_000;
const KEPT = 120 * DAY;
/** Words of a search that found nothing are kept once this many people typed the same. */
const PEOPLE = 3;
const WORDS_KEPT = 30 * DAY;
const LONGEST_WORDS = 80;

export type Counted = 'explained' | 'unknown' | 'nothing' | 'helpful' | 'wrong' | 'dismissed';

export interface Figures {
  days: number;
  /** Most explained codes of the whole workspace, most first. */
  explained: { code: string; count: number }[];
  unknown: { code: string; count: number }[];
  /** Searches that found nothing. */
  nothing: number;
  /** Words of searches that several people tried in vain. */
  words: string[];
  verdicts: { helpful: number; wrong: number; dismissed: number };
}

export function createCounters({ store, clock }: { store: Store; clock: Clock }) {
  const day = (back = 0) => new Date(clock.now() - back * DAY).toISOString().slice(0, 10);
  const prefix = (place: Place) => `counter/${place.platform}/${place.workspace}/`;
  const wordsPrefix = (place: Place) => `words/${place.platform}/${place.workspace}/`;

  return {
    count: (place: Place, what: Counted, about = '-') =>
      store.count(`${prefix(place)}${place.channel}/${day()}/${what}/${about}`, 1, KEPT).then(() => {}),

    /** A search in vain: always counted; its words only once three people typed the same. */
    async countNothing(place: Place, person: string, query: string): Promise<void> {
      await store.count(`${prefix(place)}${place.channel}/${day()}/nothing/-`, 1, KEPT);
      const words = query.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      if (words === '' || words.length > LONGEST_WORDS) return;
      const { createHash } = await import('node:crypto');
      // Until then only a hash is kept, from which the words cannot be read.
      const hash = createHash('sha256').update(words).digest('base64url').slice(0, 22);
      if (
        !(await store.add(`tried/${place.platform}/${place.workspace}/${hash}/${person}`, true, WORDS_KEPT))
      )
        return;
      const people = await store.count(`people/${place.platform}/${place.workspace}/${hash}`, 1, WORDS_KEPT);
      if (people >= PEOPLE) await store.set(wordsPrefix(place) + hash, words, WORDS_KEPT);
    },

    async figures(place: Place, days: number): Promise<Figures> {
      const since = day(Math.max(0, days - 1));
      const sums = new Map<string, number>();
      for (const key of await store.list(prefix(place))) {
        const [, on = '', what = '', about = ''] = key.slice(prefix(place).length).split('/');
        if (on < since) continue;
        const name = `${what}/${about}`;
        sums.set(name, (sums.get(name) ?? 0) + ((await store.get<number>(key)) ?? 0));
      }
      const listed = (what: Counted) =>
        [...sums]
          .filter(([name]) => name.startsWith(`${what}/`))
          .map(([name, count]) => ({ code: name.slice(what.length + 1), count }))
          .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
      const total = (what: Counted) => listed(what).reduce((sum, { count }) => sum + count, 0);
      const words = await Promise.all(
        (await store.list(wordsPrefix(place))).map((key) => store.get<string>(key)),
      );
      return {
        days,
        explained: listed('explained'),
        unknown: listed('unknown'),
        nothing: total('nothing'),
        words: words.filter((one) => one !== undefined),
        verdicts: { helpful: total('helpful'), wrong: total('wrong'), dismissed: total('dismissed') },
      };
    },
  };
}

export type Counters = ReturnType<typeof createCounters>;
