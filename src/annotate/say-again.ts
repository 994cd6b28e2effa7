/** The same code once more: counted on the first answer, and pointed to, rather than explained again. */
import type { IncomingMessage, Place, Platform } from '../types.js';
import type { Outcome } from './decisions.js';
import type { Delivery } from './deliver.js';
import { codesOf, type Ledger, placesOf, tryKey } from './ledger.js';
import type { Answer } from './plan.js';
import type { FirstAnswer } from './repeats.js';
import type { Surroundings } from './surroundings.js';

/** A count on an answer is drawn at most this often, so that a storm of alerts costs few requests. */
const REDRAW = 10_000;

export type SayAgain = (
  message: IncomingMessage,
  key: string,
  platform: Platform,
  plan: Answer,
  repeated: { code: string; first: FirstAnswer }[],
) => Promise<Outcome>;

export function createSayAgain(parts: Surroundings & Delivery): SayAgain {
  const { ledger, repeats, cards, deliver, log } = parts;
  const redraw = createRedraw(parts);

  return async function sayAgain(message, key, platform, plan, repeated) {
    const { settings } = plan.inForce;
    const earlier = new Set(repeated.map(({ first }) => first.key));
    for (const firstKey of earlier) await redraw(firstKey, message.place, platform);

    const [{ code, first } = { code: '', first: { key: '' } }] = repeated;
    if (message.author.bot || settings.repeats === 'silence' || settings.mode === 'observe') return 'counted';
    if (!(await repeats.mayPoint(message.place, code, settings.repeatMinutes))) return 'counted';
    const answer = await ledger.read(first.key);
    if (!answer?.post) return 'counted';
    const codes = repeated.map((one) => one.code);
    const url = await platform.link?.(answer.post).catch(() => undefined);
    const card = cards[plan.language].pointer(codes, url);
    const record = {
      author: message.author.id,
      explained: [],
      pointer: true,
      ...(message.editedAt === undefined ? {} : { editedAt: message.editedAt }),
    };
    await ledger.write(key, { ...record, state: 'pending' });
    try {
      const { state, post } = await deliver(
        message,
        settings.mode,
        card,
        tryKey(key, message),
        platform,
        false,
      );
      if (post) await ledger.link(key, message.place, { ...record, state, post });
      else await ledger.write(key, { ...record, state });
      return 'pointed';
    } catch (error) {
      // A pointer is a courtesy: it is not worth a second try.
      await ledger.write(key, { ...record, state: 'quiet' });
      log.warn({ channel: message.place.channel }, `no pointer posted: ${(error as Error).message}`);
      return 'counted';
    }
  };
}

/** Counts a repeat and draws the sum on the first answer: at once when it was quiet, else a little later. */
function createRedraw({ store, ledger, cards, clock, log }: Surroundings) {
  const count = (key: string) => store.count(`again/${key}`, 1, LONGEST_COUNT);

  async function draw(key: string, platform: Platform, ledger: Ledger) {
    const annotation = await ledger.read(key);
    if (annotation?.state !== 'answered' || !annotation.post || annotation.addressed) return;
    const repeats = (await store.get<number>(`again/${key}`)) ?? 0;
    if (repeats === annotation.repeats) return;
    await platform.update(
      annotation.post,
      cards[annotation.language ?? 'en'].answer(codesOf(annotation), {
        first: false,
        repeats,
        places: placesOf(annotation),
      }),
    );
    await ledger.write(key, { ...annotation, repeats });
  }

  return async function redraw(key: string, place: Place, platform: Platform) {
    await count(key);
    const quietly = () =>
      draw(key, platform, ledger).catch((error: Error) => {
        log.warn({ channel: place.channel }, `count not drawn: ${error.message}`);
      });
    if (!(await store.add(`redraw/${key}`, true, REDRAW))) return;
    await quietly();
    clock.after(REDRAW, () => void quietly());
  };
}

const LONGEST_COUNT = 24 * 60 * 60_000;
