import { expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { visibleText } from '../contract/visible-text.js';
import { connected } from './connected.js';

const EXPIRED = 'IM SDK login failed, errCode: 6206, UserSig expired';

it('tells of a surge once, in the channels that asked for it', async () => {
  const bot = createBot({ catalog, store: createMemoryStore() });
  const { slack } = await connected('socket', { bot });
  await slack.command({ channel: 'C1', user: 'UADMIN', text: 'settings surges on' });
  for (let index = 0; index < 12; index += 1) await slack.say({ channel: 'C1', text: EXPIRED, user: 'U2' });
  await slack.quiet();
  await bot.settled();
  const told = slack.messages('C1').filter((message) => /mentions in/.test(visibleText(message)));
  expect(told.map(({ thread_ts: thread }) => thread)).toEqual([undefined]);
  expect(visibleText(told[0])).toMatch(/6206: 10 mentions in 1 channel in 10 minutes, usually 0 an hour/);
});

it('erases what it kept of a workspace when it is uninstalled', async () => {
  const store = createMemoryStore();
  const bot = createBot({ catalog, store });
  const { slack } = await connected('socket', { bot });
  await slack.say({ channel: 'C1', text: EXPIRED });
  await bot.settled();
  expect((await store.list('')).length).toBeGreaterThan(0);
  const event = { type: 'app_uninstalled' };
  await slack.redeliver({ ...slack.lastEvent(), event_id: 'EvUninstalled', event });
  await slack.quiet();
  await bot.settled();
  expect(await store.list('')).toEqual([]);
});
