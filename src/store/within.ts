/** Gives up waiting for something, not the thing itself. */
import type { Clock } from '../types.js';

/**
 * @param milliseconds how long to wait; the answer that lies ready when the time is over still counts, however late a
 *   busy process comes to look
 */
export function within<T>(clock: Clock, milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject);
    clock.after(milliseconds, () => {
      // Timers run before sockets are read: one round more, so that a process that was busy itself blames nobody.
      setImmediate(() => setImmediate(() => reject(new Error(`no answer within ${milliseconds} ms`))));
    });
  });
}
