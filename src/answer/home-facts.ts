/** What the bot's own page says to one person. */
import type { HomeFacts } from '../card/home-card.js';
import type { Counters } from '../counters/counters.js';
import { optOutKey } from '../policy/reading.js';
import { settingsInForce } from '../policy/settings.js';
import type { Person, Place, Store } from '../types.js';

const DAYS = 7;
const MOST_CHANNELS = 8;

export interface HomeInput {
  place: Place;
  person: Person;
  /** Channels the person shares with the bot. */
  channels?: { id: string; name: string }[];
  /** What an administrator still has to switch on, each with what to do. */
  missing?: string[];
}

export function createHomeFacts({ store, counters }: { store: Store; counters: Counters }) {
  return async function homeFacts({
    place,
    person,
    channels = [],
    missing = [],
  }: HomeInput): Promise<HomeFacts> {
    const shown = channels.slice(0, MOST_CHANNELS);
    const { platform, workspace } = place;
    return {
      figures: await counters.figures(place, DAYS),
      optedOut: (await store.get(optOutKey(place, person.id))) === true,
      channels: await Promise.all(
        shown.map(async ({ id, name }) => ({
          name,
          inForce: await settingsInForce(store, { platform, workspace, channel: id }),
        })),
      ),
      missing,
    };
  };
}
