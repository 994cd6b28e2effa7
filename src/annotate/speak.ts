/** Answers a message: the codes nobody explained here lately, in the way this channel wants it. */
import { createHash } from 'node:crypto';
import { Refusal } from '../errors.js';
import { isSameBotAgain, noteAnswered } from '../policy/reading.js';
import type { Card, IncomingMessage, Mention, Platform } from '../types.js';
import type { Outcome } from './decisions.js';
import type { Delivery } from './deliver.js';
import { type Annotation, codesOf, explainedOf, placesOf, tryKey } from './ledger.js';
import type { Answer, Candidate } from './plan.js';
import { threadOf } from './repeats.js';
import type { SayAgain } from './say-again.js';
import type { Surroundings } from './surroundings.js';

export const printOf = (card: Card): string =>
  createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 16);

export const candidatesOf = (mentions: Mention[]): Candidate[] =>
  explainedOf(mentions).map(({ code, confidence, reason }) => ({ code, confidence, reason, threshold: 0 }));

/** A refusal of the same kind in the same channel is news again after a day, in milliseconds. */
const SAID_AGAIN = 24 * 60 * 60_000;

const OUTCOMES: Partial<Record<Annotation['state'], Outcome>> = {
  answered: 'answered',
  observed: 'observed',
  hinted: 'hinted',
  whispered: 'whispered',
};

export function createSpeaker(parts: Surroundings & Delivery & { sayAgain: SayAgain }) {
  const { store, ledger, repeats, decisions, cards, log, deliver, takeBack, sayAgain, onMention } = parts;

  /** The first answer in a channel carries a line on how to change it. */
  const isFirstHere = ({ place }: IncomingMessage) =>
    store.add(['greeted', place.platform, place.workspace, place.channel].join('/'), true);

  /** @param crashed what an interrupted try of this answer left behind */
  async function speak(
    message: IncomingMessage,
    key: string,
    platform: Platform,
    plan: Answer,
    crashed: boolean,
  ) {
    const { settings } = plan.inForce;
    const codes = plan.mentions.map(({ code }) => code);
    const note = (outcome: Outcome, rule?: string) =>
      decisions.note(message, {
        outcome,
        ...(rule ? { rule } : {}),
        sensitivity: settings.sensitivity,
        candidates: candidatesOf(plan.mentions),
      });

    let mentions = plan.mentions;
    if (plan.asked) await repeats.start(message, key, codes, settings.repeatMinutes);
    else {
      const { fresh, repeated } = await repeats.part(message, key, codes, settings.repeatMinutes);
      if (fresh.length === 0) {
        await onMention(message.place, codes, false, platform);
        return note(await sayAgain(message, key, platform, plan, repeated), 'repeat');
      }
      if (await isSameBotAgain(store, message)) {
        await repeats.release(message.place, threadOf(message), key, fresh);
        return note('quiet', 'same-bot');
      }
      mentions = plan.mentions.filter(({ code }) => fresh.includes(code));
    }

    const fresh = mentions.map(({ code }) => code);
    const mode = plan.asked ? 'in-place' : settings.mode;
    const card = plan.asked
      ? cards[plan.language].asked(plan.asked)
      : cards[plan.language].answer(fresh, {
          first: mode !== 'observe' && (await isFirstHere(message)),
          places: placesOf({ explained: explainedOf(mentions) }),
        });
    const record = recordOf(message, plan, mentions, card);
    // Written before the post, so that whoever comes after a crash knows what may stand.
    await ledger.write(key, { ...record, state: 'pending' });
    try {
      const { state, post } = await deliver(message, mode, card, tryKey(key, message), platform, crashed);
      if (post) await ledger.link(key, message.place, { ...record, state, post });
      else await ledger.write(key, { ...record, state });
      // The message may have been deleted while the answer was on its way.
      if (post && (await ledger.wasDeleted(key)) && (await takeBack(platform, post))) {
        return ledger.write(key, { state: 'deleted' });
      }
      await noteAnswered(store, message);
      await onMention(message.place, codes, true, platform);
      await note(OUTCOMES[state] ?? 'answered', plan.asked ? 'asked' : undefined);
      log.info(
        { platform: platform.name, channel: message.place.channel, message: message.id, codes: fresh },
        state,
      );
    } catch (error) {
      await settleFailure(error, message, key, record);
    }
  }

  /** A post that surely failed may be tried again on redelivery; one that may stand is never repeated. */
  async function settleFailure(
    error: unknown,
    message: IncomingMessage,
    key: string,
    record: Omit<Annotation, 'state'>,
  ) {
    const reason = error instanceof Refusal ? error.reason : 'unsure';
    if (reason === 'unsure') await ledger.write(key, { ...record, state: 'unsure' });
    else {
      await repeats.release(message.place, threadOf(message), key, codesOf(record));
      if (reason === 'busy') await ledger.forget(key);
      else await ledger.write(key, { state: reason === 'gone' ? 'deleted' : 'quiet' });
    }
    if (!(error instanceof Refusal)) throw error;
    const details = { channel: message.place.channel, message: message.id, reason, remedy: error.remedy };
    const say = reason === 'forbidden' && !(await isNews(message, error)) ? log.debug : log.warn;
    say.call(log, details, `no answer posted: ${error.message}`);
  }

  /** What a channel does not allow is said once a day, not with every message. */
  const isNews = ({ place }: IncomingMessage, { message }: Refusal) =>
    store.add(['told', place.platform, place.workspace, place.channel, message].join('/'), true, SAID_AGAIN);

  return { speak, noteQuiet: noteQuiet(parts) };
}

/** A number that could have been a code was left alone: that is worth a record, an ordinary message is not. */
const noteQuiet =
  ({ decisions }: Surroundings) =>
  async (
    message: IncomingMessage,
    plan: { rule: string; setting?: string; candidates: Candidate[]; inForce: Answer['inForce'] },
  ) => {
    if (plan.candidates.length === 0) return;
    const { settings, from } = plan.inForce;
    await decisions.note(message, {
      outcome: 'quiet',
      rule: plan.rule,
      ...(plan.setting ? { setting: `${plan.setting} (${from[plan.setting as keyof typeof from]})` } : {}),
      sensitivity: settings.sensitivity,
      candidates: plan.candidates,
    });
  };

export const recordOf = (
  message: IncomingMessage,
  plan: Answer,
  mentions: Mention[],
  card: Card,
): Omit<Annotation, 'state'> => ({
  author: message.author.id,
  explained: explainedOf(mentions),
  addressed: plan.asked !== undefined,
  sensitivity: plan.asked ? 'eager' : plan.inForce.settings.sensitivity,
  language: plan.language,
  print: printOf(card),
  ...(message.editedAt === undefined ? {} : { editedAt: message.editedAt }),
});

export type Speaker = ReturnType<typeof createSpeaker>;
