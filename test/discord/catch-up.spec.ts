import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { snowflakeAt } from '../stand-ins/discord/snowflakes.js';
import { EXPIRED, startBot } from './with-the-bot.js';

const OTHER = 'IM SDK login failed, errCode: 6206, UserSig expired';
const MINUTE = 60_000;

/** The bot saw something in each of these channels, then went away. */
async function stopped(prepare: (discord: Awaited<ReturnType<typeof startBot>>['discord']) => string[]) {
  const store = createMemoryStore();
  const first = await startBot({ store });
  const { discord } = first;
  const channels = prepare(discord);
  await discord.delivered();
  for (const channel of channels) discord.say({ channel, content: 'good morning' });
  await first.settled();
  await first.connection.stop();
  return { discord, store, channels, again: () => startBot({ store, discord }) };
}

test('what was said while the bot was away is answered once, wherever it was said', async () => {
  const { discord, channels, again } = await stopped((one) => [
    one.general,
    one.direct,
    one.thread(one.general),
    one.thread(one.forum, 'a post'),
  ]);
  const said = channels.map((channel) =>
    discord.say({ channel, content: channel === discord.general ? EXPIRED : OTHER }),
  );
  const { said: logged, connection } = await again();
  await expect.poll(() => logged('while the bot was away')).toHaveLength(1);
  for (const [index, channel] of channels.entries()) {
    const [id] = said.slice(index);
    const answers = discord.answers(channel).filter((one) => one.message_reference?.message_id === id);
    expect(answers, `channel ${index}`).toHaveLength(1);
  }
  expect(logged('while the bot was away')).toMatchObject([{ level: 'info', details: { messages: 4 } }]);
  await connection.stop();
  const third = await again();
  discord.redeliver(said[0] as string);
  await third.settled();
  expect(discord.answers(discord.general)).toHaveLength(1);
  expect(third.said('while the bot was away')).toEqual([]);
});

test('nothing older than fifteen minutes is answered, and nothing from before the mark read again', async () => {
  const { discord, store, again } = await stopped((one) => [one.general]);
  const [key = ''] = await store.list('seen/');
  const seen = await store.get<{ id: string; at: number }>(key);
  await store.set(key, { ...seen, id: snowflakeAt(Date.now() - 60 * MINUTE), at: Date.now() - 60 * MINUTE });
  discord.say({ channel: discord.general, content: OTHER, id: snowflakeAt(Date.now() - 16 * MINUTE) });
  const recent = discord.say({
    channel: discord.general,
    content: EXPIRED,
    id: snowflakeAt(Date.now() - 14 * MINUTE),
  });
  const { said } = await again();
  await expect.poll(() => said('while the bot was away')).toHaveLength(1);
  expect(discord.answers(discord.general).map((one) => one.message_reference?.message_id)).toEqual([recent]);
});

test('quiet channels cost no request, and where history may not be read none is asked for', async () => {
  const { discord, again } = await stopped((one) => [
    one.general,
    one.channel('elsewhere'),
    one.channel('closed'),
  ]);
  const closed = [...discord.world.channels.values()].find(({ name }) => name === 'closed')?.id ?? '';
  discord.deny(closed, Bits.ReadMessageHistory);
  discord.say({ channel: closed, content: EXPIRED });
  discord.say({ channel: discord.general, content: OTHER });
  const before = discord.requests.length;
  const { said } = await again();
  await expect.poll(() => said('while the bot was away')).toHaveLength(1);
  const read = discord.requests
    .slice(before)
    .filter(({ method, path }) => method === 'get' && path.endsWith('/messages'));
  expect(read.map(({ path }) => path)).toEqual([`/channels/${discord.general}/messages`]);
  expect(discord.answers(closed)).toEqual([]);
  expect(said('please grant')).toMatchObject([
    { details: { channel: closed, missing: ['ReadMessageHistory'] } },
  ]);
});

test('a channel that is gone, and one Discord does not give, keep the others from nothing', async () => {
  const { discord, channels, again } = await stopped((one) => [
    one.general,
    one.channel('gone'),
    one.channel('troubled'),
  ]);
  const [general = '', gone = '', troubled = ''] = channels;
  for (const channel of channels) discord.say({ channel, content: EXPIRED });
  discord.world.channels.delete(gone);
  discord.fail({
    method: 'get',
    path: new RegExp(`^/channels/${troubled}/messages$`),
    status: 500,
    times: 9,
  });
  const { said } = await again();
  await expect.poll(() => discord.answers(general)).toHaveLength(1);
  await expect.poll(() => said('could not be read')).toHaveLength(2);
});

test('a session that cannot be resumed is caught up with as well', async () => {
  const { discord, settled } = await startBot();
  discord.say({ channel: discord.general, content: 'good morning' });
  await settled();
  const id = discord.world.snowflake();
  // Said, but told to nobody: the session it would have been told to is gone.
  discord.sayUntold({ channel: discord.general, content: EXPIRED, id });
  discord.invalidateSessions();
  await expect.poll(() => discord.answers(discord.general), { timeout: 10_000 }).toHaveLength(1);
});

test('the bot’s own posts and system messages missed are no messages to answer', async () => {
  const { discord, again } = await stopped((one) => [one.general]);
  discord.say({ channel: discord.general, author: discord.world.bot, content: EXPIRED });
  discord.say({ channel: discord.general, content: EXPIRED, type: 7 });
  const { said } = await again();
  await expect.poll(() => said('while the bot was away')).toMatchObject([{ details: { messages: 2 } }]);
  expect(discord.answers(discord.general)).toHaveLength(1);
});
