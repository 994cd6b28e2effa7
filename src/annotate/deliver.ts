/** How an answer gets out: posted in one of three places, hinted, whispered, or only observed. */
import { Refusal } from '../errors.js';
import type { Mode } from '../policy/settings.js';
import type { Card, IncomingMessage, Platform, PostRef, Target } from '../types.js';
import type { State } from './ledger.js';
import type { Surroundings } from './surroundings.js';

export interface Delivered {
  state: State;
  post?: PostRef;
}

/** Times a post of unknown outcome is tried again, where posting twice leaves one post. */
const TRIES = 3;
const PAUSE = 400;

export function createDelivery({ clock, log }: Pick<Surroundings, 'clock' | 'log'>) {
  const pause = (milliseconds: number) => new Promise<void>((resolve) => clock.after(milliseconds, resolve));

  async function post(
    platform: Platform,
    target: Target,
    card: Card,
    key: string,
    again: boolean,
  ): Promise<PostRef> {
    // A crashed try may have got through.
    const standing = again ? await platform.find?.(target, key) : undefined;
    if (standing) return standing;
    for (let tried = 1; ; tried += 1) {
      try {
        return await platform.post(target, card, key);
      } catch (error) {
        const lost = error instanceof Refusal && error.reason === 'unsure' && platform.repeatable;
        if (!lost || tried >= TRIES) throw error;
        await pause(PAUSE * tried);
      }
    }
  }

  /**
   * @param again an earlier try of this answer may have got through
   * @throws Refusal when a post was refused
   */
  async function deliver(
    message: IncomingMessage,
    mode: Mode,
    card: Card,
    key: string,
    platform: Platform,
    again: boolean,
  ): Promise<Delivered> {
    const target: Target = { place: message.place, messageId: message.id };
    if (mode === 'observe') return { state: 'observed' };
    if (mode === 'hint' && platform.hint) {
      await platform.hint(target, true);
      return { state: 'hinted' };
    }
    if (mode === 'private' && platform.whisper && !message.author.bot) {
      await platform.whisper(target, message.author, card);
      return { state: 'whispered' };
    }
    const where = mode === 'own-thread' || mode === 'channel' ? mode : 'in-place';
    return { state: 'answered', post: await post(platform, { ...target, where }, card, key, again) };
  }

  /** Removing what is gone is no fault; removing what the platform holds on to now is tried by the next event. */
  async function takeBack(platform: Platform, ref: PostRef): Promise<boolean> {
    try {
      await platform.remove(ref);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log.warn({ post: ref.id, reason: error.reason, remedy: error.remedy }, `not removed: ${error.message}`);
      return error.reason === 'gone' || error.reason === 'forbidden';
    }
  }

  return { deliver, takeBack };
}

export type Delivery = ReturnType<typeof createDelivery>;
