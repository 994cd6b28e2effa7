import { GatewayIntentBits as Intents } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { connectDiscord } from '../../adapters/discord/connect.js';
import { Refusal, UserError } from '../../src/errors.js';
import { startDiscord } from '../stand-ins/discord/start.js';
import { AT_ONCE, connected, createTestLog } from './connected.js';
import { createFakeBot } from './fake-bot.js';

const texts = (told: ReturnType<typeof createFakeBot>['told']): string[] =>
  told.messages.map(({ text }) => text);

async function failing(settings: { token?: string; apiUrl?: string }) {
  const discord = await startDiscord();
  onTestFinished(() => discord.stop());
  const { log, lines } = createTestLog();
  const { token, apiUrl } = { token: discord.token, apiUrl: discord.apiUrl, ...settings };
  const error = await connectDiscord({ bot: createFakeBot().bot, log, settings: { token, apiUrl } }).catch(
    (error: unknown) => error,
  );
  return { error: error as Error, lines };
}

test('it asks for no more than it needs', async () => {
  const { discord } = await connected(createFakeBot().bot);
  const needed =
    Intents.Guilds |
    Intents.GuildMessages |
    Intents.DirectMessages |
    Intents.MessageContent |
    Intents.GuildMessageReactions |
    Intents.DirectMessageReactions;
  expect(discord.identifies).toEqual([needed]);
});

test('it says how to invite it', async () => {
  const { connection, discord, said } = await connected(createFakeBot().bot);
  const url = new URL(connection.inviteUrl);
  expect(url.searchParams.get('client_id')).toBe(discord.world.applicationId);
  expect(url.searchParams.get('scope')).toBe('bot applications.commands');
  expect(said(connection.inviteUrl)).toHaveLength(1);
});

test('a refused token is one line that names the setting and not the token', async () => {
  const { error, lines } = await failing({ token: 'MTA.wrong.token-nobody-may-see' });
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toMatch(/^DISCORD_TOKEN was refused by Discord: .+$/);
  expect(error.message + JSON.stringify(lines)).not.toContain('nobody-may-see');
});

test('a Discord that cannot be reached is no wrong setting', async () => {
  const { error } = await failing({ apiUrl: 'http://127.0.0.1:9/api' });
  expect(error).toBeInstanceOf(Refusal);
  expect(error.message).toContain('DISCORD_API_URL');
});

test('a gateway that never lets it in is given up', async () => {
  const discord = await startDiscord();
  onTestFinished(() => discord.stop());
  discord.world.identifyClosesWith = 4002;
  const settings = { token: discord.token, apiUrl: discord.apiUrl };
  const { log } = createTestLog();
  await expect(connectDiscord({ bot: createFakeBot().bot, log, settings, patience: 50 })).rejects.toThrow(
    'did not let the bot in',
  );
});

test('a refused message-content intent is said once, with how to switch it on; the rest works', async () => {
  const { bot, told } = createFakeBot();
  const { discord, said, settled } = await connected(bot, { contentIntent: false });
  expect(said('Message Content Intent')).toMatchObject([{ level: 'warn' }]);
  expect(discord.identifies.map((intents) => Boolean(intents & Intents.MessageContent))).toEqual([
    true,
    false,
  ]);
  discord.say({ channel: discord.general, content: `<@${discord.world.bot.id}> 70001` });
  await settled();
  expect(texts(told)).toEqual(['70001']);
  expect(await discord.command({ query: '70001' })).toMatchObject({ type: 4 });
});

test.each(['cut', 'askReconnect'] as const)(
  'after a broken line (%s) nothing said meanwhile is lost',
  async (way) => {
    const { bot, told } = createFakeBot();
    const { discord } = await connected(bot);
    discord.say({ channel: discord.general, content: 'before' });
    await discord.delivered();
    discord[way]();
    discord.say({ channel: discord.general, content: 'meanwhile' });
    await expect.poll(() => texts(told), { timeout: 10_000 }).toEqual(['before', 'meanwhile']);
    expect(discord.identifies).toHaveLength(1);
  },
);

test('a forgotten session is begun anew', async () => {
  const { bot, told } = createFakeBot();
  const { discord } = await connected(bot);
  discord.invalidateSessions();
  await expect.poll(() => discord.identifies.length, { timeout: 10_000 }).toBe(2);
  await expect.poll(discord.connected).toBe(1);
  discord.say({ channel: discord.general, content: 'after' });
  await expect.poll(() => texts(told)).toEqual(['after']);
});

test('an intent switched off while it runs: it goes on without the text', async () => {
  const { bot, told } = createFakeBot();
  const { discord, said } = await connected(bot);
  discord.setContentIntent(false);
  discord.invalidateSessions();
  await expect.poll(() => discord.identifies.length, { timeout: 10_000 }).toBe(3);
  await expect.poll(() => said('Message Content Intent')).toHaveLength(1);
  await expect.poll(discord.connected).toBe(1);
  discord.say({ channel: discord.direct, content: '70001' });
  await expect.poll(() => texts(told)).toEqual(['70001']);
});

test('a token revoked while it runs ends it: at the next request', async () => {
  const fatal: Error[] = [];
  const { bot, told } = createFakeBot({
    message: async (message, platform) => {
      await platform.post(
        { place: message.place, messageId: message.id },
        (await bot.joined({} as never)).card,
        'k',
      );
    },
  });
  const { discord, lines } = await connected(bot, { onFatal: (error) => fatal.push(error) });
  discord.revokeToken();
  discord.say({ channel: discord.general, content: '70001' });
  await expect.poll(() => fatal).toHaveLength(1);
  expect(fatal[0]).toBeInstanceOf(UserError);
  expect(texts(told)).toEqual(['70001']);
  expect(JSON.stringify(lines)).not.toContain(discord.token);
});

test('a token revoked while it runs ends it: at the next identify', async () => {
  const fatal: Error[] = [];
  const { discord } = await connected(createFakeBot().bot, { onFatal: (error) => fatal.push(error) });
  discord.revokeToken();
  discord.invalidateSessions();
  await expect
    .poll(() => fatal.map(({ message }) => message), { timeout: 10_000 })
    .toEqual([expect.stringContaining('DISCORD_TOKEN was refused')]);
});

test('an event that fails is logged without its words, and the next is dealt with', async () => {
  const { bot, told } = createFakeBot({
    message: async ({ text }) => {
      if (text === 'bad') throw new TypeError(`cannot read ${text}`);
    },
  });
  const { discord, lines, settled } = await connected(bot);
  discord.say({ channel: discord.general, content: 'bad' });
  discord.say({ channel: discord.general, content: 'good' });
  await settled();
  expect(texts(told)).toEqual(['bad', 'good']);
  await expect
    .poll(() => lines.filter(({ level }) => level === 'error'))
    .toMatchObject([{ details: { error: 'TypeError' } }]);
  expect(JSON.stringify(lines)).not.toContain('cannot read');
});

test('stopping takes nothing more, finishes what is in hand, and raises no alarm', async () => {
  let finish: () => void = () => {};
  const done: string[] = [];
  const { bot } = createFakeBot({
    message: async ({ text }) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      done.push(text);
    },
  });
  const { discord, connection, lines, settled } = await connected(bot);
  discord.say({ channel: discord.general, content: 'in hand' });
  await settled();
  const stopped = connection.stop();
  discord.say({ channel: discord.general, content: 'too late' });
  await discord.delivered();
  finish();
  await stopped;
  expect(done).toEqual(['in hand']);
  expect(lines.filter(({ level, message }) => level !== 'info' || message.includes('reconnect'))).toEqual([]);
  await expect.poll(discord.connected).toBe(0);
});

test('joining a server is not announced in its channels', async () => {
  const { bot, told } = createFakeBot();
  const { discord, said, settled } = await connected(bot);
  discord.dispatch('GUILD_CREATE', { ...discord.guildCreate(), id: '4242', unavailable: undefined });
  await settled();
  expect(said('added to a server')).toHaveLength(1);
  expect(told.messages).toEqual([]);
  expect(discord.requests.filter(({ path }) => path.includes('messages'))).toEqual([]);
});

test('with the ordinary pace it connects too', async () => {
  expect(AT_ONCE.ws?.buildIdentifyThrottler).toBeDefined();
  const discord = await startDiscord();
  onTestFinished(() => discord.stop());
  const { log } = createTestLog();
  const connection = await connectDiscord({
    bot: createFakeBot().bot,
    log,
    settings: { token: discord.token, apiUrl: `${discord.apiUrl}/` },
  });
  await connection.stop();
  expect(discord.problems).toEqual([]);
});
