import { beforeEach, describe, expect, it } from 'vitest';
import { createBot, realClock } from '../../src/bot.js';
import { Refusal } from '../../src/errors.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Store } from '../../src/types.js';
import { catalog } from '../catalog.js';
import { createFakePlatform, messageFrom, place } from './fake-platform.js';

const CODE = 'IM SDK login failed, errCode: 6206, UserSig expired';
const OTHER = 'IM SDK login failed, errCode: 70009, UserSig check failed';
const QUIET = 'lunch at 12:30?';

let now = 2_000;
let store: Store;
let fake: ReturnType<typeof createFakePlatform>;
const clock = { now: () => now, after: realClock.after };
const bot = () => createBot({ catalog, store, clock });

beforeEach(() => {
  now = 2_000;
  store = createMemoryStore(clock);
  fake = createFakePlatform();
});

describe('a message', () => {
  it('with a code is answered under it, once, whatever is delivered again', async () => {
    const one = bot();
    await Promise.all([1, 2, 3].map(() => one.message(messageFrom('m1', CODE), fake.platform)));
    await one.message(messageFrom('m1', CODE, { deliveryId: 'again' }), fake.platform);
    expect(fake.posts).toHaveLength(1);
    expect(fake.posts[0]).toMatchObject({
      target: { messageId: 'm1' },
      card: { kind: 'entry', code: '6206' },
    });
  });

  it('is answered once by two processes on one store', async () => {
    await Promise.all([bot(), bot()].map((one) => one.message(messageFrom('m1', CODE), fake.platform)));
    expect(fake.posted()).toBe(1);
  });

  it.each([
    ['without a code', messageFrom('m1', QUIET)],
    ['of a bot', messageFrom('m1', CODE, { author: { id: 'B', bot: true } })],
    [
      'of the bot itself',
      messageFrom('m1', CODE, { author: { id: 'B', bot: true, self: true }, addressed: true }),
    ],
    ['with no text', messageFrom('m1', '')],
  ])('%s is left alone', async (_, message) => {
    await bot().message(message, fake.platform);
    expect(fake.posted()).toBe(0);
  });

  it('that addresses the bot is always answered, also with nothing found', async () => {
    await bot().message(messageFrom('m1', '70001', { addressed: true }), fake.platform);
    await bot().message(messageFrom('m2', 'qwxzk vvprt', { addressed: true }), fake.platform);
    expect(fake.posts.map(({ card }) => card.kind)).toEqual(['entry', 'results']);
  });

  it('is left alone where the bot is off, but answered when it addresses the bot', async () => {
    const one = bot();
    await one.settings({ place, person: { id: 'A' }, change: 'off', mayConfigure: async () => true });
    await one.message(messageFrom('m1', CODE), fake.platform);
    expect(fake.posted()).toBe(0);
    await one.message(messageFrom('m2', CODE, { addressed: true }), fake.platform);
    expect(fake.posted()).toBe(1);
  });
});

describe('an edit', () => {
  it('changes the answer in place', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.edited(messageFrom('m1', OTHER, { editedAt: 3_000 }), fake.platform);
    expect(fake.posts).toHaveLength(1);
    expect(fake.posted()).toBe(1);
    expect(fake.posts[0]?.card.code).toBe('70009');
  });

  it('reaches the answer of an earlier process', async () => {
    await bot().message(messageFrom('m1', CODE), fake.platform);
    await bot().edited(messageFrom('m1', OTHER, { editedAt: 3_000 }), fake.platform);
    expect(fake.posts[0]?.card.code).toBe('70009');
  });

  it('that takes the code away takes the answer away, and back again brings one back', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.edited(messageFrom('m1', QUIET, { editedAt: 3_000 }), fake.platform);
    expect(fake.posts).toHaveLength(0);
    await one.edited(messageFrom('m1', OTHER, { editedAt: 4_000 }), fake.platform);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['70009']);
  });

  it('that adds a code is answered', async () => {
    const one = bot();
    await one.message(messageFrom('m1', QUIET), fake.platform);
    await one.edited(messageFrom('m1', CODE, { editedAt: 3_000 }), fake.platform);
    expect(fake.posts).toHaveLength(1);
  });

  it('that changes no code changes nothing', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    fake.refuseNext(new Refusal('busy', 'would fail if anything were sent'));
    await one.edited(messageFrom('m1', `${CODE}!`, { editedAt: 3_000 }), fake.platform);
    expect(fake.posts[0]?.card.code).toBe('6206');
  });

  it('that arrives before its original wins over it', async () => {
    const one = bot();
    await one.edited(messageFrom('m1', QUIET, { editedAt: 3_000 }), fake.platform);
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.edited(messageFrom('m2', OTHER, { editedAt: 3_000 }), fake.platform);
    await one.message(messageFrom('m2', CODE), fake.platform);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['70009']);
  });

  it('older than the one already followed is ignored', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.edited(messageFrom('m1', OTHER, { editedAt: 4_000 }), fake.platform);
    await one.edited(messageFrom('m1', QUIET, { editedAt: 3_000 }), fake.platform);
    expect(fake.posts[0]?.card.code).toBe('70009');
  });

  it('of a message more than a day old is left alone', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    now += 25 * 60 * 60_000;
    await one.edited(messageFrom('m1', QUIET, { editedAt: now }), fake.platform);
    expect(fake.posts).toHaveLength(1);
  });

  it('does not bring back an answer that somebody removed by hand', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    fake.posts.splice(0);
    await one.edited(messageFrom('m1', OTHER, { editedAt: 3_000 }), fake.platform);
    await one.edited(messageFrom('m1', CODE, { editedAt: 4_000 }), fake.platform);
    expect(fake.posted()).toBe(1);
  });
});

describe('a deletion', () => {
  it('takes the answer along, also in a later process', async () => {
    await bot().message(messageFrom('m1', CODE), fake.platform);
    await bot().deleted({ place, id: 'm1' }, fake.platform);
    expect(fake.posts).toHaveLength(0);
  });

  it('that arrives before its message keeps the bot quiet', async () => {
    const one = bot();
    await one.deleted({ place, id: 'm1' }, fake.platform);
    await one.message(messageFrom('m1', CODE), fake.platform);
    expect(fake.posted()).toBe(0);
  });

  it('in another process while the answer is being posted takes it along', async () => {
    const slow = createFakePlatform();
    const { post } = slow.platform;
    let deletion: Promise<void> | undefined;
    slow.platform.post = async (...args) => {
      deletion = bot().deleted({ place, id: 'm1' }, slow.platform);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return post(...args);
    };
    await bot().message(messageFrom('m1', CODE), slow.platform);
    await deletion;
    expect(slow.posted()).toBe(1);
    expect(slow.posts).toHaveLength(0);
  });

  it('that the platform cannot carry out now is carried out by the next one', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    fake.refuseNext(new Refusal('busy', 'later'));
    await one.deleted({ place, id: 'm1' }, fake.platform);
    expect(fake.posts).toHaveLength(1);
    await one.deleted({ place, id: 'm1' }, fake.platform);
    expect(fake.posts).toHaveLength(0);
  });
});

describe('a refused post', () => {
  it('is tried again on redelivery when the platform was busy', async () => {
    const one = bot();
    fake.refuseNext(new Refusal('busy', 'rate limited'));
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.message(messageFrom('m1', CODE), fake.platform);
    expect(fake.posts).toHaveLength(1);
  });

  it.each(['unsure', 'forbidden'] as const)('is not repeated when it was %s', async (reason) => {
    const one = bot();
    fake.refuseNext(new Refusal(reason, 'no'));
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.message(messageFrom('m1', CODE), fake.platform);
    expect(fake.posted()).toBe(0);
  });
});

describe('buttons and reactions on an answer', () => {
  const press = (type: 'why' | 'dismiss', by: string, may = false) => ({
    place,
    person: { id: by },
    messageId: 'post-1',
    action: { type },
    mayModerate: async () => may,
  });

  it('let its author and moderators dismiss it, and nobody else', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    expect((await one.action(press('dismiss', 'U2'), fake.platform))?.card.title).toMatch(/Only the author/);
    expect(fake.posts).toHaveLength(1);
    await one.action(press('dismiss', 'U2', true), fake.platform);
    expect(fake.posts).toHaveLength(0);
    await one.message(messageFrom('m2', CODE), fake.platform);
    await one.reaction(
      { place, person: { id: 'U1' }, messageId: 'post-2', emoji: 'x', added: true },
      fake.platform,
    );
    expect(fake.posts).toHaveLength(0);
  });

  it('leave a dismissed message alone for good', async () => {
    const one = bot();
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.action(press('dismiss', 'U1'), fake.platform);
    await one.message(messageFrom('m1', CODE), fake.platform);
    await one.edited(messageFrom('m1', OTHER, { editedAt: 3_000 }), fake.platform);
    expect(fake.posted()).toBe(1);
  });

  it('say why, without the words of the message', async () => {
    const one = bot();
    await one.message(messageFrom('m1', `${CODE} zanzibar`), fake.platform);
    const reply = await one.action(press('why', 'U2'), fake.platform);
    expect(reply?.private).toBe(true);
    expect(JSON.stringify(reply?.card)).toMatch(/6206: .*certainty \d+ %/);
    expect(JSON.stringify(reply?.card)).not.toContain('zanzibar');
  });
});

describe('what is kept', () => {
  it('holds no word of any message', async () => {
    const one = bot();
    await one.message(messageFrom('m1', `${CODE} zanzibar`), fake.platform);
    await one.message(messageFrom('m2', 'zanzibar usersig expired', { addressed: true }), fake.platform);
    for (const key of await store.list(''))
      expect(JSON.stringify(await store.get(key))).not.toContain('zanzibar');
  });
});
