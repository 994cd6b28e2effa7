/** Follows a message that was answered: edits change or withdraw the answer, a deletion takes it along. */
import { Refusal } from '../errors.js';
import type { IncomingMessage, Platform, PostRef } from '../types.js';
import type { Delivery } from './deliver.js';
import { type Annotation, codesOf, explainedOf, placesOf } from './ledger.js';
import type { Answer, Plan } from './plan.js';
import { readRecovered } from './recover.js';
import { threadOf } from './repeats.js';
import { candidatesOf, printOf, recordOf, type Speaker } from './speak.js';
import type { Surroundings } from './surroundings.js';

/** Edits of messages older than this are left alone, in milliseconds. */
export const EDITS_FOLLOWED = 24 * 60 * 60_000;

/** States in which an edit changes nothing any more. */
const SETTLED: ReadonlySet<Annotation['state']> = new Set([
  'frozen',
  'dismissed',
  'deleted',
  'whispered',
  'unsure',
]);

export function createFollower(parts: Surroundings & Delivery & Speaker) {
  const { ledger, repeats, decisions, plan: makePlan, cards, clock, log, speak, takeBack } = parts;

  async function edited(message: IncomingMessage, key: string, platform: Platform): Promise<void> {
    const before = await readRecovered(ledger, key, message, platform);
    const editedAt = message.editedAt ?? clock.now();
    if (before?.editedAt !== undefined && editedAt < before.editedAt) return;
    if (before && SETTLED.has(before.state)) return;
    const plan = await makePlan({ ...message, editedAt }, before?.explained);
    if (before?.post) return change({ ...message, editedAt }, key, platform, before, before.post, plan);
    if (before?.state === 'hinted' && !plan.speak)
      await platform.hint?.({ place: message.place, messageId: message.id }, false);
    if (plan.speak) return speak({ ...message, editedAt }, key, platform, plan, before?.state === 'pending');
    // Written down though quiet: the original may arrive after its edit and must not be answered then.
    await ledger.write(key, { state: 'quiet', editedAt });
  }

  async function change(
    message: IncomingMessage,
    key: string,
    platform: Platform,
    before: Annotation,
    post: PostRef,
    plan: Plan,
  ) {
    const after = plan.speak ? await wanted(message, key, plan) : undefined;
    const lost = codesOf(before).filter((code) => !after?.codes.includes(code));
    await repeats.release(message.place, threadOf(message), key, lost);
    if (!after) return withdraw(message, key, platform, before, post);
    if (after.record.print === before.print)
      return ledger.write(key, { ...before, editedAt: message.editedAt ?? 0 });
    try {
      await platform.update(post, after.card);
      await ledger.write(key, { ...after.record, state: 'answered', post });
      await decisions.note(message, { outcome: 'updated', candidates: after.candidates });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Somebody removed the answer by hand: that is a verdict, so it is not posted again.
      if (error.reason === 'gone') await ledger.write(key, { ...withoutPost(before), state: 'dismissed' });
      else
        log.warn(
          { channel: post.channel, post: post.id, reason: error.reason },
          `not updated: ${error.message}`,
        );
    }
  }

  /** The answer the edited message should have; undefined for none. */
  async function wanted(message: IncomingMessage, key: string, plan: Answer) {
    const codes = plan.mentions.map(({ code }) => code);
    const { fresh } = await repeats.part(message, key, codes, plan.inForce.settings.repeatMinutes);
    if (!plan.asked && fresh.length === 0) return undefined;
    const mentions = plan.asked ? plan.mentions : plan.mentions.filter(({ code }) => fresh.includes(code));
    const card = plan.asked
      ? cards[plan.language].asked(plan.asked)
      : cards[plan.language].answer(fresh, {
          first: false,
          places: placesOf({ explained: explainedOf(mentions) }),
        });
    const record = { ...recordOf(message, plan, mentions, card), print: printOf(card) };
    return { card, record, codes: mentions.map(({ code }) => code), candidates: candidatesOf(mentions) };
  }

  async function withdraw(
    message: IncomingMessage,
    key: string,
    platform: Platform,
    before: Annotation,
    post: PostRef,
  ) {
    if (!(await takeBack(platform, post))) return;
    const editedAt = message.editedAt ?? clock.now();
    await ledger.write(key, { ...withoutPost(before), explained: [], state: 'withdrawn', editedAt });
    await decisions.note(message, { outcome: 'withdrawn', candidates: [] });
  }

  async function deleted(
    place: IncomingMessage['place'],
    id: string,
    key: string,
    platform: Platform,
  ): Promise<void> {
    const before = await readRecovered(ledger, key, { place, id }, platform);
    if (before?.state === 'frozen') return;
    if (before) await repeats.release(place, threadOf({ place, id }), key, codesOf(before));
    if (before?.post && !(await takeBack(platform, before.post))) return;
    await ledger.write(key, { state: 'deleted' });
  }

  return { edited, deleted };
}

export function withoutPost({ post: _, ...rest }: Annotation): Annotation {
  return rest;
}
