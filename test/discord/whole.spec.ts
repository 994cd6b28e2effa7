/** The whole bot on Discord: the real core and catalog behind the real discord.js. */
import { expect, test } from 'vitest';
import { renderCard } from '../../adapters/discord/render.js';
import { createBot } from '../../src/bot.js';
import { codesCard } from '../../src/card/entries-card.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { en } from '../../src/words/en.js';
import { buttonsOf } from '../stand-ins/discord/buttons-of.js';
import { connected } from './connected.js';

const catalog = await loadCatalog();

async function start(options = {}) {
  const around = await connected(createBot({ catalog, store: createMemoryStore() }), options);
  const { discord, settled } = around;
  const titles = (channel = discord.general) =>
    discord.answers(channel).map(({ embeds }) => embeds[0]?.title);
  const button = (label: string) => {
    const [answer] = discord.answers(discord.general);
    const found = buttonsOf(answer).find((one) => one.label === label);
    if (!answer || !found) throw new Error(`no button ${label}`);
    return { answer: answer.id, customId: found.custom_id };
  };
  return { ...around, titles, button, settled };
}

test('a code in a message is answered under it, once, and the answer follows the message', async () => {
  const { discord, settled, titles } = await start();
  const id = discord.say({ channel: discord.general, content: 'IM login failed, code: 70001' });
  await settled();
  expect(titles()).toEqual([expect.stringMatching(/^70001 · /)]);
  expect(discord.answers(discord.general)[0]?.message_reference?.message_id).toBe(id);

  discord.redeliver(id);
  discord.embedLoaded(id);
  await settled();
  expect(titles()).toHaveLength(1);

  discord.edit(id, 'IM login failed, code: 6206');
  await settled();
  expect(titles()).toEqual([expect.stringMatching(/^6206 · /)]);

  discord.delete(id);
  await settled();
  expect(titles()).toEqual([]);
});

test('its own answers, and other bots, are not answered', async () => {
  const { discord, settled, titles } = await start();
  discord.say({ channel: discord.general, content: `<@${discord.world.bot.id}> 70001` });
  await settled();
  discord.say({
    channel: discord.general,
    author: discord.alertBot,
    content: 'IM login failed, code: 70001',
  });
  await settled();
  expect(titles()).toHaveLength(1);
});

test('/imerror, the message command and completions', async () => {
  const { discord } = await start();
  const shown = await discord.command({ query: '70001' });
  expect(shown.ephemeral).toBe(true);
  expect(shown.message?.embeds).toMatchObject(renderCard(codesCard(catalog, ['70001'], en)).embeds);
  expect(buttonsOf(shown.message).map(({ label }) => label)).toEqual([
    ...['6206', '-10001', '-10003', en.details],
    en.share,
  ]);
  const id = discord.say({ channel: discord.direct, content: 'nothing here' });
  const pasted = discord.say({ channel: discord.general, content: 'TIMLogin error code: 6206' });
  expect((await discord.contextMenu(pasted)).message?.embeds?.[0]?.title).toMatch(/^6206/);
  expect((await discord.contextMenu(id)).ephemeral).toBe(true);
  const { choices } = await discord.autocomplete('7000');
  expect(choices?.map(({ value }) => value)).toContain('70001');
});

test('the author dismisses an answer by its button, somebody else cannot', async () => {
  const { discord, settled, titles, button } = await start();
  discord.say({ channel: discord.general, content: 'IM login failed, code: 70001' });
  await settled();
  const { answer, customId } = button(en.dismiss);
  expect((await discord.press(answer, customId, discord.bo)).ephemeral).toBe(true);
  expect(titles()).toHaveLength(1);
  await discord.press(answer, customId, discord.ann);
  expect(titles()).toHaveLength(0);
});

test('a moderator dismisses an answer by a reaction', async () => {
  const { discord, settled, titles } = await start();
  discord.say({ channel: discord.general, content: 'IM login failed, code: 70001' });
  await settled();
  const [answer] = discord.answers(discord.general);
  discord.react(answer?.id ?? '', '❌', discord.bo);
  await settled();
  await settled();
  expect(titles()).toHaveLength(1);
  discord.react(answer?.id ?? '', '❌', discord.moderator);
  await settled();
  await expect.poll(titles).toHaveLength(0);
});

test('in a thread, in a forum post, in a direct message', async () => {
  const { discord, settled, titles } = await start();
  const thread = discord.thread(discord.general);
  const post = discord.thread(discord.forum, 'TIM login error code 70001');
  discord.say({ channel: thread, content: 'IM login failed, code: 70001' });
  discord.say({ channel: post, id: post, content: 'what is it?' });
  discord.say({ channel: discord.direct, content: '-10001' });
  await settled();
  expect(
    [titles(thread), titles(post), titles(discord.direct)].map(([title]) => title?.split(' ')[0]),
  ).toEqual(['70001', '70001', '-10001']);
});

test('without the message-content intent: mention, direct message, commands', async () => {
  const { discord, settled, titles } = await start({ contentIntent: false });
  const plain = discord.say({ channel: discord.general, content: 'IM login failed, code: 70001' });
  discord.say({ channel: discord.general, content: `<@${discord.world.bot.id}> 6206` });
  discord.say({ channel: discord.direct, content: '70013' });
  await settled();
  expect(titles()).toEqual([expect.stringMatching(/^6206/)]);
  expect(titles(discord.direct)).toEqual([expect.stringMatching(/^70013/)]);
  expect((await discord.contextMenu(plain)).message?.embeds?.[0]?.title).toMatch(/^70001/);
});
