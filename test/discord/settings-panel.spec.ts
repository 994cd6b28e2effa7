import type { APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type PanelPress, readPanelId, writePanelId } from '../../adapters/discord/panel-id.js';
import { CHOOSABLE } from '../../src/policy/choices.js';
import { settingsInForce } from '../../src/policy/settings.js';
import { en } from '../../src/words/en.js';
import { zh } from '../../src/words/zh.js';
import { EXPIRED, idOf, shownId, startBot } from './with-the-bot.js';

interface Menu {
  custom_id: string;
  options: { label: string; value: string; default?: boolean; description?: string }[];
}

const menus = (message: Partial<APIMessage> | undefined): Menu[] =>
  (message?.components ?? []).flatMap((row) =>
    'components' in row ? (row.components as Menu[]).filter((one) => one.options) : [],
  );

const chosen = (message: Partial<APIMessage> | undefined) =>
  menus(message).map(({ options }) => options.find((one) => one.default)?.label);

const menuOf = (message: Partial<APIMessage> | undefined, setting: string): string => {
  const found = menus(message).find(({ custom_id: id }) => id.endsWith(`:${setting}`));
  if (!found) throw new Error(`no menu for ${setting}`);
  return found.custom_id;
};

const remark = (message: Partial<APIMessage> | undefined) => message?.embeds?.[0]?.description;

test('what a control does comes back as it went', () => {
  for (const scope of ['channel', 'workspace', 'thread'] as const)
    for (const page of [0, 1] as const)
      for (const what of ['show', 'reset', ...CHOOSABLE] as PanelPress['what'][])
        expect(readPanelId(writePanelId({ view: { scope, page }, what }))).toEqual({
          view: { scope, page },
          what,
        });
});

test.each([
  '',
  'ims1',
  'ims1:c:0:',
  'ims1:x:0:mode',
  'ims1:c:2:mode',
  'ims1:c:0:only',
  'ims1:c:0:mode ',
  'ims0:c:0:mode',
  'im1:settings:',
])('%j is no control', (id) => expect(readPanelId(id)).toBeUndefined());

test('the settings are menus that show what is in force; choosing changes them at once, recorded', async () => {
  const { discord, settled, bot } = await startBot();
  const user = discord.moderator;
  const panel = await discord.admin('settings', undefined, { user });
  expect(panel).toMatchObject({ type: 4, ephemeral: true });
  expect(chosen(panel.message)).toEqual([
    `${en.settingNames.mode}: ${en.modes['in-place']}`,
    `${en.settingNames.sensitivity}: balanced`,
    `${en.settingNames.repeatMinutes}: ${en.minutes(30)}`,
    `${en.settingNames.repeats}: ${en.choices.repeats.pointer}`,
  ]);
  const id = shownId(panel.message);
  const changed = await discord.choose(id, menuOf(panel.message, 'mode'), 'hint', user);
  expect(changed).toMatchObject({ type: 7 });
  expect(chosen(changed.message)[0]).toBe(`${en.settingNames.mode}: ${en.modes.hint}`);
  expect(remark(changed.message)).toContain('Saved');

  const message = discord.say({ channel: discord.general, content: EXPIRED });
  await settled();
  expect(discord.answers(discord.general)).toEqual([]);
  expect([...discord.world.hints]).toEqual([`${message} 💡`]);
  const history = await bot.settings({
    place: { platform: 'discord', workspace: discord.world.guildId, channel: discord.general },
    person: { id: user.id },
    change: 'history',
  });
  expect(JSON.stringify(history.summary)).toContain(user.id);
});

test('the other page, the whole server, and back to the defaults', async () => {
  const { discord, store } = await startBot();
  const owner = discord.world.person('owner', Bits.ManageGuild | Bits.ManageChannels);
  const inForce = () =>
    settingsInForce(store, { platform: 'discord', workspace: discord.world.guildId, channel: 'another' });
  const panel = await discord.admin('settings', undefined, { user: owner });
  const id = shownId(panel.message);
  const second = await discord.press(id, idOf(panel.message, en.settingsMore), owner);
  expect(menus(second.message)).toHaveLength(3);
  const server = await discord.press(id, idOf(second.message, en.settingsScopes.channel), owner);
  const changed = await discord.choose(id, menuOf(server.message, 'alerts'), 'never', owner);
  expect(idOf(changed.message, en.settingsScopes.workspace)).toBeTruthy();
  expect(chosen(changed.message)[0]).toBe(`${en.settingNames.alerts}: never`);
  expect((await inForce()).settings.alerts).toBe('never');
  await discord.press(id, idOf(changed.message, en.settingsReset), owner);
  expect((await inForce()).settings.alerts).toBe('incidents');
});

test('who may not is told so in the same private message, and nothing changes', async () => {
  const { discord, store } = await startBot();
  const panel = await discord.command({ query: 'settings', user: discord.ann });
  const id = shownId(panel.message);
  const refused = await discord.choose(id, menuOf(panel.message, 'mode'), 'off', discord.ann);
  expect(refused).toMatchObject({ type: 7 });
  expect(remark(refused.message)).toContain(en.settingsDenied);
  expect(chosen(refused.message)).toEqual(chosen(panel.message));
  // Manage Channels is not Manage Server.
  const wide = await discord.press(id, idOf(panel.message, en.settingsScopes.channel), discord.moderator);
  const denied = await discord.choose(id, menuOf(wide.message, 'mode'), 'off', discord.moderator);
  expect(remark(denied.message)).toContain(en.settingsDenied);
  expect(await store.list('settings/')).toEqual([]);
  expect(await store.list('change/')).toEqual([]);
});

test.each([
  ['a value that is none', 'ims1:c:0:mode', 'loud'],
  ['a number out of range', 'ims1:c:0:repeatMinutes', '999999'],
  ['a thing that is no setting', 'ims1:c:0:__proto__', 'x'],
])('%s changes nothing', async (_, customId, value) => {
  const { discord, store } = await startBot();
  const panel = await discord.admin('settings', undefined, { user: discord.moderator });
  await discord.choose(shownId(panel.message), customId, value, discord.moderator);
  expect(await store.list('settings/')).toEqual([]);
});

test('in a thread its own settings can be set; in a direct message there is no server to set', async () => {
  const { discord, store } = await startBot();
  const thread = discord.thread(discord.general);
  await discord.delivered();
  const user = discord.moderator;
  const panel = await discord.command({ query: 'settings', channel: thread, user });
  const id = shownId(panel.message);
  const own = await discord.press(id, idOf(panel.message, en.settingsScopes.channel), user);
  await discord.choose(id, menuOf(own.message, 'sensitivity'), 'eager', user);
  const place = { platform: 'discord', workspace: discord.world.guildId, channel: discord.general };
  expect((await settingsInForce(store, { ...place, thread })).settings.sensitivity).toBe('eager');
  expect((await settingsInForce(store, place)).settings.sensitivity).toBe('balanced');

  const alone = await discord.command({ query: 'settings', channel: discord.direct });
  expect(() => idOf(alone.message, en.settingsScopes.channel)).toThrow('no button');
});

test('the Settings button of an answer opens them too, in the person’s language', async () => {
  const { discord, settled } = await startBot();
  discord.say({ channel: discord.general, content: EXPIRED });
  await settled();
  const [answer] = discord.answers(discord.general);
  const panel = await discord.press(shownId(answer), idOf(answer, en.settingsButton), discord.bo, {
    locale: 'zh-CN',
  });
  expect(panel).toMatchObject({ type: 4, ephemeral: true });
  expect(chosen(panel.message)[1]).toBe(`${zh.settingNames.sensitivity}: ${zh.choices.sensitivity.balanced}`);
});
