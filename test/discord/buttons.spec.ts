import { expect, test } from 'vitest';
import type { Bot } from '../../src/bot.js';
import { connected } from './connected.js';
import { createFakeBot, reply } from './fake-bot.js';

/** Connected, with an answer of the bot's that carries buttons. */
async function start(answers: Partial<Bot> = {}) {
  const { bot, told } = createFakeBot(answers);
  const around = await connected(bot);
  const messageId = around.discord.say({
    channel: around.discord.general,
    author: around.discord.world.bot,
    content: 'an answer',
  });
  return { told, messageId, ...around };
}

test('a button reaches the core as an action, with who pressed it and what they may do', async () => {
  const { discord, told, messageId } = await start({ action: async () => reply('70013') });
  const shown = await discord.press(messageId, 'im1:open:70013', discord.moderator);
  expect(shown).toMatchObject({ type: 4, ephemeral: true, message: { embeds: [{ title: '70013' }] } });
  const [action] = told.actions;
  expect(action).toMatchObject({
    messageId,
    action: { type: 'open', code: '70013' },
    person: { id: discord.moderator.id },
    place: { channel: discord.general, workspace: discord.world.guildId },
  });
  expect(await action?.mayModerate?.()).toBe(true);
  await discord.press(messageId, 'im1:dismiss:', discord.bo);
  expect(await told.actions[1]?.mayModerate?.()).toBe(false);
});

test('an action without a reply is acknowledged quietly', async () => {
  const { discord, told, messageId } = await start();
  expect(await discord.press(messageId, 'im1:dismiss:')).toMatchObject({ type: 6, ephemeral: false });
  expect(told.actions).toHaveLength(1);
});

test.each(['im1:open:70001;DROP', 'im1:grant:everything', 'im9:dismiss:', 'somebody else’s'])(
  'a forged button %s does nothing and is acknowledged',
  async (customId) => {
    const { discord, told, messageId } = await start();
    expect(await discord.press(messageId, customId)).toMatchObject({ type: 6 });
    expect(told.actions).toEqual([]);
  },
);

test('a slow action is acknowledged in time and answered to the person alone', async () => {
  let answer: (value: ReturnType<typeof reply>) => void = () => {};
  const { discord, messageId } = await start({
    action: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const shown = await discord.press(messageId, 'im1:why:');
  expect(shown.type).toBe(6);
  answer(reply('because'));
  await expect.poll(() => shown.followUps).toMatchObject([{ flags: 64, embeds: [{ title: 'because' }] }]);
});

test('a button in a thread stands in the thread’s channel', async () => {
  const { discord, told, settled } = await start();
  const thread = discord.thread(discord.general);
  await settled();
  const inThread = discord.say({ channel: thread, author: discord.world.bot, content: 'an answer' });
  await discord.press(inThread, 'im1:why:');
  expect(told.actions[0]?.place).toMatchObject({ channel: discord.general, thread });
});
