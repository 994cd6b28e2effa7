import type { Receiver } from '@slack/bolt';

/** One way to receive Slack's events. */
export interface Connection {
  receiver: Receiver;
  /** Resolves when events come in; with the address, where there is one to tell. Throws `UserError`. */
  start(): Promise<string | undefined>;
  /** Resolves when no more can come. */
  stop(): Promise<void>;
}
