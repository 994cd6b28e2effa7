/** The codes asked for most in a workspace, from memory: completions cannot wait for the store. */
import type { Clock, Log, Place } from '../types.js';
import type { Counters } from './counters.js';

/** Milliseconds for which a list is good enough. */
const FRESH = 60_000;
const DAYS = 30;
const MOST = 25;
const MOST_WORKSPACES = 2_000;

interface Known {
  codes: string[];
  asked: number;
}

export function createPopular({ counters, clock, log }: { counters: Counters; clock: Clock; log: Log }) {
  const known = new Map<string, Known>();

  async function refresh(key: string, place: Place): Promise<void> {
    try {
      const { explained } = await counters.figures(place, DAYS);
      known.set(key, { codes: explained.slice(0, MOST).map(({ code }) => code), asked: clock.now() });
    } catch (error) {
      log.debug({ error: (error as Error).name }, 'the most asked codes could not be read');
    }
  }

  /** Most asked first; nothing until they were read once. An old list is given while a new one is read. */
  function popular(place: Place): string[] {
    const key = keyOf(place);
    const { codes = [], asked = Number.NEGATIVE_INFINITY } = known.get(key) ?? {};
    if (clock.now() - asked > FRESH) {
      if (known.size >= MOST_WORKSPACES) known.clear();
      // Marked before it is read, so that letters typed meanwhile start no second reading.
      known.set(key, { codes, asked: clock.now() });
      void refresh(key, place);
    }
    return codes;
  }

  return {
    popular,
    forget: (place: Pick<Place, 'platform' | 'workspace'>) => void known.delete(keyOf(place)),
  };
}

const keyOf = ({ platform, workspace }: Pick<Place, 'platform' | 'workspace'>): string =>
  `${platform}/${workspace}`;

export type Popular = ReturnType<typeof createPopular>;
