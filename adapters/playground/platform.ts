/** The playground as a platform: posted cards are kept in memory. The shortest living example of the port. */
import { Refusal } from '../../src/errors.js';
import type { Card, Platform, PostRef, Target } from '../../src/types.js';

export const PLATFORM = 'playground';

/** A card that stands under a message. */
export interface Post {
  ref: PostRef;
  target: Target;
  card: Card;
}

export interface Occasions {
  /** Whether the message still exists: an answer to a deleted one is refused, as on any platform. */
  stands?(target: Target): boolean;
  /** A card for one person's eyes. */
  whispered?(target: Target, card: Card): void;
  /** The bot's hint came or went. */
  hinted?(target: Target, on: boolean): void;
}

export function createMemoryPlatform(occasions: Occasions = {}) {
  const { stands = () => true, whispered, hinted } = occasions;
  const posts = new Map<string, Post>();
  const refs = new Map<string, PostRef>();
  let count = 0;

  const standing = (key: string): PostRef | undefined => {
    const ref = refs.get(key);
    return ref && posts.has(ref.id) ? ref : undefined;
  };

  const platform: Platform = {
    name: PLATFORM,
    repeatable: true,

    async post(target, card, key) {
      // The same try once more: what stands is the answer to it. After a removal the key may be used anew.
      const earlier = standing(key);
      if (earlier) return earlier;
      if (!stands(target)) throw new Refusal('gone', 'playground: the message was deleted');
      count += 1;
      const ref = { channel: target.place.channel, id: `p${count}` };
      refs.set(key, ref);
      posts.set(ref.id, { ref, target, card });
      return ref;
    },

    async update(ref, card) {
      const post = posts.get(ref.id);
      if (!post) throw new Refusal('gone', 'playground: the answer was removed');
      posts.set(ref.id, { ...post, card });
    },

    async remove(ref) {
      posts.delete(ref.id);
    },

    async find(_, key) {
      return standing(key);
    },

    async whisper(target, _, card) {
      whispered?.(target, card);
    },

    async hint(target, on) {
      hinted?.(target, on);
    },
  };

  return {
    platform,
    /** The answer that stands under a message. */
    under: (channel: string, messageId: string): Post | undefined =>
      [...posts.values()].find(
        ({ ref, target }) => ref.channel === channel && target.messageId === messageId,
      ),
    /** Everything that stands, oldest first. */
    standing: (): Post[] => [...posts.values()],
  };
}

export type MemoryPlatform = ReturnType<typeof createMemoryPlatform>;
