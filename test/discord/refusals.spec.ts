import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { card } from './fake-bot.js';
import { answer, refused, start } from './with-a-message.js';

test('where it may not embed links it answers in plain text', async () => {
  const { discord, platform, target, channel, said, settled } = await start();
  discord.deny(channel, Bits.EmbedLinks);
  await settled();
  const ref = await platform.post(target, answer, 'key');
  expect(discord.answers(channel)).toMatchObject([
    { embeds: [], content: expect.stringContaining('> The UserSig') },
  ]);
  await platform.update(ref, card('Another'));
  expect(discord.answers(channel)).toMatchObject([
    { embeds: [], content: expect.stringContaining('Another') },
  ]);
  expect(said('please grant the bot Embed Links')).toHaveLength(1);
});

test.each([false, true])(
  'where it may not read the history it answers without a reply (unknown to it: %s)',
  async (secretly) => {
    const { discord, platform, target, channel, settled } = await start();
    discord.deny(channel, Bits.ReadMessageHistory, secretly);
    await settled();
    await platform.post(target, answer, 'key');
    expect(discord.answers(channel)[0]?.message_reference).toBeUndefined();
    expect(discord.answers(channel)).toHaveLength(1);
  },
);

test.each([
  ['general', Bits.ViewChannel, 'View Channels'],
  ['general', Bits.SendMessages, 'Send Messages'],
  ['thread', Bits.SendMessagesInThreads, 'Send Messages in Threads'],
] as const)(
  'in %s without %s it asks for the permission, once, and Discord not at all',
  async (where, permission, label) => {
    const { discord, platform, target, said, settled } = await start(where);
    discord.deny(target.place.channel, permission);
    await settled();
    const requests = discord.requests.length;
    const refusal = await refused(platform.post(target, answer, 'key'));
    await refused(platform.post(target, answer, 'other'));
    expect(refusal).toMatchObject({ reason: 'forbidden', remedy: expect.stringContaining(label) });
    expect(discord.requests).toHaveLength(requests);
    expect(said(label)).toHaveLength(1);
  },
);

test('Send Messages means nothing in threads', async () => {
  const { discord, platform, target, channel, settled } = await start('thread');
  discord.deny(discord.general, Bits.SendMessages);
  await settled();
  await platform.post(target, answer, 'key');
  expect(discord.answers(channel)).toHaveLength(1);
});

test('what Discord refuses reaches the core with what to do', async () => {
  const { discord, platform, target, channel } = await start();
  discord.deny(channel, Bits.SendMessages, true);
  expect(await refused(platform.post(target, answer, 'key'))).toMatchObject({
    reason: 'forbidden',
    message: expect.stringContaining('50013'),
    remedy: expect.stringContaining('Send Messages'),
  });
  discord.deny(channel, Bits.ViewChannel, true);
  expect((await refused(platform.post(target, answer, 'key'))).message).toContain('50001');
  expect(
    (await refused(platform.post({ ...target, place: { ...target.place, channel: '404' } }, answer, 'k')))
      .reason,
  ).toBe('gone');
});

test.each([
  [
    'busy',
    {
      status: 429,
      headers: { 'retry-after': '60', 'x-ratelimit-scope': 'user', 'content-type': 'application/json' },
      body: { message: 'slow down', retry_after: 60, global: false },
    },
  ],
  [
    'busy',
    {
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: { code: 20028, message: 'The channel you are writing has hit the write rate limit.' },
    },
  ],
  [
    'forbidden',
    {
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: { code: 50083, message: 'Thread is archived' },
    },
  ],
  ['unsure', { status: 503, times: 4 }],
] as const)('%s: %o', async (reason, fault) => {
  const { discord, platform, target } = await start();
  discord.fail({ method: 'post', path: /messages$/, ...fault });
  expect((await refused(platform.post(target, answer, 'key'))).reason).toBe(reason);
});

test('a short wait is waited out', async () => {
  const { discord, platform, target, channel } = await start();
  const body = { message: 'slow down', retry_after: 0.05, global: false };
  discord.fail({
    method: 'post',
    path: /messages$/,
    status: 429,
    headers: { 'retry-after': '0.05', 'content-type': 'application/json' },
    body,
  });
  await platform.post(target, answer, 'key');
  expect(discord.answers(channel)).toHaveLength(1);
});

test('no answer at all: it may have happened or not', async () => {
  const { discord, platform, target } = await start();
  discord.fail({ method: 'post', path: /messages$/, status: 0, times: 4 });
  expect((await refused(platform.post(target, answer, 'key'))).reason).toBe('unsure');
});
