import { setTimeout as delay } from 'node:timers/promises';

/** Waits, or rejects when the bot is told to stop. */
export const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal });
