/**
 * The life of an answer under somebody's message: posted once, changed when the message changes, gone when the
 * message goes. Knows no platform; what to say comes from `decide`.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../errors.js';
import type { Card, Clock, IncomingMessage, Log, Person, Place, Platform, PostRef } from '../types.js';
import { createTurns } from './in-turn.js';
import { type Annotation, type Explained, type Ledger, messageKey } from './ledger.js';

/** Edits of messages older than this are left alone, in milliseconds. */
export const EDITS_FOLLOWED = 24 * 60 * 60_000;

/** What to say to a message; undefined for nothing. */
export interface Decision {
  card: Card;
  explained: Explained[];
  sensitivity: Annotation['sensitivity'];
}
export type Decide = (message: IncomingMessage) => Promise<Decision | undefined>;

export function createAnnotator({ ledger, decide, clock, log }: Surroundings) {
  const inTurn = createTurns();
  const about = (place: Place, id: string) => ({
    platform: place.platform,
    channel: place.channel,
    message: id,
  });

  async function answer(message: IncomingMessage, key: string, platform: Platform, decision: Decision) {
    if (!(await ledger.claim(key))) return;
    if (await ledger.wasDeleted(key)) return ledger.write(key, { state: 'deleted' });
    const target = { place: message.place, messageId: message.id };
    let post: PostRef;
    try {
      post = await platform.post(target, decision.card, key);
    } catch (error) {
      await settleFailure(error, key);
      return;
    }
    await ledger.link(key, message.place, { ...recordOf(message, decision), state: 'answered', post });
    // The message may have been deleted, in another process, while the answer was on its way.
    if (await ledger.wasDeleted(key)) await withdraw(key, platform, post, { state: 'deleted' });
    log.info(
      { ...about(message.place, message.id), codes: decision.explained.map(({ code }) => code) },
      'answered',
    );
  }

  /** A post that surely failed may be tried again on redelivery; one that may stand is never repeated. */
  async function settleFailure(error: unknown, key: string) {
    const refusal = error instanceof Refusal ? error : undefined;
    if (refusal?.reason === 'busy') await ledger.release(key);
    else await ledger.write(key, { state: refusal?.reason === 'gone' ? 'deleted' : 'quiet' });
    if (!refusal) throw error;
    log.warn({ reason: refusal.reason, remedy: refusal.remedy }, `no answer posted: ${refusal.message}`);
  }

  /** Removed first, written down then: what is interrupted in between is simply removed again. */
  async function withdraw(key: string, platform: Platform, post: PostRef, after: Annotation) {
    try {
      await platform.remove(post);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log.warn(
        { post: post.id, reason: error.reason, remedy: error.remedy },
        `not removed: ${error.message}`,
      );
      if (error.reason === 'busy' || error.reason === 'unsure') return;
    }
    await ledger.write(key, after);
  }

  async function change(
    message: IncomingMessage,
    key: string,
    platform: Platform,
    before: Annotation,
    post: PostRef,
  ) {
    const decision = await decide(message);
    const editedAt = message.editedAt ?? clock.now();
    if (!decision) {
      // What stood is remembered without its post, so that a further edit may bring an answer back.
      return withdraw(key, platform, post, { ...withoutPost(before), state: 'withdrawn', editedAt });
    }
    const after = recordOf({ ...message, editedAt }, decision);
    if (after.print === before.print) return ledger.write(key, { ...before, editedAt });
    try {
      await platform.update(post, decision.card);
      await ledger.write(key, { ...after, state: 'answered', post });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Somebody removed the answer by hand: that is a verdict, so it is not posted again.
      if (error.reason === 'gone') await ledger.write(key, { ...before, state: 'dismissed' });
      else
        log.warn(
          { ...about(message.place, message.id), reason: error.reason },
          `not updated: ${error.message}`,
        );
    }
  }

  return {
    message(message: IncomingMessage, platform: Platform): Promise<void> {
      if (message.author.self) return Promise.resolve();
      const key = messageKey(message.place, message.id);
      return inTurn(key, async () => {
        const decision = await decide(message);
        if (decision) await answer(message, key, platform, decision);
      });
    },

    edited(message: IncomingMessage, platform: Platform): Promise<void> {
      if (message.author.self || clock.now() - message.sentAt > EDITS_FOLLOWED) return Promise.resolve();
      const key = messageKey(message.place, message.id);
      return inTurn(key, async () => {
        const before = await ledger.read(key);
        if (before?.editedAt !== undefined && (message.editedAt ?? clock.now()) < before.editedAt) return;
        if (before?.state === 'answered' && before.post)
          return change(message, key, platform, before, before.post);
        if (before?.state === 'dismissed' || before?.state === 'deleted' || before?.state === 'pending')
          return;
        const decision = await decide(message);
        // Written down even when quiet: the original may arrive after its edit and must not be answered then.
        if (!decision)
          return ledger.write(key, { state: 'quiet', editedAt: message.editedAt ?? clock.now() });
        if (before) await ledger.release(key);
        await answer(message, key, platform, decision);
      });
    },

    deleted(place: Place, id: string, platform: Platform): Promise<void> {
      const key = messageKey(place, id);
      return inTurn(key, async () => {
        const before = await ledger.read(key);
        await ledger.markDeleted(key);
        if (before?.post) await withdraw(key, platform, before.post, { state: 'deleted' });
        else await ledger.write(key, { state: 'deleted' });
      });
    },

    /** Removes an answer at a person's wish. */
    async dismiss(
      place: Place,
      postId: string,
      by: Person,
      platform: Platform,
      mayModerate: () => Promise<boolean>,
    ) {
      const key = await ledger.messageOf(place, postId);
      if (!key) return 'unknown' as const;
      return inTurn(key, async () => {
        const annotation = await ledger.read(key);
        if (!annotation?.post) return 'unknown' as const;
        if (annotation.author !== by.id && !(await mayModerate())) return 'denied' as const;
        await withdraw(key, platform, annotation.post, { ...withoutPost(annotation), state: 'dismissed' });
        log.info({ platform: place.platform, channel: place.channel, post: postId }, 'dismissed');
        return 'done' as const;
      });
    },

    async annotationOf(place: Place, postId: string): Promise<Annotation | undefined> {
      const key = await ledger.messageOf(place, postId);
      return key === undefined ? undefined : ledger.read(key);
    },
  };
}

interface Surroundings {
  ledger: Ledger;
  decide: Decide;
  clock: Clock;
  log: Log;
}

const recordOf = (message: IncomingMessage, decision: Decision): Omit<Annotation, 'state'> => ({
  author: message.author.id,
  explained: decision.explained,
  addressed: message.addressed,
  ...(decision.sensitivity ? { sensitivity: decision.sensitivity } : {}),
  print: createHash('sha256').update(JSON.stringify(decision.card)).digest('base64url').slice(0, 16),
  ...(message.editedAt === undefined ? {} : { editedAt: message.editedAt }),
});

function withoutPost({ post: _, ...rest }: Annotation): Annotation {
  return rest;
}

export type Annotator = ReturnType<typeof createAnnotator>;
