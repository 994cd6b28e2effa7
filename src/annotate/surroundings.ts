/** What the parts of an annotation's life share. */
import type { Clock, Log, Place, Platform, Store } from '../types.js';
import type { Language } from '../words/choose.js';
import type { DecisionLog } from './decisions.js';
import type { Ledger } from './ledger.js';
import type { AnnotationCards, MakePlan } from './plan.js';
import type { Repeats } from './repeats.js';

export interface Surroundings {
  store: Store;
  ledger: Ledger;
  repeats: Repeats;
  decisions: DecisionLog;
  plan: MakePlan;
  cards: Record<Language, AnnotationCards>;
  clock: Clock;
  log: Log;
  /** Told of every mention that was meant, whether it is explained or only counted. */
  onMention(place: Place, codes: string[], explained: boolean, platform: Platform): Promise<void>;
  /** Nobody else works on this message meanwhile, in this process or another. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T | undefined>;
}
