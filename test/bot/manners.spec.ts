import { beforeEach, describe, expect, it } from 'vitest';
import { createBot, realClock } from '../../src/bot.js';
import { Refusal } from '../../src/errors.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Place, Store } from '../../src/types.js';
import { catalog } from '../catalog.js';
import { createFakePlatform, messageFrom, place } from './fake-platform.js';

const EXPIRED = 'IM SDK login failed, errCode: 6206, UserSig expired';
const KEY = 'IM SDK login failed, errCode: 70009, UserSig check failed';
const MINUTE = 60_000;

let now = Date.UTC(2026, 0, 5, 12);
let store: Store;
let fake: ReturnType<typeof createFakePlatform>;
let bot: ReturnType<typeof createBot>;
const clock = { now: () => now, after: realClock.after };
const admin = { person: { id: 'A' }, mayConfigure: async () => true };
const set = (change: string, at: Place = place) => bot.settings({ place: at, ...admin, change });
const say = (id: string, text: string, more = {}) =>
  bot.message(messageFrom(id, text, { sentAt: now, ...more }), fake.platform);
const titles = () => fake.posts.map(({ card }) => card.title);

beforeEach(() => {
  now = Date.UTC(2026, 0, 5, 12);
  store = createMemoryStore(clock);
  fake = createFakePlatform();
  bot = createBot({ catalog, store, clock });
});

describe('the same code again in a channel', () => {
  it('gets a short pointer to the first answer, with its address', async () => {
    await say('m1', EXPIRED);
    await say('m2', EXPIRED, { author: { id: 'U2' } });
    expect(fake.posts).toHaveLength(2);
    expect(fake.posts[1]?.card).toMatchObject({
      title: '6206 was explained here already',
      advice: [],
      summary: [],
    });
    expect(fake.posts[1]?.card.links).toEqual([
      { title: 'See that answer', url: 'https://fake.test/C/post-1' },
    ]);
  });

  it('is pointed to a few times at most, and counted on the first answer', async () => {
    for (let index = 1; index <= 9; index += 1)
      await say(`m${index}`, EXPIRED, { author: { id: `U${index}` } });
    expect(fake.posts).toHaveLength(4);
    expect(fake.posts[0]?.card.footer).toMatch(/Seen \d+ more time/);
  });

  it('is explained anew when the window is over, but never twice in one thread', async () => {
    await set('repeats silence');
    await say('m1', EXPIRED);
    now += 31 * MINUTE;
    await say('m2', EXPIRED, { place: { ...place, thread: 'm1' } });
    expect(fake.posts).toHaveLength(1);
    await say('m3', EXPIRED);
    expect(fake.posts).toHaveLength(2);
  });

  it('is explained where the window is off, and in another channel', async () => {
    await say('m1', EXPIRED);
    await say('m2', EXPIRED, { place: { ...place, channel: 'D' } });
    await set('repeat off');
    await say('m3', EXPIRED);
    expect(titles().filter((title) => !title.includes('already'))).toHaveLength(3);
  });

  it('leaves other codes of the message to be explained', async () => {
    await say('m1', EXPIRED);
    await say('m2', `${EXPIRED}\n${KEY}`);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['6206', '70009']);
  });

  it('is free again when its answer went', async () => {
    await say('m1', EXPIRED);
    await bot.deleted({ place, id: 'm1' }, fake.platform);
    await say('m2', EXPIRED);
    expect(fake.posts.map(({ target }) => target.messageId)).toEqual(['m2']);
  });

  it('is free again when its answer could not be posted', async () => {
    fake.refuseNext(new Refusal('forbidden', 'no'));
    await say('m1', EXPIRED);
    await say('m2', EXPIRED);
    expect(fake.posts.map(({ target }) => target.messageId)).toEqual(['m2']);
  });

  it('asked for by command starts no window', async () => {
    await bot.command({ place, person: { id: 'U1' }, text: '6206', markup: 'plain', intent: 'query' });
    await say('m1', EXPIRED);
    expect(fake.posts[0]?.card.code).toBe('6206');
  });

  it('asked for by mention is always answered', async () => {
    await say('m1', EXPIRED);
    await say('m2', '6206', { addressed: true });
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['6206', '6206']);
  });
});

describe('alerts of bots', () => {
  const incident = { ...place, channel: 'I', channelName: 'inc-chat-login' };
  const alert = { author: { id: 'B1', bot: true, name: 'Grafana' } };

  it('are read in incident channels only', async () => {
    await say('m1', EXPIRED, alert);
    expect(fake.posted()).toBe(0);
    await say('m2', EXPIRED, { ...alert, place: incident });
    expect(fake.posted()).toBe(1);
  });

  it('in a storm get one answer, with the count', async () => {
    await Promise.all(
      Array.from({ length: 300 }, (_, index) => say(`m${index}`, EXPIRED, { ...alert, place: incident })),
    );
    expect(fake.posted()).toBe(1);
    now += MINUTE;
    await say('last', EXPIRED, { ...alert, place: incident });
    expect(fake.posts[0]?.card.footer).toMatch(/Seen 300 more times since/);
  });

  it('make the thread under them an incident thread', async () => {
    await say('root', 'Chat login is failing', alert);
    await say('m1', EXPIRED, {
      author: { id: 'B2', bot: true, name: 'Relay' },
      place: { ...place, thread: 'root' },
    });
    expect(fake.posted()).toBe(1);
    await say('m2', KEY, {
      author: { id: 'B2', bot: true, name: 'Relay' },
      place: { ...place, thread: 'other' },
    });
    expect(fake.posted()).toBe(1);
  });

  it('get no second answer in a row, until somebody else was answered', async () => {
    await say('m1', EXPIRED, { ...alert, place: incident });
    await say('m2', KEY, { ...alert, place: incident });
    expect(fake.posted()).toBe(1);
    await say('m3', 'IM SDK errCode: 6208, kicked offline', { place: incident });
    await say('m4', KEY, { ...alert, place: incident });
    expect(fake.posted()).toBe(3);
  });

  it('are read nowhere or everywhere, as set', async () => {
    await set('alerts never', incident);
    await say('m1', EXPIRED, { ...alert, place: incident });
    expect(fake.posted()).toBe(0);
    await set('alerts always');
    await say('m2', EXPIRED, alert);
    expect(fake.posted()).toBe(1);
  });
});

describe('modes', () => {
  it.each([
    ['own-thread', 'own-thread'],
    ['channel', 'channel'],
    ['on', 'in-place'],
  ])('%s posts %s', async (change, where) => {
    await set(change);
    await say('m1', EXPIRED);
    expect(fake.posts[0]?.target.where).toBe(where);
  });

  it('observe posts nothing, and why lists what it would have said', async () => {
    await set('observe');
    await say('m1', EXPIRED);
    expect(fake.posted()).toBe(0);
    const { card } = await bot.command({
      place,
      person: { id: 'U' },
      text: 'why',
      markup: 'plain',
      intent: 'query',
    });
    expect(card.notes[0]).toMatch(/m1 · would have answered \(observing\) · 6206: /);
  });

  it('hint puts a reaction there, and brings the answer when somebody presses it', async () => {
    await set('hint');
    await say('m1', EXPIRED);
    expect([fake.posted(), [...fake.hints]]).toEqual([0, ['m1']]);
    const press = (person: { id: string; self?: boolean }) =>
      bot.reaction({ place, person, messageId: 'm1', emoji: 'bulb', added: true }, fake.platform);
    await press({ id: 'B', self: true });
    expect(fake.posted()).toBe(0);
    await press({ id: 'U2' });
    await press({ id: 'U3' });
    expect([fake.posted(), [...fake.hints]]).toEqual([1, []]);
    expect(fake.posts[0]).toMatchObject({ target: { messageId: 'm1' }, card: { code: '6206' } });
  });

  it('hint goes when an edit takes the code away', async () => {
    await set('hint');
    await say('m1', EXPIRED);
    await bot.edited(messageFrom('m1', 'never mind', { sentAt: now, editedAt: now + 1 }), fake.platform);
    expect([...fake.hints]).toEqual([]);
  });

  it('private shows it to the author only', async () => {
    await set('private');
    await say('m1', EXPIRED);
    expect(fake.posted()).toBe(0);
    expect(fake.whispers).toMatchObject([{ person: { id: 'U1' }, card: { code: '6206' } }]);
  });

  it('of a thread hold in that thread', async () => {
    await set('this-thread off', { ...place, thread: 't1' });
    await say('m1', EXPIRED, { place: { ...place, thread: 't1' } });
    expect(fake.posted()).toBe(0);
    await say('m2', EXPIRED, { place: { ...place, thread: 't2' } });
    expect(fake.posted()).toBe(1);
  });

  it('leave out excluded channels, and read only the allowed ones', async () => {
    await set('except C99');
    await say('m1', EXPIRED, { place: { ...place, channel: 'C99' } });
    expect(fake.posted()).toBe(0);
    await set('only C99');
    await say('m2', EXPIRED);
    expect(fake.posted()).toBe(0);
    await say('m3', EXPIRED, { place: { ...place, channel: 'C99' } });
    expect(fake.posted()).toBe(1);
  });
});

describe('people', () => {
  const press = (type: 'wrong' | 'keep' | 'dismiss' | 'helpful', postId: string, id = 'U1') =>
    bot.action({ place, person: { id }, messageId: postId, action: { type } }, fake.platform);

  it('who opted out are left alone, and may ask all the same', async () => {
    const ask = (text: string) =>
      bot.command({ place, person: { id: 'U1' }, text, markup: 'plain', intent: 'query' });
    await ask('optout');
    await say('m1', EXPIRED);
    expect(fake.posted()).toBe(0);
    expect((await ask('6206')).card.code).toBe('6206');
    await ask('optin');
    await say('m2', EXPIRED);
    expect(fake.posted()).toBe(1);
  });

  it('who say "not a code" a few times make the bot want more certainty for it here', async () => {
    const weak = 'login returned 6206 in our chat SDK';
    await set('eager');
    await set('repeat off');
    const before = fake.posted();
    await say('probe', weak);
    expect(fake.posted()).toBe(before + 1);
    for (let index = 0; index < 6; index += 1) {
      const id = `w${index}`;
      await say(id, EXPIRED, { author: { id: `P${index}` } });
      const post = fake.posts.find(({ target }) => target.messageId === id);
      if (post) await press('wrong', post.ref.id, `P${index}`);
    }
    const card = await set('eager');
    expect(card.facts.find(({ label }) => label === '6206')?.value).toMatch(/more certainty here/);
    const { card: stats } = await bot.command({
      place,
      person: { id: 'U' },
      text: 'stats',
      markup: 'plain',
      intent: 'query',
    });
    expect(stats.facts.find(({ label }) => label === 'Verdicts')?.value).toMatch(/[3-6] not a code/);
  });

  it('count a verdict on an answer that was asked for, too', async () => {
    await say('m1', '70001', { addressed: true });
    await press('wrong', 'post-1');
    expect(await store.get('wrong/fake/W/C/70001')).toBe(1);
  });

  it('who keep an answer find it unchanged by edits and deletions', async () => {
    await say('m1', EXPIRED);
    const pin = { place, person: { id: 'U1' }, messageId: 'post-1', emoji: 'pushpin', added: true };
    await bot.reaction({ ...pin, person: { id: 'U2' } }, fake.platform);
    await bot.reaction(pin, fake.platform);
    await bot.edited(messageFrom('m1', KEY, { sentAt: now, editedAt: now + 1 }), fake.platform);
    await bot.deleted({ place, id: 'm1' }, fake.platform);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['6206']);
  });
});

describe('the first answer in a channel', () => {
  it('says how to change it, the second does not', async () => {
    await say('m1', EXPIRED);
    await say('m2', KEY);
    const settings = fake.posts.map(({ card }) =>
      card.actions.some(({ action }) => action.type === 'settings'),
    );
    expect(settings).toEqual([true, false]);
    expect(fake.posts[0]?.card.footer).toMatch(/First answer here/);
  });
});

describe('a post of unknown outcome', () => {
  it('is found by the own message event, and follows its message from then on', async () => {
    const { post } = fake.platform;
    fake.platform.post = async (...args) => {
      await post(...args);
      throw new Refusal('unsure', 'the answer was lost');
    };
    await say('m1', EXPIRED);
    fake.platform.post = post;
    const own = { author: { id: 'BOT', bot: true, self: true } };
    await bot.message(messageFrom('post-1', 'text', { ...own, key: fake.posts[0]!.key }), fake.platform);
    await bot.edited(messageFrom('m1', KEY, { sentAt: now, editedAt: now + 1 }), fake.platform);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['70009']);
  });

  it('is looked for when only the thread tells', async () => {
    const { post } = fake.platform;
    fake.platform.post = async (...args) => {
      await post(...args);
      throw new Refusal('unsure', 'the answer was lost');
    };
    await say('m1', EXPIRED);
    fake.platform.post = post;
    const own = { author: { id: 'BOT', bot: true, self: true }, place: { ...place, thread: 'm1' } };
    await bot.message(messageFrom('post-1', 'text', own), fake.platform);
    await bot.deleted({ place, id: 'm1' }, fake.platform);
    expect(fake.posts).toHaveLength(0);
  });

  it('is tried again where posting twice leaves one post', async () => {
    const { post } = fake.platform;
    let tries = 0;
    Object.assign(fake.platform, { repeatable: true });
    fake.platform.post = async (...args) => {
      tries += 1;
      if (tries === 1) throw new Refusal('unsure', 'the answer was lost');
      return post(...args);
    };
    await say('m1', EXPIRED);
    expect([tries, fake.posts.length]).toEqual([2, 1]);
  });

  it('of a process that died is taken over by the redelivery', async () => {
    const { post } = fake.platform;
    let died = () => {};
    const dying = new Promise<never>((_, reject) => {
      died = () => reject(new Error('the process died'));
    });
    fake.platform.post = async (...args) => {
      await post(...args);
      return dying;
    };
    const first = say('m1', EXPIRED).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    fake.platform.post = post;
    // The dead process renews nothing: its lease ends, its record stays.
    await store.remove('lease/message/fake/W/C/m1');
    await createBot({ catalog, store, clock }).message(messageFrom('m1', EXPIRED), fake.platform);
    expect(fake.posted()).toBe(1);
    died();
    await first;
  });
});

describe('an answer whose process died after posting it', () => {
  /** Posts, and never comes back; its lease ends as it would. */
  async function dieWhile(work: (platform: typeof fake.platform) => Promise<unknown>) {
    const { post } = fake.platform;
    const dying = {
      ...fake.platform,
      post: async (...args: Parameters<typeof post>) => {
        await post(...args);
        return new Promise<never>(() => {});
      },
    };
    void work(dying);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await store.remove('lease/message/fake/W/C/m1');
    return createBot({ catalog, store, clock });
  }
  const edit = (text: string, at: number) => messageFrom('m1', text, { sentAt: now, editedAt: now + at });

  it('goes when its message is deleted', async () => {
    const other = await dieWhile((platform) =>
      bot.message(messageFrom('m1', EXPIRED, { sentAt: now }), platform),
    );
    await other.deleted({ place, id: 'm1' }, fake.platform);
    expect([fake.posted(), fake.posts.length]).toEqual([1, 0]);
  });

  it('is changed by the next edit, not doubled', async () => {
    const other = await dieWhile((platform) =>
      bot.message(messageFrom('m1', EXPIRED, { sentAt: now }), platform),
    );
    await other.edited(edit(KEY, 1), fake.platform);
    expect(fake.posted()).toBe(1);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['70009']);
  });

  it('to an edit is not doubled by a late original, nor by the edit again', async () => {
    const other = await dieWhile((platform) => bot.edited(edit(KEY, 1), platform));
    await other.message(messageFrom('m1', EXPIRED, { sentAt: now }), fake.platform);
    await other.edited(edit(KEY, 1), fake.platform);
    await other.edited(edit(EXPIRED, 2), fake.platform);
    expect(fake.posted()).toBe(1);
    expect(fake.posts.map(({ card }) => card.code)).toEqual(['6206']);
  });
});

describe('a surge', () => {
  it('is told once, in the channels that asked for it', async () => {
    const war = { ...place, channel: 'WAR' };
    await set('surges on', war);
    for (let index = 0; index < 15; index += 1) {
      await say(`m${index}`, EXPIRED, {
        place: { ...place, channel: `C${index % 5}` },
        author: { id: `U${index}` },
      });
    }
    expect(fake.announcements).toHaveLength(1);
    expect(fake.announcements[0]).toMatchObject({
      place: { channel: 'WAR' },
      card: { title: '6206: 10 mentions in 5 channels in 10 minutes, usually 0 an hour' },
    });
  });

  it('is none at the usual rate', async () => {
    await set('surges on');
    for (let day = 1; day <= 7; day += 1) {
      const on = new Date(now - day * 24 * 60 * MINUTE).toISOString().slice(0, 10);
      await store.set(`mentions/fake/W/6206/${on}`, 40 * 24);
    }
    for (let index = 0; index < 15; index += 1) {
      await say(`m${index}`, EXPIRED, { place: { ...place, channel: `C${index}` } });
    }
    expect(fake.announcements).toHaveLength(0);
  });
});

describe('statistics', () => {
  const ask = (text: string, person = 'U1') =>
    bot.command({ place, person: { id: person }, text, markup: 'plain', intent: 'query' });

  it('count codes, and keep words searched in vain only once three people typed them', async () => {
    await ask('70001');
    await ask('70001');
    await ask('10001');
    await ask('qwxzk  Vvprt', 'U1');
    await ask('qwxzk vvprt', 'U1');
    await ask('qwxzk vvprt', 'U2');
    expect(
      JSON.stringify(await Promise.all((await store.list('')).map((key) => store.get(key)))),
    ).not.toMatch(/qwxzk/);
    await ask('QWXZK vvprt', 'U3');
    const { card } = await ask('stats');
    const fact = (label: RegExp) => card.facts.find((one) => label.test(one.label))?.value;
    expect(card.items[0]).toMatchObject({ code: '70001', note: '2 times' });
    expect(fact(/^Unknown/)).toBe('10001 (1)');
    expect(fact(/^Searches/)).toBe('4');
    expect(fact(/^Searched in vain/)).toBe('qwxzk vvprt');
  });

  it('forget what is older than asked for', async () => {
    await ask('70001');
    now += 3 * 24 * 60 * MINUTE;
    expect((await ask('stats 2d')).card.items).toEqual([]);
    expect((await ask('stats 7d')).card.items).toHaveLength(1);
  });
});
