/** How long the bot waits for Slack, in milliseconds. One place, so that a test can be in more of a hurry. */
export interface Patience {
  /** For the answer to one request. */
  request: number;
  /** Pauses before the same harmless request is sent again. */
  retries: readonly number[];
  /** Longest `Retry-After` that is waited for; beyond it the answer is given up as busy. */
  longestWait: number;
  /** For what would be nice to know before answering, such as a channel's name. */
  facts: number;
  /** How long an answer may take to travel inside the acknowledgment, instead of after it. */
  quickAnswer: number;
  /** When an event is acknowledged although work on it still goes on; Slack repeats it after 3 s. */
  latestAck: number;
  /** Pauses before a lost socket is opened again; the last one repeats. */
  reconnects: readonly number[];
  /** How long a socket must have been open for the next one to be opened without a pause. */
  steady: number;
  /** For work in hand when the bot stops. */
  finish: number;
  /** For the connection to close when the bot stops. */
  close: number;
}

export const PATIENCE: Patience = {
  request: 10_000,
  retries: [300, 1_500],
  longestWait: 60_000,
  facts: 1_000,
  quickAnswer: 1_000,
  latestAck: 2_500,
  reconnects: [0, 1_000, 2_000, 5_000, 10_000, 30_000],
  steady: 10_000,
  finish: 4_000,
  close: 800,
};
