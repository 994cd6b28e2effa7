/** A code explained in a thread, or lately in a channel, is not explained there again. */
import type { IncomingMessage, Place, Store } from '../types.js';
import { LINKED } from './ledger.js';

const MINUTE = 60_000;

/** Where a code was explained first. */
export interface FirstAnswer {
  /** Key of the message it was explained under. */
  key: string;
}

export interface Parted {
  /** Codes this message may explain. */
  fresh: string[];
  /** Codes explained already, each with where. */
  repeated: { code: string; first: FirstAnswer }[];
}

export function createRepeats(store: Store) {
  const channelKey = (place: Place, code: string) =>
    ['repeat', place.platform, place.workspace, place.channel, code].join('/');
  const threadKey = (place: Place, thread: string, code: string) => `${channelKey(place, code)}/${thread}`;

  /** Claims a code for a message; what stands already is given back. */
  async function claim(at: string, key: string, ttl: number): Promise<FirstAnswer | undefined> {
    if (await store.add(at, { key } satisfies FirstAnswer, ttl)) return undefined;
    const first = await store.get<FirstAnswer>(at);
    return first === undefined || first.key === key ? undefined : first;
  }

  return {
    /** Parts the codes of a message; the fresh ones are its own from now on. */
    async part(message: IncomingMessage, key: string, codes: string[], minutes: number): Promise<Parted> {
      const { place } = message;
      const parted: Parted = { fresh: [], repeated: [] };
      for (const code of codes) {
        const inThread = await claim(threadKey(place, threadOf(message), code), key, LINKED);
        const inChannel =
          inThread ?? (minutes > 0 ? await claim(channelKey(place, code), key, minutes * MINUTE) : undefined);
        if (inChannel) parted.repeated.push({ code, first: inChannel });
        else parted.fresh.push(code);
      }
      return parted;
    },

    /** Starts the window with an answer that was asked for, without asking whether it may be given. */
    async start(message: IncomingMessage, key: string, codes: string[], minutes: number): Promise<void> {
      for (const code of codes) {
        await store.add(threadKey(message.place, threadOf(message), code), { key }, LINKED);
        if (minutes > 0) await store.add(channelKey(message.place, code), { key }, minutes * MINUTE);
      }
    },

    /** Gives codes back: their answer went, or never came. */
    async release(place: Place, thread: string, key: string, codes: string[]): Promise<void> {
      for (const code of codes) {
        for (const at of [channelKey(place, code), threadKey(place, thread, code)]) {
          if ((await store.get<FirstAnswer>(at))?.key === key) await store.remove(at);
        }
      }
    },

    /** One more pointer to an answer in this channel; false when there were enough. */
    async mayPoint(place: Place, code: string, minutes: number): Promise<boolean> {
      const given = await store.count(`pointed/${channelKey(place, code)}`, 1, Math.max(minutes, 1) * MINUTE);
      return given <= MOST_POINTERS;
    },
  };
}

/** The thread a message belongs to; a message outside of threads is the root of its own. */
export const threadOf = ({ place, id }: { place: Place; id: string }): string => place.thread ?? id;

/** Pointers to one answer within the repeat window; after that, silence. */
const MOST_POINTERS = 3;

export type Repeats = ReturnType<typeof createRepeats>;
