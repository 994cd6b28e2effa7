/** The bot sees its own posts. One whose acknowledgement was lost, or whose process died, is linked to its message then. */
import type { IncomingMessage, Platform } from '../types.js';
import { messageKey } from './ledger.js';
import { isOpen, readRecovered } from './recover.js';
import type { Surroundings } from './surroundings.js';

export function createAdopter({ ledger, alone, log }: Surroundings) {
  return async function adopt(own: IncomingMessage, platform: Platform): Promise<void> {
    const { place, key: postedWith } = own;
    if (postedWith === undefined && place.thread === undefined) return;
    const key = postedWith?.split('#')[0] ?? messageKey(place, place.thread!);
    if (!isOpen(await ledger.read(key))) return;
    await alone(key, async () => {
      const record = await ledger.read(key);
      if (!isOpen(record)) return;
      if (postedWith === undefined) {
        const id = key.slice(key.lastIndexOf('/') + 1);
        if (isOpen(await readRecovered(ledger, key, { place, id }, platform))) return;
      } else {
        const post = { channel: place.channel, id: own.id };
        await ledger.link(key, place, { ...record, state: 'answered', post });
      }
      log.info({ platform: platform.name, channel: place.channel }, 'found an answer of unknown outcome');
    });
  };
}
