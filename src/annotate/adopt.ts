/** The bot sees its own posts. One whose acknowledgement was lost, or whose process died, is linked to its message then. */
import type { IncomingMessage, Platform } from '../types.js';
import { messageKey, tryKey } from './ledger.js';
import type { Surroundings } from './surroundings.js';

export function createAdopter({ ledger, alone, log }: Surroundings) {
  return async function adopt(own: IncomingMessage, platform: Platform): Promise<void> {
    const { place, key: postedWith } = own;
    if (postedWith === undefined && place.thread === undefined) return;
    const key = postedWith?.split('#')[0] ?? messageKey(place, place.thread!);
    if (!isOpen((await ledger.read(key))?.state)) return;
    await alone(key, async () => {
      const record = await ledger.read(key);
      if (!record || !isOpen(record.state)) return;
      const messageId = key.slice(key.lastIndexOf('/') + 1);
      const post =
        postedWith === undefined
          ? await platform.find?.({ place, messageId }, tryKey(key, record))
          : { channel: place.channel, id: own.id };
      if (!post) return;
      await ledger.link(key, place, { ...record, state: 'answered', post });
      log.info(
        { platform: platform.name, channel: place.channel, post: post.id },
        'found an answer of unknown outcome',
      );
    });
  };
}

const isOpen = (state: string | undefined): boolean => state === 'pending' || state === 'unsure';
