/** The channels that a person and the bot are both in; asked when the home tab opens, and kept for a while. */
import type { webApi } from '@slack/bolt';
import { optional, records } from './as-record.js';

export interface SharedChannel {
  id: string;
  name: string;
}

export type ChannelsOf = (user: string) => Promise<SharedChannel[]>;

const KEPT = 60_000;
const MOST_KEPT = 1_000;
/** Channels looked at of each; the page shows only a few. */
const LOOKED_AT = 200;

export interface ChannelsParts {
  client: webApi.WebClient;
  /** Scopes of the token; the kinds of channels it may not list are left out. */
  granted: readonly string[];
  /** Longest wait in milliseconds; the page is shown without the channels rather than late. */
  within: number;
  now?: () => number;
}

export function createSharedChannels({ client, granted, within, now = Date.now }: ChannelsParts): ChannelsOf {
  const types = [
    ...(granted.includes('channels:read') ? ['public_channel'] : []),
    ...(granted.includes('groups:read') ? ['private_channel'] : []),
  ].join(',');
  const known = new Map<string, { channels: Promise<SharedChannel[]>; until: number }>();

  /** @param user '' for the bot itself */
  function channelsOf(user: string): Promise<SharedChannel[]> {
    const kept = known.get(user);
    if (kept && kept.until > now()) return kept.channels;
    known.delete(user);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_KEPT) known.delete(oldest);
    const asked = { channels: ask(user), until: now() + KEPT };
    known.set(user, asked);
    return asked.channels;
  }

  async function ask(user: string): Promise<SharedChannel[]> {
    const whose = user === '' ? {} : { user };
    const answer = await client.users
      .conversations({ ...whose, types, exclude_archived: true, limit: LOOKED_AT })
      .catch(() => undefined);
    return records(answer?.channels).flatMap(({ id, name }) => {
      const [known, called] = [optional(id), optional(name)];
      return known === undefined || called === undefined ? [] : [{ id: known, name: called }];
    });
  }

  return async function sharedWith(user) {
    if (types === '') return [];
    const both = Promise.all([channelsOf(user), channelsOf('')]).then(([theirs, ours]) => {
      const own = new Set(ours.map(({ id }) => id));
      return theirs.filter(({ id }) => own.has(id));
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<SharedChannel[]>((resolve) => {
      timer = setTimeout(resolve, within, []);
    });
    return Promise.race([both, late]).finally(() => clearTimeout(timer));
  };
}
