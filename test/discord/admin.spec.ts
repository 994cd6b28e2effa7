/** The second command: settings, statistics, reasons, sections. */
import { expect, test } from 'vitest';
import { en } from '../../src/words/en.js';
import { EXPIRED, startBot } from './with-the-bot.js';

const titleOf = (shown: { message?: { embeds?: { title?: string }[] } }) => shown.message?.embeds?.[0]?.title;

test('it is offered to those who manage channels, in servers; /imerror to everybody', async () => {
  const { discord } = await startBot();
  const user = discord.moderator;
  const [flat, , admin] = discord.commands;
  expect(flat).toMatchObject({ name: 'imerror', default_member_permissions: null });
  expect(admin).toMatchObject({ default_member_permissions: '16', contexts: [0], integration_types: [0] });
  await expect(discord.admin('settings')).rejects.toThrow('not offered to this person');
  await expect(discord.admin('settings', undefined, { user, channel: discord.direct })).rejects.toThrow(
    'not offered here',
  );
  expect(titleOf(await discord.admin('settings', undefined, { user }))).toBe(en.settingsTitle);
});

test('settings typed there are set, statistics and reasons shown', async () => {
  const { discord, settled } = await startBot();
  const user = discord.moderator;
  const set = await discord.admin('settings', { name: 'change', value: 'sensitivity eager' }, { user });
  expect(set.message?.embeds?.[0]?.description).toContain('Saved: sensitivity eager');
  const id = discord.say({ channel: discord.general, content: EXPIRED });
  await settled();
  const stats = await discord.admin('stats', { name: 'days', value: 30 }, { user });
  expect(titleOf(stats)).toBe(en.statsTitle(30));
  expect(stats.message?.embeds?.[0]?.description).toContain('70001');
  const link = `https://discord.com/channels/${discord.world.guildId}/${discord.general}/${id}`;
  for (const option of [undefined, { name: 'message', value: link }]) {
    const why = await discord.admin('why', option, { user });
    expect(titleOf(why)).toBe(en.decisionsTitle);
    expect(why.message?.embeds?.[0]?.description).toContain(id);
  }
});

test('a section is completed while it is typed, and listed', async () => {
  const { discord } = await startBot();
  const user = discord.moderator;
  const { choices = [] } = await discord.admin(
    'section',
    { name: 'name', value: 'acc', focused: true },
    { user },
  );
  expect(choices.length).toBeGreaterThan(0);
  for (const { name, value } of choices) {
    expect(name.toLowerCase()).toContain('acc');
    const listed = await discord.admin('section', { name: 'name', value }, { user });
    expect(titleOf(listed)).toMatch(/\d+ codes$/);
  }
  expect(titleOf(await discord.admin('section', undefined, { user }))).toBe(en.sections);
});

test('the same words after /imerror go on working, for looking', async () => {
  const { discord } = await startBot();
  for (const [query, title] of [
    ['settings', en.settingsTitle],
    ['why', en.decisionsTitle],
    ['stats', en.statsTitle(7)],
  ] as const) {
    const shown = await discord.command({ query, user: discord.ann });
    expect(titleOf(shown)).toBe(title);
    expect(shown.ephemeral).toBe(true);
  }
});
