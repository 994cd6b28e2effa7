/** Everywhere people write, with the whole bot. */
import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { EXPIRED, startBot } from './with-the-bot.js';

test.each([
  ['a text channel', ChannelType.GuildText],
  ['an announcement channel', ChannelType.GuildAnnouncement],
  ['the chat of a voice channel', ChannelType.GuildVoice],
  ['the chat of a stage', ChannelType.GuildStageVoice],
])('%s', async (_, type) => {
  const { discord, settled } = await startBot();
  const channel = discord.channel('place', {}, type);
  await discord.delivered();
  const id = discord.say({ channel, content: EXPIRED });
  await settled();
  expect(discord.answers(channel)[0]?.message_reference?.message_id).toBe(id);
});

test('a forum post: title and first message read together, answered in the post', async () => {
  const { discord, settled } = await startBot();
  const post = discord.thread(discord.forum, 'TIM login fails with error code 70001');
  await discord.delivered();
  discord.say({ channel: post, content: 'Since this morning, on every phone. Ideas?', id: post });
  await settled();
  expect(discord.answers(post)[0]?.embeds[0]?.title).toMatch(/^70001/);
});

test('a thread named after an incident is one: alerts in it are read', async () => {
  const { discord, settled } = await startBot();
  const [incident, chat] = ['inc-4711 login', 'chat'].map((name) =>
    discord.thread(discord.general, name),
  ) as [string, string];
  await discord.delivered();
  for (const channel of [chat, incident]) {
    discord.say({ channel, author: discord.alertBot, content: EXPIRED });
    await settled();
  }
  expect(discord.answers(chat)).toEqual([]);
  expect(discord.answers(incident)).toHaveLength(1);
});

test('without Embed Links the words come as text, with its buttons; what to grant is said once', async () => {
  const { discord, settled, said } = await startBot();
  discord.deny(discord.general, Bits.EmbedLinks);
  await discord.delivered();
  discord.say({ channel: discord.general, content: EXPIRED });
  discord.say({ channel: discord.general, content: 'IM SDK errCode: 6206, UserSig expired' });
  await settled();
  const answers = discord.answers(discord.general);
  expect(answers).toHaveLength(2);
  for (const { content, embeds, components } of answers) {
    expect(embeds).toEqual([]);
    expect(content).toMatch(/\*\*(70001|6206) · [\s\S]*\*\*What to do\*\*\n1\. /);
    expect(components).toHaveLength(2);
  }
  expect(said('please grant')).toMatchObject([{ details: { missing: ['EmbedLinks'] } }]);
});

test('what was kept of a server goes when the bot is removed from it, not when Discord is away', async () => {
  const store = createMemoryStore();
  const { discord, settled, said } = await startBot({ store });
  discord.say({ channel: discord.general, content: EXPIRED });
  discord.say({ channel: discord.direct, content: '6206' });
  await settled();
  const kept = async () =>
    (await store.list('')).filter((key) => key.split('/').includes(discord.world.guildId));
  expect((await kept()).length).toBeGreaterThan(3);
  const direct = (await store.list('')).filter((key) => key.includes(`/${discord.direct}`));

  discord.leaveGuild(true);
  await settled();
  expect((await kept()).length).toBeGreaterThan(3);

  discord.dispatch('GUILD_CREATE', discord.guildCreate());
  await settled();
  discord.leaveGuild();
  await settled();
  expect(await kept()).toEqual([]);
  expect(await store.list('')).toEqual(expect.arrayContaining(direct));
  expect(said('removed from a server')).toHaveLength(1);
});
