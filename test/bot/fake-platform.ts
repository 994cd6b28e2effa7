/** The port in its shortest form: posts are kept in a list. For tests of the core with nothing else. */
import { Refusal } from '../../src/errors.js';
import type { Card, IncomingMessage, Person, Place, Platform, PostRef, Target } from '../../src/types.js';

export interface Post {
  ref: PostRef;
  card: Card;
  target: Target;
  key: string;
}

export function createFakePlatform() {
  const posts: Post[] = [];
  const failures: Refusal[] = [];
  const fail = () => {
    const failure = failures.shift();
    if (failure) throw failure;
  };
  let count = 0;
  const hints = new Set<string>();
  const whispers: { person: Person; card: Card }[] = [];
  const announcements: { place: Place; card: Card }[] = [];
  const platform: Platform = {
    name: 'fake',
    async post(target, card, key) {
      fail();
      count += 1;
      const ref = { channel: target.place.channel, id: `post-${count}` };
      posts.push({ ref, card, target, key });
      return ref;
    },
    async update(ref, card) {
      fail();
      const post = posts.find((one) => one.ref.id === ref.id);
      if (!post) throw new Refusal('gone', 'fake: no such post');
      post.card = card;
    },
    async remove(ref) {
      fail();
      const at = posts.findIndex((one) => one.ref.id === ref.id);
      if (at >= 0) posts.splice(at, 1);
    },
    async find(target, key) {
      return posts.find((one) => one.key === key && one.target.messageId === target.messageId)?.ref;
    },
    async hint({ messageId }, on) {
      if (on) hints.add(messageId);
      else hints.delete(messageId);
    },
    async whisper(_, person, card) {
      whispers.push({ person, card });
    },
    async announce(at, card) {
      announcements.push({ place: at, card });
    },
    async link(ref) {
      return `https://fake.test/${ref.channel}/${ref.id}`;
    },
  };
  return {
    platform,
    posts,
    hints,
    whispers,
    announcements,
    /** The next call is refused with this. */
    refuseNext: (failure: Refusal) => failures.push(failure),
    /** How often something was posted, removed ones included. */
    posted: () => count,
  };
}

export const place: Place = { platform: 'fake', workspace: 'W', channel: 'C' };

export const messageFrom = (
  id: string,
  text: string,
  more: Partial<IncomingMessage> = {},
): IncomingMessage => ({
  place,
  id,
  author: { id: 'U1' },
  text,
  markup: 'plain',
  addressed: false,
  sentAt: 1_000,
  ...more,
});
