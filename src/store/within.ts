/** Gives up waiting for something, not the thing itself. */
import type { Clock } from '../types.js';

/** Parts a time is waited in. A process that was busy itself for long has used up one of them, and blames nobody. */
const SLICES = 5;

/** @param milliseconds how long to wait, in time in which this process could have taken an answer */
export function within<T>(clock: Clock, milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    work.then(settle, settle);
    work.then(resolve, reject);
    const wait = (slices: number): void =>
      clock.after(milliseconds / SLICES, () => {
        if (settled) return;
        if (slices > 1) return wait(slices - 1);
        // Timers run before sockets are read: one round more, for an answer that lies ready.
        setImmediate(() => setImmediate(() => reject(new Error(`no answer within ${milliseconds} ms`))));
      });
    wait(SLICES);
  });
}
