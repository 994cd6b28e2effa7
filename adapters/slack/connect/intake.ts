/**
 * What comes in passes here before Bolt sees it. Bolt acknowledges an event before its listeners run, so a crash
 * in between would lose it; here the acknowledgment waits for the work, and Slack repeats what was interrupted.
 */
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../../src/types.js';
import type { Patience } from '../api/patience.js';
import { sleep } from '../api/sleep.js';

export interface Intake {
  /** From now on nothing is taken in; unacknowledged, it goes to another process or comes again. */
  close(): void;
  /** Resolves when everything taken in is done. */
  empty(): Promise<void>;
}

export function watchIntake(app: App, { patience, log }: { patience: Patience; log: Log }): Intake {
  const process = app.processEvent.bind(app);
  const inHand = new Set<Promise<void>>();
  let open = true;

  app.processEvent = async (event) => {
    if (!open) return;
    if (event.body.type === 'app_rate_limited') {
      log.warn(
        { platform: 'slack' },
        'Slack: more than 30,000 events an hour: for a minute some messages are not seen',
      );
      return event.ack();
    }
    const work = isEvent(event) ? acknowledgeAfter(event) : process(event);
    inHand.add(work);
    await work.finally(() => inHand.delete(work));
  };

  async function acknowledgeAfter(event: ReceiverEvent): Promise<void> {
    const done = new AbortController();
    const work = process({ ...event, ack: async () => undefined }).finally(() => done.abort());
    await Promise.race([work, sleep(patience.latestAck, done.signal).catch(() => undefined)]);
    await event.ack();
    await work;
  }

  return {
    close: () => {
      open = false;
    },
    async empty() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
  };
}

/** Events have nothing to answer with; commands and buttons are acknowledged by their listeners. */
const isEvent = (event: ReceiverEvent): boolean => event.body.type === 'event_callback';
