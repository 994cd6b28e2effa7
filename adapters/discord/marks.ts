/** Marks how far each conversation was read, so that a restart knows what was said meanwhile. */
import type { Bot } from '../../src/bot.js';
import type { Clock, IncomingMessage, Log, Place } from '../../src/types.js';
import { describeError } from './describe-error.js';
import { CATCH_UP } from './limits.js';

interface Conversation {
  place: Place;
  /** Messages being dealt with. */
  inHand: Set<string>;
  /** The latest message that was dealt with. */
  last: { id: string; at: number } | undefined;
  marked: string | undefined;
  /** When the mark was set. */
  since: number;
}

export interface Marks {
  /** Deals with a message, then marks it as read. */
  around(message: Pick<IncomingMessage, 'place' | 'id' | 'sentAt'>, work: () => Promise<void>): Promise<void>;
  /** Sets every mark that is due, at a stop. */
  flush(): Promise<void>;
}

export function createMarks(bot: Bot, log: Log, clock: Pick<Clock, 'now'> = Date): Marks {
  const known = new Map<string, Conversation>();

  /** A mark never passes a message still in hand: were the process to die now, that one would be lost. */
  async function mark(one: Conversation, atOnce: boolean): Promise<void> {
    const { place, inHand, last, marked, since } = one;
    if (!last || last.id === marked || inHand.size > 0) return;
    const now = clock.now();
    if (!atOnce && now - since < CATCH_UP.markEvery) return;
    one.marked = last.id;
    one.since = now;
    await bot.noteSeen(place, last.id, last.at).catch((error: unknown) => {
      log.debug({ channel: place.channel, ...describeError(error) }, 'Discord: a mark was not kept');
    });
  }

  function conversation(place: Place): Conversation {
    const key = `${place.workspace} ${place.thread ?? place.channel}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= CATCH_UP.conversationsRemembered) known.clear();
    const one: Conversation = {
      place,
      inHand: new Set(),
      last: undefined,
      marked: undefined,
      since: Number.NEGATIVE_INFINITY,
    };
    known.set(key, one);
    return one;
  }

  return {
    async around({ place, id, sentAt }, work) {
      const one = conversation(place);
      one.inHand.add(id);
      try {
        await work();
      } finally {
        one.inHand.delete(id);
      }
      if (!one.last || BigInt(id) > BigInt(one.last.id)) one.last = { id, at: sentAt };
      await mark(one, false);
    },
    flush: async () => {
      await Promise.all([...known.values()].map((one) => mark(one, true)));
    },
  };
}
