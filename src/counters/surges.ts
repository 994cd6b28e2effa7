/** A code that is suddenly everywhere: told once, in the channels that asked to be told. */

import { noteCard } from '../card/own-cards.js';
import type { Settings } from '../policy/settings.js';
import type { Clock, Log, Place, Platform, Store } from '../types.js';
import { publicly, WORDS } from '../words/choose.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something is a surge. */
const SURGE = {
  /** Mentions are looked at over this time. */
  window: 10 * MINUTE,
  /** Fewer than this are never a surge. */
  least: 10,
  /** Times the usual rate. */
  times: 6,
  /** The usual rate is that of this many days. */
  usualDays: 7,
  /** The same code is told of again after this time at the earliest. */
  quiet: 6 * HOUR,
};

export function createSurges({ store, clock, log }: { store: Store; clock: Clock; log: Log }) {
  const under = (name: string, place: Place, ...rest: string[]) =>
    [name, place.platform, place.workspace, ...rest].join('/');
  const dayOf = (back: number) => new Date(clock.now() - back * DAY).toISOString().slice(0, 10);

  /** Mentions an hour over the days before today. */
  async function usualRate(place: Place, code: string): Promise<number> {
    const days = Array.from({ length: SURGE.usualDays }, (_, index) => dayOf(index + 1));
    const counts = await Promise.all(
      days.map((day) => store.get<number>(under('mentions', place, code, day))),
    );
    return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / (SURGE.usualDays * 24);
  }

  async function tell(
    place: Place,
    code: string,
    count: number,
    channels: number,
    usual: number,
    platform: Platform,
  ) {
    const minutes = SURGE.window / MINUTE;
    const rate = usual < 0.1 ? '0' : usual < 10 ? usual.toFixed(1) : String(Math.round(usual));
    const prefix = `${under('settings', place)}/`;
    for (const key of await store.list(prefix)) {
      const [channel = '', thread] = key.slice(prefix.length).split('/');
      const settings = thread === undefined ? await store.get<Partial<Settings>>(key) : undefined;
      if (settings?.surges !== 'on') continue;
      const words = WORDS[publicly(undefined, settings.language ?? 'auto')];
      const card = noteCard(words.surge(code, count, channels, minutes, rate), words);
      const actions = [{ label: words.openButton(code), action: { type: 'open' as const, code } }];
      const where = { platform: place.platform, workspace: place.workspace, channel };
      // One channel that cannot be told keeps nobody else from being told.
      await platform.announce?.(where, { ...card, actions }).catch((error: Error) => {
        log.warn({ platform: place.platform, channel }, `a surge could not be told: ${error.message}`);
      });
    }
    log.warn({ platform: place.platform, code, count, channels }, 'a code surges');
  }

  return {
    /** One more mention of a code in a conversation. */
    async mention(place: Place, code: string, platform: Platform): Promise<void> {
      const bucket = String(Math.floor(clock.now() / SURGE.window));
      await store.count(under('mentions', place, code, dayOf(0)), 1, (SURGE.usualDays + 2) * DAY);
      const count = await store.count(under('surge', place, code, bucket), 1, 2 * SURGE.window);
      const seenIn = under('surge-in', place, code, bucket);
      const channels = (await store.add(`${seenIn}/${place.channel}`, true, 2 * SURGE.window))
        ? await store.count(seenIn, 1, 2 * SURGE.window)
        : ((await store.get<number>(seenIn)) ?? 1);
      if (count < SURGE.least) return;
      const usual = await usualRate(place, code);
      if (count * (HOUR / SURGE.window) < SURGE.times * usual) return;
      if (!(await store.add(under('surge-told', place, code), true, SURGE.quiet))) return;
      await tell(place, code, count, channels, usual, platform);
    },
  };
}

export type Surges = ReturnType<typeof createSurges>;
