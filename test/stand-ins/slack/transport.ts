/** How payloads reach the app. Both ways answer with what the app acknowledged. */
import type { Json } from './json.js';

export type Kind = 'events_api' | 'slash_commands' | 'interactive';

export interface Delivery {
  kind: Kind;
  payload: Json;
  /** From 1, when Slack repeats an event. */
  retry?: number;
}

export interface Transport {
  /**
   * Resolves with the acknowledgment's payload. Rejects with `Unacknowledged` when none came in time. A delivery
   * that finds nobody waits until somebody connects.
   */
  deliver(delivery: Delivery): Promise<Json>;
  /** Deliveries sent and not acknowledged so far. */
  waiting(): number;
  stop(): Promise<void>;
}

/** Slack gives an app three seconds. */
export const ACKNOWLEDGE_WITHIN = 3_000;

/** The app took it and said nothing in time: people see an error. */
export class Unacknowledged extends Error {}

/** Nobody listens at the address: Slack would try again later. */
export class Unreachable extends Error {}
