import { ChannelType, MessageType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { connected } from './connected.js';
import { createFakeBot } from './fake-bot.js';

async function start(options = {}) {
  const { bot, told } = createFakeBot();
  return { told, ...(await connected(bot, options)) };
}

test('a message: who, where, when, what', async () => {
  const { discord, told, settled } = await start();
  const id = discord.say({ channel: discord.general, content: 'login failed, code: 70001' });
  await settled();
  expect(told.messages).toMatchObject([
    {
      id,
      deliveryId: id,
      text: 'login failed, code: 70001',
      markup: 'discord',
      addressed: false,
      author: { id: discord.ann.id, bot: false, self: false },
      place: {
        platform: 'discord',
        workspace: discord.world.guildId,
        channel: discord.general,
        channelName: 'general',
      },
    },
  ]);
  expect(told.messages[0]).not.toHaveProperty('editedAt');
  expect(told.messages[0]?.place).not.toHaveProperty('thread');
});

test('everything a person sees is text: cards and forwarded messages too', async () => {
  const { discord, told, settled } = await start();
  discord.say({
    channel: discord.general,
    content: 'look',
    embeds: [
      {
        author: { name: 'Grafana' },
        title: 'Login alert',
        description: 'code 70001',
        fields: [{ name: 'Error', value: '-10113' }],
        footer: { text: 'node 3' },
      },
    ],
    forwarded: [{ content: 'forwarded 6206', embeds: [{ description: 'inside 10007' }] }],
  });
  await settled();
  expect(told.messages[0]?.text.split('\n')).toEqual([
    'look',
    'Grafana',
    'Login alert',
    'code 70001',
    'Error',
    '-10113',
    'node 3',
    'forwarded 6206',
    'inside 10007',
  ]);
});

test('other bots write in components', async () => {
  const { discord, told, settled } = await start();
  const components = [{ type: 17, components: [{ type: 10, content: 'Error 70001' }] }];
  discord.say({
    channel: discord.general,
    author: discord.alertBot,
    content: '',
    components: components as never,
  });
  await settled();
  expect(told.messages).toMatchObject([{ text: 'Error 70001', author: { bot: true, name: 'alerts' } }]);
});

test('a post by webhook is a bot’s, and the bot’s own are its own', async () => {
  const { discord, told, settled } = await start();
  discord.say({
    channel: discord.general,
    author: { ...discord.ann, username: 'Alertmanager' },
    content: 'x',
    webhook: '77',
  });
  discord.say({ channel: discord.general, author: discord.world.bot, content: 'y' });
  await settled();
  expect(told.messages.map(({ author: { bot, self } }) => ({ bot, self }))).toEqual([
    { bot: true, self: false },
    { bot: true, self: true },
  ]);
});

test('a mention of the bot, or of its role, addresses it and is not part of the text', async () => {
  const { discord, told, settled } = await start();
  const { bot, botRole } = discord.world;
  for (const mention of [`<@${bot.id}>`, `<@!${bot.id}>`, `<@&${botRole.id}>`]) {
    discord.say({ channel: discord.general, content: `${mention} 70001` });
  }
  discord.say({ channel: discord.general, content: `<@${discord.bo.id}> 70001` });
  await settled();
  expect(told.messages.map(({ addressed, text }) => ({ addressed, text }))).toEqual([
    { addressed: true, text: '70001' },
    { addressed: true, text: '70001' },
    { addressed: true, text: '70001' },
    { addressed: false, text: `<@${discord.bo.id}> 70001` },
  ]);
});

test('a direct message belongs to no server and is addressed', async () => {
  const { discord, told, settled } = await start();
  discord.say({ channel: discord.direct, content: '70001' });
  await settled();
  expect(told.messages).toMatchObject([
    { addressed: true, text: '70001', place: { workspace: '', channel: discord.direct, direct: true } },
  ]);
});

test('a message in a thread stands in the thread’s channel', async () => {
  const { discord, told, settled } = await start();
  const thread = discord.thread(discord.general);
  discord.say({ channel: thread, content: '70001' });
  await settled();
  expect(told.messages[0]?.place).toMatchObject({ channel: discord.general, thread, channelName: 'general' });
});

test('a forum post’s title is read with its first message, and only there', async () => {
  const { discord, told, settled } = await start();
  const post = discord.thread(discord.forum, 'Error 70001 at login');
  discord.say({ channel: post, id: post, content: 'what is it?' });
  discord.say({ channel: post, content: 'anybody?' });
  await settled();
  expect(told.messages.map(({ text }) => text)).toEqual(['Error 70001 at login\nwhat is it?', 'anybody?']);
});

test('what Discord itself writes is nobody’s message', async () => {
  const { discord, told, settled } = await start();
  discord.say({ channel: discord.general, content: 'error 70001', type: MessageType.ChannelNameChange });
  discord.say({ channel: discord.general, content: 'error 70001', type: MessageType.ThreadCreated });
  await settled();
  expect(told.messages).toEqual([]);
});

test('voice-channel chat and announcement channels are read', async () => {
  const { discord, told, settled } = await start();
  for (const type of [ChannelType.GuildVoice, ChannelType.GuildAnnouncement]) {
    discord.say({ channel: discord.channel('more', {}, type), content: '70001' });
  }
  await settled();
  expect(told.messages).toHaveLength(2);
});

test('a delivery that comes twice has the same id', async () => {
  const { discord, told, settled } = await start();
  const id = discord.say({ channel: discord.general, content: '70001' });
  discord.redeliver(id);
  await settled();
  expect(told.messages.map(({ deliveryId }) => deliveryId)).toEqual([id, id]);
});

test('without the message-content intent only what is meant for the bot has text', async () => {
  const { discord, told, settled, said } = await start({ contentIntent: false });
  discord.say({ channel: discord.general, content: 'code: 70001' });
  discord.say({ channel: discord.general, content: `<@${discord.world.bot.id}> 70001` });
  discord.say({ channel: discord.direct, content: '70013' });
  await settled();
  expect(told.messages.map(({ text }) => text)).toEqual(['', '70001', '70013']);
  expect(said('message-content intent is off')).toHaveLength(1);
});
