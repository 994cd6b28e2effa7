/** What people do with an answer: remove it, keep it, say that the number was no code, ask for what a hint hides. */
import type { Person, Place, Platform } from '../types.js';
import type { Delivery } from './deliver.js';
import { withoutPost } from './follow.js';
import { type Annotation, codesOf, placesOf, tryKey } from './ledger.js';
import { threadOf } from './repeats.js';
import { printOf } from './speak.js';
import type { Surroundings } from './surroundings.js';
import type { Verdicts } from './verdicts.js';

export type Outcome = 'done' | 'denied' | 'unknown';

/** A person at an answer, and what the platform lets them do. */
export interface Gesture {
  place: Place;
  /** The answer, or for a hint the message itself. */
  id: string;
  person: Person;
  mayModerate: () => Promise<boolean>;
}

export function createPeople(parts: Surroundings & Delivery & { verdicts: Verdicts }) {
  const { ledger, repeats, verdicts, cards, alone, deliver, takeBack, log } = parts;

  /** Does something to an answer if the person wrote the message it stands under, or moderates the channel. */
  async function owned(
    { place, id, person, mayModerate }: Gesture,
    work: (annotation: Annotation & { post: NonNullable<Annotation['post']> }, key: string) => Promise<void>,
  ): Promise<Outcome> {
    const key = await ledger.messageOf(place, id);
    if (!key) return 'unknown';
    const done = await alone(key, async (): Promise<Outcome> => {
      const annotation = await ledger.read(key);
      if (!annotation?.post) return 'unknown';
      if (annotation.author !== person.id && !(await mayModerate())) return 'denied';
      await work({ ...annotation, post: annotation.post }, key);
      return 'done';
    });
    return done ?? 'unknown';
  }

  const remove = (gesture: Gesture, platform: Platform, before?: (annotation: Annotation) => Promise<void>) =>
    owned(gesture, async (annotation, key) => {
      await before?.(annotation);
      if (!(await takeBack(platform, annotation.post))) return;
      await repeats.release(gesture.place, threadOf(inMessage(gesture.place, key)), key, codesOf(annotation));
      await ledger.write(key, { ...withoutPost(annotation), state: 'dismissed' });
      log.info(
        { platform: platform.name, channel: gesture.place.channel, post: annotation.post.id },
        'dismissed',
      );
    });

  return {
    dismiss: (gesture: Gesture, platform: Platform) => remove(gesture, platform),

    /** Withdrawn, and remembered against each of its codes in this channel. */
    wrong: (gesture: Gesture, platform: Platform) =>
      remove(gesture, platform, (annotation) =>
        verdicts.note(gesture.place, gesture.person, codesOf(annotation)),
      ),

    keep: (gesture: Gesture) =>
      owned(gesture, (annotation, key) => ledger.write(key, { ...annotation, state: 'frozen' })),

    /** Somebody pressed the hint on a message: the answer comes now. */
    async expand(
      { place, id }: Omit<Gesture, 'mayModerate'>,
      key: string,
      platform: Platform,
    ): Promise<void> {
      if ((await ledger.read(key))?.state !== 'hinted') return;
      await alone(key, async () => {
        const annotation = await ledger.read(key);
        if (annotation?.state !== 'hinted') return;
        const card = cards[annotation.language ?? 'en'].answer(codesOf(annotation), {
          first: false,
          places: placesOf(annotation),
        });
        const message = {
          place,
          id,
          author: { id: annotation.author ?? '' },
          text: '',
          markup: 'plain' as const,
        };
        const { post } = await deliver(
          { ...message, addressed: false, sentAt: 0 },
          'in-place',
          card,
          tryKey(key, annotation),
          platform,
          false,
        );
        if (post)
          await ledger.link(key, place, { ...annotation, state: 'answered', post, print: printOf(card) });
        await platform.hint?.({ place, messageId: id }, false);
      });
    },

    async annotationOf(place: Place, postId: string): Promise<Annotation | undefined> {
      const key = await ledger.messageOf(place, postId);
      return key === undefined ? undefined : ledger.read(key);
    },
  };
}

/** The message a key stands for, as far as its thread is concerned. */
const inMessage = (place: Place, key: string) => ({ place, id: key.slice(key.lastIndexOf('/') + 1) });

export type People = ReturnType<typeof createPeople>;
