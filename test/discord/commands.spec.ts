import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Bot } from '../../src/bot.js';
import { startDiscord } from '../stand-ins/discord/start.js';
import { connected } from './connected.js';
import { createFakeBot, reply } from './fake-bot.js';

const JSON_TYPE = { 'content-type': 'application/json' };

async function start(answers: Partial<Bot> = {}, options = {}) {
  const { bot, told } = createFakeBot(answers);
  return { told, ...(await connected(bot, options)) };
}

/** Resolved by the test when it wants to. */
function later<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('the commands are registered, and only when they differ', async () => {
  const discord = await startDiscord();
  const puts = () => discord.requests.filter(({ method }) => method === 'put').length;
  const first = await connected(createFakeBot().bot, { discord });
  expect(discord.commands.map(({ name, type }) => ({ name, type }))).toEqual([
    { name: 'imerror', type: 1 },
    { name: 'Explain error codes', type: 3 },
    { name: 'imerror-admin', type: 1 },
  ]);
  expect(discord.commands[0]).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  expect(discord.commands[0]?.options).toMatchObject([{ name: 'query', required: true, autocomplete: true }]);
  expect(puts()).toBe(1);
  await first.connection.stop();

  discord.commands[0]!.contexts = [2, 0, 1] as never;
  const second = await connected(createFakeBot().bot, { discord });
  expect(puts()).toBe(1);
  await second.connection.stop();

  discord.commands[0]!.description = 'of an older version';
  const third = await connected(createFakeBot().bot, { discord });
  expect(puts()).toBe(2);
  await third.connection.stop();

  discord.commands[2]!.options![0]!.name_localizations = { de: 'früher' };
  await connected(createFakeBot().bot, { discord });
  expect(puts()).toBe(3);
});

test('commands that cannot be registered are named in the log and stop nothing', async () => {
  const discord = await startDiscord();
  discord.fail({
    method: 'put',
    path: /commands$/,
    status: 403,
    headers: JSON_TYPE,
    body: { code: 50001, message: 'Missing Access' },
  });
  const { said, settled } = await connected(createFakeBot().bot, { discord });
  expect(said('could not be registered')).toMatchObject([{ level: 'warn', details: { code: 50001 } }]);
  await settled();
});

test('a Discord that does not say which commands stand gets them all', async () => {
  const discord = await startDiscord();
  discord.fail({
    method: 'get',
    path: /commands$/,
    status: 404,
    headers: JSON_TYPE,
    body: { code: 0, message: '404' },
  });
  await connected(createFakeBot().bot, { discord });
  expect(discord.commands).toHaveLength(3);
});

test('/imerror is answered to the person alone, at once', async () => {
  const { discord, told } = await start();
  const shown = await discord.command({ query: '  70001 ', user: discord.bo, locale: 'zh-CN' });
  expect(shown).toMatchObject({
    type: 4,
    ephemeral: true,
    message: { embeds: [{ title: 'asked 70001' }] },
  });
  expect(told.commands).toMatchObject([
    {
      text: '  70001 ',
      intent: 'query',
      markup: 'discord',
      person: { id: discord.bo.id, locale: 'zh-CN' },
      place: { platform: 'discord', workspace: discord.world.guildId, channel: discord.general },
    },
  ]);
});

test('a public reply is public', async () => {
  const { discord } = await start({ command: async () => ({ ...reply('for all'), private: false }) });
  expect(await discord.command({ query: 'x' })).toMatchObject({ type: 4, ephemeral: false });
});

test('a slow answer is announced in time and filled in', async () => {
  const slow = later<ReturnType<typeof reply>>();
  const { discord } = await start({ command: () => slow.promise });
  const asked = discord.command({ query: '70001' });
  await expect.poll(() => discord.requests.at(-1)?.body, { timeout: 5000 }).toMatchObject({ type: 5 });
  slow.resolve(reply('at last'));
  expect(await asked).toMatchObject({
    type: 5,
    ephemeral: true,
    message: { embeds: [{ title: 'at last' }] },
  });
});

test('a failing core is admitted to the person and named in the log without what was asked', async () => {
  const { discord, lines } = await start({
    command: async () => {
      throw new Error('the secret text of a person');
    },
  });
  const shown = await discord.command({ query: 'the secret text of a person' });
  expect(shown).toMatchObject({
    type: 4,
    ephemeral: true,
    message: { content: expect.stringContaining('try again') },
  });
  expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain('secret text');
});

test('an answer that comes too late is logged and harms nothing', async () => {
  const { discord, said } = await start(
    { command: () => new Promise((resolve) => setTimeout(() => resolve(reply('late')), 60)) },
    { patience: 20, expected: /no answer within/ },
  );
  await expect(discord.command({ query: 'x' })).rejects.toThrow('did not respond');
  await expect.poll(() => said('was not answered')).toMatchObject([{ details: { code: 10062 } }]);
  discord.say({ channel: discord.general, content: 'still here' });
  await discord.delivered();
});

test('an acknowledgement that Discord took but did not confirm is not given twice', async () => {
  const { discord } = await start();
  discord.fail({ method: 'post', path: /callback$/, status: 502, after: true });
  expect(await discord.command({ query: '70001' })).toMatchObject({ type: 4 });
});

test('a slow answer is filled in also when Discord does not confirm its announcement', async () => {
  const slow = later<ReturnType<typeof reply>>();
  const { discord } = await start({ command: () => slow.promise });
  discord.fail({ method: 'post', path: /callback$/, status: 502, after: true });
  const asked = discord.command({ query: '70001' });
  await expect
    .poll(() => discord.requests.filter(({ path }) => path.endsWith('callback')), { timeout: 5000 })
    .toHaveLength(2);
  slow.resolve(reply('at last'));
  expect(await asked).toMatchObject({ type: 5, message: { embeds: [{ title: 'at last' }] } });
});

test('completions come from memory, cut to what Discord takes', async () => {
  const { discord, told } = await start({
    suggest: (_, limit) =>
      Array.from({ length: limit + 5 }, (__, index) => ({
        label: `7000${index} · ${'long '.repeat(40)}`,
        value: `7000${index}`,
      })),
  });
  const { choices = [] } = await discord.autocomplete('7000');
  expect(told.suggestions).toEqual(['7000']);
  expect(choices).toHaveLength(25);
  expect(choices[0]?.value).toBe('70000');
  expect(Math.max(...choices.map(({ name }) => name.length))).toBeLessThanOrEqual(100);
});

test('no completions are an answer too', async () => {
  const { discord } = await start();
  expect(await discord.autocomplete('')).toMatchObject({ type: 8, choices: [] });
});

test('the message command explains the chosen message, with all that people see in it', async () => {
  const { discord, told } = await start();
  const id = discord.say({
    channel: discord.general,
    content: 'see',
    embeds: [{ description: 'code 70001' }],
    forwarded: [{ content: '6206' }],
  });
  expect(await discord.contextMenu(id)).toMatchObject({ type: 4, ephemeral: true });
  expect(told.commands).toMatchObject([{ intent: 'message', text: 'see\ncode 70001\n6206' }]);
});

test('the message command works without the message-content intent', async () => {
  const { discord, told } = await start({}, { contentIntent: false });
  const id = discord.say({ channel: discord.general, content: 'code: 70001' });
  await discord.contextMenu(id);
  expect(told.commands).toMatchObject([{ text: 'code: 70001' }]);
});

test('installed by a person it answers in servers that do not have the bot', async () => {
  const { discord, told } = await start();
  const id = discord.say({ channel: discord.general, content: 'code: 70001' });
  expect(await discord.command({ query: '70001', foreign: true })).toMatchObject({ type: 4 });
  expect(await discord.contextMenu(id, discord.ann, { foreign: true })).toMatchObject({ type: 4 });
  expect(told.commands.map(({ place }) => place.workspace)).toEqual(['999', '999']);
});

test('who may change settings, as Discord says', async () => {
  const { discord, told } = await start();
  const owner = discord.world.person('owner', Bits.ManageGuild);
  for (const user of [discord.ann, discord.moderator, owner])
    await discord.command({ query: 'settings', user });
  await discord.command({ query: 'settings', channel: discord.direct });
  const may = (scope: 'channel' | 'workspace') =>
    Promise.all(told.commands.map((one) => one.mayConfigure?.(scope)));
  expect(await may('channel')).toEqual([false, true, true, true]);
  // All direct messages together belong to nobody.
  expect(await may('workspace')).toEqual([false, false, true, false]);
  expect(told.commands[3]?.place).toMatchObject({ workspace: '', direct: true });
});
