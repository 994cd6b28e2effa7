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
  waitingWrites(): number;
  /** The store is back. */
  onBack(): void;
}

export function createOutage({ clock, log, probe, waitingWrites, onBack }: OutageParts) {
  let since: number | undefined;
  let lastLine = Number.NEGATIVE_INFINITY;
  let announced = false;
  let ended = false;

  function say(error: unknown) {
    if (since === undefined || clock.now() - lastLine < LINE_EVERY) return;
    lastLine = clock.now();
    announced = true;
    log.warn(
      { since: new Date(since).toISOString(), waitingWrites: waitingWrites(), cause: (error as Error).message },
      'the store is away: claims and settings come from this process, writes wait; see docs/operations.md',
    );
  }

  async function look(): Promise<void> {
    if (since === undefined || ended) return;
    try {
      await probe();
    } catch (error) {
      say(error);
      if (!ended) clock.after(LOOK_EVERY, () => void look());
      return;
    }
    const seconds = Math.round((clock.now() - since) / 1_000);
    since = undefined;
    if (announced) log.info({ seconds, waitingWrites: waitingWrites() }, 'the store is back');
    announced = false;
    onBack();
  }

  return {
    /** An operation failed. The first failure is followed by a look at once: it may have been that operation alone. */
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
