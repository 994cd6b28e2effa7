/** A thread the bot opened goes with its answer, unless somebody else wrote in it. */
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { EXPIRED, startBot } from './with-the-bot.js';

async function answered(more: Parameters<typeof startBot>[0] = {}) {
  const around = await startBot(more);
  const { discord, settled } = around;
  await discord.command({ query: 'settings own-thread', user: discord.moderator });
  const id = discord.say({ channel: discord.general, content: EXPIRED });
  await settled();
  expect(discord.answers(id)).toHaveLength(1);
  return { ...around, id, thread: () => discord.world.channels.get(id) };
}

/** The bot may delete threads. */
const mayManage = (discord: Awaited<ReturnType<typeof startBot>>['discord']) => {
  discord.world.roles[1]!.permissions = Bits.ManageThreads.toString();
  discord.dispatch('GUILD_ROLE_UPDATE', { guild_id: discord.world.guildId, role: discord.world.roles[1] });
};

test('deleted where the bot may delete threads', async () => {
  const { discord, settled, id, thread } = await answered();
  mayManage(discord);
  await settled();
  discord.delete(id);
  await settled();
  expect(discord.answers(id)).toEqual([]);
  expect(thread()).toBeUndefined();
});

test('put away where it may not', async () => {
  const { discord, settled, id, thread } = await answered();
  discord.edit(id, 'never mind');
  await settled();
  expect(thread()).toMatchObject({ archived: true });
  expect(
    discord.requests.filter(({ method, path }) => method === 'delete' && path === `/channels/${id}`),
  ).toEqual([]);
});

test('left alone when somebody wrote in it', async () => {
  const { discord, settled, id, thread } = await answered();
  mayManage(discord);
  discord.say({ channel: id, author: discord.bo, content: 'thanks, that was it' });
  await settled();
  discord.delete(id);
  await settled();
  expect(discord.answers(id)).toEqual([]);
  expect(thread()?.archived).toBeUndefined();
  expect(discord.messages(id).some(({ content }) => content.startsWith('thanks'))).toBe(true);
});

test('a thread of other people is left alone, also when nothing stands in it any more', async () => {
  const { discord, settled } = await startBot();
  const thread = discord.thread(discord.general);
  await settled();
  const id = discord.say({ channel: thread, content: EXPIRED });
  await settled();
  discord.delete(id);
  await settled();
  expect(discord.messages(thread)).toEqual([]);
  expect(discord.world.channels.get(thread)?.archived).toBeUndefined();
});

test('also after a restart, when the thread is no longer in memory', async () => {
  const store = createMemoryStore();
  const first = await answered({ store });
  const { discord, id } = first;
  await first.connection.stop();
  discord.world.channels.get(id)!.archived = true;
  const second = await startBot({ store, discord });
  mayManage(discord);
  await second.settled();
  discord.delete(id);
  await second.settled();
  expect(discord.world.channels.has(id)).toBe(false);
});
