import { expect, test } from 'vitest';
import { connected } from './connected.js';
import { createFakeBot } from './fake-bot.js';

async function start(options = {}) {
  const { bot, told } = createFakeBot();
  return { told, ...(await connected(bot, options)) };
}

test('an edit comes with its time; a link preview is no edit', async () => {
  const { discord, told, settled } = await start();
  const id = discord.say({ channel: discord.general, content: '70001' });
  discord.embedLoaded(id);
  await settled();
  expect(told.edits).toEqual([]);
  discord.edit(id, '70013');
  await settled();
  expect(told.edits).toMatchObject([{ id, text: '70013\nA page', editedAt: expect.any(Number) }]);
  discord.embedLoaded(id);
  await settled();
  expect(told.edits[1]?.editedAt).toBe(told.edits[0]?.editedAt);
});

test('an update without the text is fetched whole', async () => {
  const { discord, told, settled } = await start();
  const id = discord.say({ channel: discord.general, content: '70001' });
  const where = { id, channel_id: discord.general, guild_id: discord.world.guildId };
  discord.world.messages.get(id)!.content = '70013';
  discord.dispatch('MESSAGE_UPDATE', { ...where, edited_timestamp: new Date().toISOString() });
  await settled();
  await expect.poll(() => told.edits.map(({ text }) => text)).toEqual(['70013']);
});

test('deletions, one and many, of messages nobody remembers', async () => {
  const { discord, told, settled } = await start();
  const thread = discord.thread(discord.general);
  const [a, b, c] = [discord.general, discord.general, thread].map((channel) =>
    discord.say({ channel, content: '70001' }),
  );
  discord.delete(c as string);
  discord.delete(a as string, b as string);
  await settled();
  expect(told.deletions).toMatchObject([
    { id: c, place: { channel: discord.general, thread } },
    { id: a, place: { channel: discord.general } },
    { id: b, place: { channel: discord.general } },
  ]);
});

test('reactions, also of people nobody remembers, with what they may do', async () => {
  const { discord, told, settled } = await start();
  const id = discord.say({ channel: discord.general, author: discord.world.bot, content: 'an answer' });
  discord.react(id, '❌', discord.moderator);
  discord.react(id, '❌', discord.bo, false);
  await settled();
  expect(told.reactions).toMatchObject([
    {
      messageId: id,
      emoji: '❌',
      added: true,
      person: { id: discord.moderator.id },
      place: { channel: discord.general },
    },
    { messageId: id, emoji: '❌', added: false, person: { id: discord.bo.id } },
  ]);
  discord.say({ channel: discord.direct, content: 'x' });
  const direct = discord.say({ channel: discord.direct, author: discord.world.bot, content: 'y' });
  discord.react(direct, '🗑️', discord.ann);
  await settled();
  expect(told.reactions[2]).toMatchObject({ messageId: direct, place: { direct: true } });
  await expect(told.reactions[2]?.mayModerate?.()).resolves.toBe(true);
});

test('after a restart edits, deletions and reactions in a direct message still arrive', async () => {
  const before = await start();
  const { discord } = before;
  const [edited, deleted] = ['70001', '70013'].map((content) =>
    discord.say({ channel: discord.direct, content }),
  );
  await before.settled();
  const events = [
    () => discord.edit(edited as string, '6206'),
    () => discord.delete(deleted as string),
    () => discord.react(edited as string, '❌', discord.ann),
  ];
  for (const [index, event] of events.entries()) {
    await before.connection.stop();
    const { told } = await start({ discord });
    event();
    const all = () => [...told.edits, ...told.deletions, ...told.reactions];
    await expect.poll(all).toHaveLength(1);
    expect(all()).toMatchObject([{ place: { workspace: '', channel: discord.direct, direct: true } }]);
    expect([told.edits, told.deletions, told.reactions][index]).toHaveLength(1);
  }
});

test('a direct message of which Discord does not tell the channel’s kind arrives too, once', async () => {
  const { discord, told } = await start();
  const id = discord.say({ channel: discord.general, content: 'elsewhere' });
  const message = {
    ...discord.world.messages.get(id),
    id: '42',
    channel_id: discord.direct,
    content: '70001',
  };
  discord.world.messages.set('42', message as never);
  discord.dispatch('MESSAGE_CREATE', message);
  await expect.poll(() => told.messages.map(({ text }) => text)).toEqual(['elsewhere', '70001']);
});
