/** What a store can do beyond the port: show what it holds, and say that it was cut off. Never for the hot path. */
import type { Store } from '../types.js';

/** One live key with its value. */
export interface Fact {
  key: string;
  value: unknown;
  /** When it is forgotten, milliseconds since 1970; absent when never. */
  expires?: number;
}

export interface FactStore extends Store {
  /** Live facts whose keys begin with `prefix`, in no promised order; one that changes meanwhile may be missed. */
  facts(prefix: string): AsyncIterable<Fact>;
  /** Writes `after` where exactly `before` still stands; the time it is forgotten stays. True when it was written. */
  replace(key: string, before: unknown, after: unknown): Promise<boolean>;
  /** Calls back whenever the connection was lost, where there is one to lose. */
  onCut?(listener: () => void): void;
}
