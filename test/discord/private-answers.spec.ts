/** What only one person sees: it unfolds where it stands, and can be shown to the others. */
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { en } from '../../src/words/en.js';
import { zh } from '../../src/words/zh.js';
import { catalog } from '../catalog.js';
import { buttonsOf } from '../stand-ins/discord/buttons-of.js';
import { EXPIRED, idOf, shownId, startBot } from './with-the-bot.js';

test('details take the place of the private answer they were asked on', async () => {
  const { discord } = await startBot();
  const asked = await discord.command({ query: '70001' });
  const unfolded = await discord.press(shownId(asked.message), idOf(asked.message, en.details));
  expect(unfolded.type).toBe(7);
  expect(unfolded.followUps).toEqual([]);
  const names = unfolded.message?.embeds?.[0]?.fields?.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([en.labels.advice, en.labels.related, en.labels.links]));
  expect(unfolded.message?.embeds?.[0]?.description).toContain(`**${en.facts.kind}**`);
  expect(buttonsOf(unfolded.message).map(({ label }) => label)).not.toContain(en.details);
});

test('details of an answer everybody sees come to the person alone, and the answer stays', async () => {
  const { discord, settled } = await startBot();
  discord.say({ channel: discord.general, content: EXPIRED });
  await settled();
  const [answer] = discord.answers(discord.general);
  const shown = await discord.press(shownId(answer), idOf(answer, en.details), discord.bo);
  expect(shown).toMatchObject({ type: 4, ephemeral: true });
  expect(discord.answers(discord.general)).toEqual([answer]);
});

test('shared, an answer stands in the channel, names who shared it, pings nobody; the private one says so', async () => {
  const { discord } = await startBot();
  const asked = await discord.command({ query: '70001' });
  const shown = await discord.press(shownId(asked.message), idOf(asked.message, en.share), discord.ann, {
    nick: 'Ann <@1>',
  });
  await expect.poll(() => shown.message?.embeds?.[0]?.footer?.text).toBe(en.sharedHere);
  const answers = discord.answers(discord.general);
  expect(answers).toHaveLength(1);
  expect(answers[0]?.embeds[0]).toMatchObject({
    title: expect.stringContaining('70001'),
    footer: { text: 'Shared by Ann <@1>' },
  });
  expect(buttonsOf(shown.message).map(({ label }) => label)).not.toContain(en.share);
});

test('sharing is refused to those who may not write there, privately', async () => {
  const { discord } = await startBot();
  const channel = discord.channel('rules', {
    permission_overwrites: [
      { id: discord.world.guildId, type: 0, allow: '0', deny: Bits.SendMessages.toString() },
    ],
  });
  await discord.delivered();
  const asked = await discord.command({ query: '70001', channel });
  const shown = await discord.press(shownId(asked.message), idOf(asked.message, en.share));
  expect(shown).toMatchObject({ type: 4, ephemeral: true, message: { embeds: [{ title: en.shareDenied }] } });
  expect(discord.answers(channel)).toEqual([]);
});

test('in a thread, writing in threads is what counts', async () => {
  const { discord } = await startBot();
  const home = discord.channel('quiet', {
    permission_overwrites: [
      { id: discord.world.guildId, type: 0, allow: '0', deny: Bits.SendMessages.toString() },
    ],
  });
  const thread = discord.thread(home);
  await discord.delivered();
  const asked = await discord.command({ query: '70001', channel: thread });
  await discord.press(shownId(asked.message), idOf(asked.message, en.share));
  await expect.poll(() => discord.answers(thread)).toHaveLength(1);
});

test('a sharing that Discord refuses leaves the private answer as it was', async () => {
  const { discord, said } = await startBot();
  const asked = await discord.command({ query: '70001' });
  discord.fail({
    method: 'post',
    path: /^\/webhooks\/\d+\/[^/]+$/,
    status: 403,
    headers: { 'content-type': 'application/json' },
    body: { code: 50001, message: 'Missing Access' },
  });
  const shown = await discord.press(shownId(asked.message), idOf(asked.message, en.share));
  await expect
    .poll(() => shown.followUps)
    .toMatchObject([{ flags: 64, content: expect.stringContaining('try again') }]);
  expect(discord.answers(discord.general)).toEqual([]);
  expect(discord.world.privates.get(shownId(asked.message))?.embeds).toEqual(asked.message?.embeds);
  expect(said('was not answered')).toHaveLength(1);
});

test('the vendor’s internal errors offer a text for a ticket', async () => {
  const { discord } = await startBot();
  const internal = catalog.entries.find(({ kind }) => kind === 'vendor')?.code ?? '';
  const asked = await discord.command({ query: internal });
  const shown = await discord.press(shownId(asked.message), idOf(asked.message, en.ticket));
  expect(shown).toMatchObject({ type: 4, ephemeral: true });
  expect(shown.message?.embeds?.[0]?.description).toContain('SDKAppID');
});

test('everything private is in the person’s language, what the others see in the channel’s', async () => {
  const { discord } = await startBot();
  const asked = await discord.command({ query: '70001', locale: 'zh-CN' });
  expect(asked.message?.embeds?.[0]?.fields?.map(({ name }) => name)).toContain(zh.labels.advice);
  const id = discord.say({ channel: discord.general, content: EXPIRED });
  const menu = await discord.contextMenu(id, discord.bo, { locale: 'zh-TW' });
  expect(buttonsOf(menu.message).map(({ label }) => label)).toContain(zh.details);
  expect(
    (await discord.contextMenu(id, discord.bo, { locale: 'de' })).message?.embeds?.[0]?.fields?.[0]?.name,
  ).toBe(en.labels.advice);
});
