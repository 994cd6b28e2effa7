/** How far a conversation was read, for platforms that do not tell again what was said while the bot was away. */
import type { Place, Store } from '../types.js';

/** A conversation in which nothing was said for this long counts as quiet, in milliseconds. */
const KEPT = 24 * 60 * 60_000;

/** The last message that was dealt with in a channel or thread. */
export interface Seen {
  workspace: string;
  channel: string;
  thread?: string;
  id: string;
  /** When it was written. */
  at: number;
}

export function createSeen(store: Store) {
  return {
    async note({ platform, workspace, channel, thread }: Place, id: string, at: number): Promise<void> {
      const seen: Seen = { workspace, channel, ...(thread === undefined ? {} : { thread }), id, at };
      const key = ['seen', platform, workspace, channel, ...(thread === undefined ? [] : [thread])];
      await store.set(key.join('/'), seen, KEPT);
    },

    /** Of every conversation that is not quiet, the latest first. Not for the hot path. */
    async last(platform: string): Promise<Seen[]> {
      const keys = await store.list(`seen/${platform}/`);
      const seen = await Promise.all(keys.map((key) => store.get<Seen>(key)));
      return seen.filter((one) => one !== undefined).sort((a, b) => b.at - a.at);
    },
  };
}
