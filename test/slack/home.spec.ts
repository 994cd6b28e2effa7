/** The home tab, whole. */
import { describe, expect, it } from 'vitest';
import { botInSlack, EXPIRED, idOf, idsOf, seen } from './bot-in-slack.js';
import { type Mode, SOON } from './connected.js';

describe.each<Mode>(['socket', 'http'])('the home tab by %s', (mode) => {
  it('shows what was asked most, with bars, and the channels both are in as they are set', async () => {
    const { slack } = await botInSlack(mode);
    await slack.command({ channel: 'C1', text: 'settings hint' });
    await slack.command({ channel: 'C1', text: '70001' });
    slack.channel('C2').members.delete('U1');
    const page = seen(await slack.openHome('U1'));
    expect(page).toMatch(/Most explained this week[\s\S]*70001[\s\S]*▇/);
    expect(page).toMatch(/#support[\s\S]*after pressing a reaction/);
    expect(page).toContain('#private');
    expect(page).not.toContain('#incidents');
    expect(page).not.toContain('#without-bot');
    expect(page).not.toContain('Not switched on');
  });

  it('asks for the channels once a while, not with every click', async () => {
    const { slack } = await botInSlack(mode);
    await slack.openHome('U1');
    await slack.openHome('U1');
    const asked = slack.calls.filter(({ method }) => method === 'users.conversations');
    expect(asked).toHaveLength(2);
  });

  it('names what is not switched on, and lists no channels it may not list', async () => {
    const scopes = ['commands', 'chat:write', 'channels:history', 'users:read', 'channels:read'];
    const { slack } = await botInSlack(mode, { scopes });
    const page = seen(await slack.openHome('U1'));
    expect(page).toContain('An administrator adds the permission reactions:read and installs the app again');
    expect(page).toContain('#support');
    expect(page).not.toContain('#private');
    slack.people.set('U2', { id: 'U2', name: 'U2', is_admin: false, is_owner: false, locale: 'zh-CN' });
    expect(seen(await slack.openHome('U2'))).toContain('请管理员添加权限 reactions:read');
  });

  it('is shown without channels when they cannot be listed', async () => {
    const { slack } = await botInSlack(mode);
    slack.fail({ method: 'users.conversations', status: 500, times: 2 });
    expect(seen(await slack.openHome('U1'))).toContain('imerror');
  });

  it('opts out and in, and the page says so', async () => {
    const { slack } = await botInSlack(mode);
    const before = (await slack.openHome('U1')) ?? {};
    await slack.pressHome('U1', idOf(before, 'optout'));
    await expect.poll(() => seen(slack.home('U1')), SOON).toContain('Answer my messages again');
    await slack.say({ channel: 'C1', text: EXPIRED });
    await slack.quiet();
    expect(slack.messages('C1').filter(({ bot_id }) => bot_id)).toEqual([]);
    await slack.pressHome('U1', idOf(slack.home('U1') ?? {}, 'optin'));
    await expect.poll(() => seen(slack.home('U1')), SOON).toContain("Don't answer my messages");
  });

  it('browses sections and opens an entry from there', async () => {
    const { slack } = await botInSlack(mode);
    const page = (await slack.openHome('U1')) ?? {};
    const [section = ''] = idsOf(page, 'section');
    await slack.pressHome('U1', section);
    await expect.poll(() => idsOf(slack.home('U1') ?? {}, 'open').length, SOON).toBe(1);
    await slack.pressHome('U1', 'imerror/search/999', '70001');
    await expect.poll(() => seen(slack.home('U1')), SOON).toContain('Please generate a new one');
    expect(idsOf(slack.home('U1') ?? {}, 'share')).toEqual([]);
  });
});
