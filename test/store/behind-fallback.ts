/** A store that can be taken away, behind the fallback, with a clock and a log to look at. */
import { withFallback } from '../../src/store/with-fallback.js';
import type { Log } from '../../src/types.js';
import { createFlakyStore } from './flaky-store.js';
import { createManualClock } from './manual-clock.js';

export function setUp() {
  const time = createManualClock();
  const flaky = createFlakyStore(time.clock);
  const lines: { level: string; message: string; details: object }[] = [];
  const at = (level: string) => (details: object, message: string) => lines.push({ level, message, details });
  const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { time, flaky, lines, store: withFallback(flaky.store, { clock: time.clock, log }) };
}
