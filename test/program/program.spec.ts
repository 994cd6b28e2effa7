/** The built program on both stand-ins at once, over SIGTERM and a new start. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { visibleText } from '../contract/visible-text.js';
import { type StandInDiscord, startDiscord } from '../stand-ins/discord/start.js';
import { type SlackStandIn, startSlack } from '../stand-ins/slack/start-slack.js';
import { type RunningBot, runBot } from './run-bot.js';

const EXPIRED = 'IM SDK login failed, errCode: 6206, UserSig expired';
const KEY = 'IM SDK login failed, errCode: 70009, UserSig check failed';
const QUIET = 'lunch at 12:30, table for 6?';
const WAIT = { timeout: 8_000, interval: 20 };

const bots: RunningBot[] = [];
let slack: SlackStandIn | undefined;
let discord: StandInDiscord | undefined;
const folder = () => mkdtempSync(join(tmpdir(), 'imerror-'));

function begin(env: Record<string, string>, options = {}): RunningBot {
  const bot = runBot(env, options);
  bots.push(bot);
  return bot;
}

afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.kill();
  await slack?.stop();
  await discord?.stop();
  slack = undefined;
  discord = undefined;
});

describe('both platforms at once', () => {
  it('answer, follow, and remember over a restart', async () => {
    slack = await startSlack();
    discord = await startDiscord();
    const [s, d] = [slack, discord];
    const env = {
      SLACK_BOT_TOKEN: s.botToken,
      SLACK_APP_TOKEN: s.appToken,
      SLACK_API_URL: s.apiUrl,
      DISCORD_TOKEN: d.token,
      DISCORD_API_URL: d.apiUrl,
      STORE_URL: 'file:./data/bot.db',
    };
    const cwd = folder();
    const underSlack = (ts: string) =>
      s.messages('C1').filter(({ thread_ts, bot_id }) => thread_ts === ts && bot_id === s.bot.botId);
    const underDiscord = (id: string) =>
      d.answers(d.general).filter(({ message_reference: to }) => to?.message_id === id);
    const stands = (ts: string, id: string, pattern: RegExp | null) =>
      vi.waitFor(() => {
        for (const answers of [underSlack(ts), underDiscord(id)]) {
          expect(answers.map(visibleText)).toEqual(pattern ? [expect.stringMatching(pattern)] : []);
        }
      }, WAIT);

    const first = begin(env, { cwd });
    await first.says(/imerror is running/);
    expect(first.printed()).toMatch(/discord\.com\/oauth2\/authorize\?/);

    expect(visibleText(await s.command({ channel: 'C1', text: '70001' }))).toMatch(/70001/);
    expect(visibleText((await d.command({ query: '70001' })).message)).toMatch(/70001/);

    const ts = (await s.say({ channel: 'C1', text: EXPIRED })).ts;
    const event = s.lastEvent();
    const id = d.say({ channel: d.general, content: EXPIRED });
    await stands(ts, id, /6206/);
    await s.redeliver(event);
    d.redeliver(id);
    await s.edit(ts, KEY);
    d.edit(id, KEY);
    await stands(ts, id, /70009/);

    expect(await first.stop()).toBe(0);
    const second = begin(env, { cwd });
    await second.says(/imerror is running/);

    await s.redeliver(event);
    d.redeliver(id);
    const [lateTs, lateId] = [
      (await s.say({ channel: 'C1', text: 'IM SDK errCode: 6208, kicked offline' })).ts,
      d.say({ channel: d.general, content: 'IM SDK errCode: 6208, kicked offline' }),
    ];
    await stands(lateTs, lateId, /6208/);
    await stands(ts, id, /70009/);
    await s.edit(ts, QUIET);
    d.edit(id, QUIET);
    await stands(ts, id, null);
    await s.delete(lateTs);
    d.delete(lateId);
    await vi.waitFor(() => expect([...underSlack(lateTs), ...underDiscord(lateId)]).toEqual([]), WAIT);

    expect(await second.stop()).toBe(0);
    expect([...s.problems, ...d.problems]).toEqual([]);
    for (const bot of [first, second]) {
      for (const secret of [s.botToken, s.appToken, d.token]) expect(bot.printed()).not.toContain(secret);
      expect(bot.printed()).not.toContain('login failed');
    }
  });
});

describe('signed HTTP', () => {
  it('answers, and refuses what is forged or stale', async () => {
    slack = await startSlack();
    const bot = begin({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
      HEALTH_PORT: '0',
      HOST: '127.0.0.1',
      STORE_URL: 'memory:',
    });
    const [, address] = await bot.says(/(http:\/\/127\.0\.0\.1:\d+)(?!\d|\/health)/);
    await bot.says(/imerror is running/);
    const [, health] = await bot.says(/(http:\/\/127\.0\.0\.1:\d+\/health)/);
    expect(await (await fetch(health!)).json()).toEqual({ status: 'ok' });
    slack.pushTo(`${address}/slack/events`);
    expect(visibleText(await slack.command({ channel: 'C1', text: '70001' }))).toMatch(/70001/);

    const body = JSON.stringify({ type: 'url_verification', challenge: 'c' });
    const post = (headers: Record<string, string>) =>
      fetch(`${address}/slack/events`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    const now = Math.floor(Date.now() / 1000);
    const { createHmac } = await import('node:crypto');
    const sign = (at: number, secret: string) => ({
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
    });
    expect((await post(sign(now, slack.signingSecret))).status).toBe(200);
    expect((await post(sign(now, 'another secret'))).status).toBe(401);
    expect((await post(sign(now - 600, slack.signingSecret))).status).toBe(401);
    expect((await post({})).status).toBe(401);
    expect(await bot.stop()).toBe(0);
  });
});

describe('npm start without a token', () => {
  it('opens the playground on loopback, and ends in order', async () => {
    const bot = begin({ PORT: '0', npm_config_update_notifier: 'false' }, { npm: true });
    const [, address] = await bot.says(/(http:\/\/127\.0\.0\.1:\d+)/);
    const page = await fetch(address!);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/text\/html/),
    ]);
    expect(await page.text()).toMatch(/imerror/);
    await bot.stop();
    await vi.waitFor(() => expect(fetch(address!)).rejects.toThrow(), WAIT);
  });
});

describe('a wrong setting', () => {
  const oneLine = async (env: Record<string, string>, wanted: RegExp, secret: string) => {
    const bot = begin({ STORE_URL: 'memory:', ...env }, { cwd: folder() });
    expect(await bot.ended).toBe(2);
    const said = bot
      .printed()
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'));
    expect(said).toEqual([expect.stringMatching(wanted)]);
    expect(bot.printed()).not.toContain(secret);
  };

  it('of Slack stops the start with one line and without the token', async () => {
    slack = await startSlack();
    const SLACK_API_URL = slack.apiUrl;
    const [bad, good] = ['xoxb-not-a-real-token', slack.botToken];
    await oneLine(
      { SLACK_API_URL, SLACK_BOT_TOKEN: bad, SLACK_APP_TOKEN: slack.appToken },
      /^SLACK_BOT_TOKEN was refused by Slack/,
      bad,
    );
    await oneLine(
      { SLACK_API_URL, SLACK_BOT_TOKEN: good, SLACK_APP_TOKEN: 'xapp-not-a-real-token' },
      /^SLACK_APP_TOKEN was refused by Slack/,
      'xapp-not-a-real-token',
    );
  });

  it('of Discord stops the start with one line and without the token', async () => {
    discord = await startDiscord();
    await oneLine(
      { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: 'not.a-real.token' },
      /^DISCORD_TOKEN was refused by Discord/,
      'not.a-real.token',
    );
  });

  it('is told before anything is opened', async () => {
    await oneLine({ DISCORD_TOKEN: 'nodots' }, /^DISCORD_TOKEN is no bot token/, 'nodots');
    await oneLine({ PORT: 'x', DISCORD_TOKEN: 'a.b.c' }, /^PORT is no port/, 'a.b.c');
  });
});
