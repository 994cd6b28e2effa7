/** Names and languages of people. */
import { describe, expect, it } from 'vitest';
import { createPeople } from '../../adapters/slack/read/people.js';
import { answersIn, botInSlack, EXPIRED, seen } from './bot-in-slack.js';
import { connected, type Mode } from './connected.js';

const inChinese = { id: 'U2', name: 'lin', is_admin: false, is_owner: false, locale: 'zh-CN' };

describe.each<Mode>(['socket', 'http'])('people by %s', (mode) => {
  it('are answered in their own language, privately and under their messages', async () => {
    const { slack } = await botInSlack(mode);
    slack.people.set('U2', inChinese);
    expect(seen(await slack.command({ channel: 'C1', text: '70001', user: 'U2' }))).toContain('怎么办');
    expect(seen(await slack.command({ channel: 'C1', text: '70001', user: 'U1' }))).toContain('What to do');
    await slack.say({ channel: 'C1', text: EXPIRED, user: 'U2' });
    await slack.quiet();
    expect(answersIn(slack).map(seen).join()).toContain('有帮助');
  });

  it('get the channel’s language under their messages where one is set', async () => {
    const { slack } = await botInSlack(mode);
    slack.people.set('U2', inChinese);
    await slack.command({ channel: 'C1', text: 'settings language en' });
    await slack.say({ channel: 'C1', text: EXPIRED, user: 'U2' });
    await slack.quiet();
    expect(answersIn(slack).map(seen).join()).toContain('What to do');
  });

  it('are asked for once, and not for small talk', async () => {
    const { slack, fake } = await connected(mode);
    await slack.say({ channel: 'C1', text: 'good morning' });
    await slack.quiet();
    const asked = () => slack.calls.filter(({ method }) => method === 'users.info').length;
    expect(asked()).toBe(0);
    for (const text of ['errCode: 6206', 'errCode: 70001']) await slack.command({ channel: 'C1', text });
    expect(asked()).toBe(1);
    expect(fake.commands.map(({ person }) => person)).toEqual([
      { id: 'U1', name: 'U1', locale: 'en-US' },
      { id: 'U1', name: 'U1', locale: 'en-US' },
    ]);
  });

  it('are known by their id alone without the scope, and nothing is asked', async () => {
    const { slack, fake } = await connected(mode, { options: { scopes: ['commands', 'chat:write'] } });
    slack.people.set('U2', inChinese);
    await slack.command({ channel: 'C1', text: '70001', user: 'U2' });
    expect(fake.commands[0]?.person).toEqual({ id: 'U2' });
    expect(slack.calls.map(({ method }) => method)).not.toContain('users.info');
  });

  it('never hold up an answer', async () => {
    const { slack, fake } = await connected(mode);
    slack.fail({ method: 'users.info', status: 500 });
    expect(await slack.command({ channel: 'C1', text: '70001' })).toMatchObject({ text: 'Asked: 70001' });
    expect(fake.commands[0]?.person).toEqual({ id: 'U1' });
  });
});

describe('what is kept of people', () => {
  const client = (answer: () => Promise<unknown>) =>
    ({ users: { info: answer } }) as unknown as Parameters<typeof createPeople>[0]['client'];

  it('serves the next time when it comes late', async () => {
    let release = (_: unknown) => {};
    const answer = new Promise((resolve) => {
      release = resolve;
    });
    const personOf = createPeople({ client: client(() => answer), allowed: true, within: 1 });
    expect(await personOf('U1')).toEqual({ id: 'U1' });
    release({ user: { locale: 'zh-CN', real_name: 'Lin' } });
    await answer;
    expect(await personOf('U1')).toEqual({ id: 'U1', locale: 'zh-CN', name: 'Lin' });
  });

  it('is asked anew after a while, sooner after a failure', async () => {
    let [time, asked, fails] = [0, 0, false];
    const info = async () => {
      asked += 1;
      if (fails) throw new Error('down');
      return { user: { locale: 'en-US' } };
    };
    const personOf = createPeople({ client: client(info), allowed: true, within: 100, now: () => time });
    await personOf('U1');
    time += 60 * 60_000;
    await personOf('U1');
    expect(asked).toBe(1);
    time += 24 * 60 * 60_000;
    fails = true;
    await personOf('U1');
    time += 2 * 60_000;
    await personOf('U1');
    expect(asked).toBe(3);
  });
});
