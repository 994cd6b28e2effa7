/** What was decided about the last messages of a channel, for `why`. Ids, codes, rules; never what people wrote. */
import type { Clock, IncomingMessage, Place, Sensitivity, Store } from '../types.js';
import type { Candidate } from './plan.js';

const KEPT = 7 * 24 * 60 * 60_000;
const MOST_CANDIDATES = 8;

export type Outcome =
  | 'answered'
  | 'updated'
  | 'withdrawn'
  | 'observed'
  | 'hinted'
  | 'whispered'
  | 'pointed'
  | 'counted'
  | 'quiet';

export interface Decision {
  at: number;
  message: string;
  outcome: Outcome;
  /** The rule that decided, when it was not the detector alone. */
  rule?: string;
  /** The setting that decided, and where it comes from. */
  setting?: string;
  sensitivity?: Sensitivity;
  candidates: Candidate[];
}

export function createDecisionLog(store: Store, clock: Clock) {
  const prefix = (place: Place) => `decision/${place.platform}/${place.workspace}/${place.channel}/`;
  return {
    /** The latest decision about a message replaces the one before. */
    note: (
      { place, id }: Pick<IncomingMessage, 'place' | 'id'>,
      decision: Omit<Decision, 'at' | 'message'>,
    ) =>
      store.set(
        `${prefix(place)}${id}`,
        {
          ...decision,
          candidates: decision.candidates.slice(0, MOST_CANDIDATES),
          at: clock.now(),
          message: id,
        },
        KEPT,
      ),
    of: (place: Place, messageId: string) => store.get<Decision>(`${prefix(place)}${messageId}`),
    /** Latest first. Message ids grow with time on every platform, so their order is the order of the keys. */
    async last(place: Place, most: number): Promise<Decision[]> {
      const keys = (await store.list(prefix(place))).slice(-most).reverse();
      const decisions = await Promise.all(keys.map((key) => store.get<Decision>(key)));
      return decisions.filter((decision) => decision !== undefined);
    },
  };
}

export type DecisionLog = ReturnType<typeof createDecisionLog>;
