/** Whether the store is away, since when, and the one line a minute that says so. */
import type { Clock, Log } from '../types.js';

/** Pause between two looks whether the store is back, in milliseconds. */
export const LOOK_EVERY = 1_000;
/** At most one line in this time, in milliseconds. */
export const LINE_EVERY = 60_000;

export interface OutageParts {
  clock: Clock;
  log: Log;
  /** Resolves when the store takes writes. */
  probe(): Promise<unknown>;
  /** The store is there again. Until this resolves nobody else asks it. */
  beforeBack(): Promise<unknown>;
  onBack(): void;
  /** Goes with the line. */
  figures(): object;
}

export function createOutage({ clock, log, probe, beforeBack, onBack, figures }: OutageParts) {
  let since: number | undefined;
  let lastLine = Number.NEGATIVE_INFINITY;
  let announced = false;
  let ended = false;

  function say(error: unknown): void {
    if (since === undefined || clock.now() - lastLine < LINE_EVERY) return;
    lastLine = clock.now();
    announced = true;
    const details = { since: new Date(since).toISOString(), ...figures(), cause: (error as Error).message };
    log.warn(details, 'the store is away: the bot goes on from memory, and writes wait');
  }

  async function look(): Promise<void> {
    if (since === undefined || ended) return;
    try {
      await probe();
      await beforeBack();
    } catch (error) {
      say(error);
      if (!ended) clock.after(LOOK_EVERY, () => void look());
      return;
    }
    if (announced) {
      const seconds = Math.round((clock.now() - since) / 1_000);
      log.info({ seconds, ...figures() }, 'the store is back');
    }
    since = undefined;
    announced = false;
    onBack();
  }

  return {
    /** Something failed. A look follows at once: it may have been that alone. */
    begin(): void {
      if (since !== undefined || ended) return;
      since = clock.now();
      void look();
    },
    since: () => since,
    end(): void {
      ended = true;
    },
  };
}
