/**
 * The life of an answer under somebody's message: given once, changed when the message changes, gone when the message
 * goes. Knows no platform. docs/annotations.md draws the states.
 */

import { noteAlert } from '../policy/incidents.js';
import type { Clock, IncomingMessage, Log, Place, Platform, Store } from '../types.js';
import { createAdopter } from './adopt.js';
import type { DecisionLog } from './decisions.js';
import { createDelivery } from './deliver.js';
import { createFollower, EDITS_FOLLOWED } from './follow.js';
import { createTurns } from './in-turn.js';
import { createLeases } from './lease.js';
import { type Annotation, createLedger, messageKey } from './ledger.js';
import { createPeople } from './people.js';
import type { MakePlan } from './plan.js';
import { readRecovered } from './recover.js';
import { createRepeats } from './repeats.js';
import { createSayAgain } from './say-again.js';
import { createSpeaker } from './speak.js';
import type { Surroundings } from './surroundings.js';
import type { Verdicts } from './verdicts.js';

export interface AnnotatorParts {
  store: Store;
  clock: Clock;
  random: () => number;
  log: Log;
  plan: MakePlan;
  cards: Surroundings['cards'];
  decisions: DecisionLog;
  verdicts: Verdicts;
  onMention: Surroundings['onMention'];
}

export function createAnnotator(given: AnnotatorParts) {
  const { store, clock, log, plan: makePlan } = given;
  const ledger = createLedger(store);
  const inTurn = createTurns();
  const inLease = createLeases(given);
  const alone = async <T>(key: string, work: () => Promise<T>) => {
    const done = await inTurn(key, () => inLease(key, work));
    if (done === undefined) log.warn({ key }, 'another process held on to this message: nothing done');
    return done?.value;
  };
  const base = { ...given, ledger, alone, repeats: createRepeats(store) };
  const parts = { ...base, ...createDelivery(base) };
  const speaker = createSpeaker({ ...parts, sayAgain: createSayAgain(parts) });
  const follower = createFollower({ ...parts, ...speaker });
  const people = createPeople(parts);
  const adopt = createAdopter(parts);

  return {
    ...people,

    async message(message: IncomingMessage, platform: Platform): Promise<void> {
      if (message.author.self) return adopt(message, platform);
      await noteAlert(store, message);
      const key = messageKey(message.place, message.id);
      // Files are read once, not for every delivery.
      if (message.files && isSettled(await ledger.read(key))) return;
      const plan = await makePlan(message);
      if (!plan.speak) return speaker.noteQuiet(message, plan);
      await alone(key, async () => {
        if (await ledger.wasDeleted(key)) return;
        const before = await readRecovered(ledger, key, message, platform);
        if (isSettled(before)) return;
        // A crashed answer to a later edit: its own redelivery goes on from there, with the newer text.
        if ((before?.editedAt ?? 0) > (message.editedAt ?? 0)) return;
        await speaker.speak(message, key, platform, plan, before !== undefined);
      });
    },

    async edited(message: IncomingMessage, platform: Platform): Promise<void> {
      if (message.author.self || clock.now() - message.sentAt > EDITS_FOLLOWED) return;
      const key = messageKey(message.place, message.id);
      await alone(key, async () => {
        if (!(await ledger.wasDeleted(key))) await follower.edited(message, key, platform);
      });
    },

    async deleted(place: Place, id: string, platform: Platform): Promise<void> {
      const key = messageKey(place, id);
      await ledger.markDeleted(key);
      await alone(key, () => follower.deleted(place, id, key, platform));
    },

    expandHint: (gesture: Parameters<typeof people.expand>[0], platform: Platform) =>
      people.expand(gesture, messageKey(gesture.place, gesture.id), platform),
  };
}

/** Only a crash leaves a pending record behind for somebody else to find. */
const isSettled = (before: Annotation | undefined): boolean =>
  before !== undefined && before.state !== 'pending';

export type Annotator = ReturnType<typeof createAnnotator>;
