/** Files in Slack: the real Bolt and the real core against the stand-in's file host. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectSlack } from '../../adapters/slack/connect.js';
import { EXPLAIN_SHORTCUT } from '../../adapters/slack/manifest.js';
import { createFileAddress } from '../../adapters/slack/read/file-hosts.js';
import type { Clock } from '../../src/types.js';
import { createLines, HURRY } from '../slack/connected.js';
import type { Upload } from '../stand-ins/slack/files.js';
import { type SlackOptions, startSlack } from '../stand-ins/slack/start-slack.js';
import { foreignHost, impatient, wholeBot } from './around.js';
import { CODE, logWith } from './files.js';

interface Around {
  options?: SlackOptions;
  clock?: Clock;
  /** False: nothing is named in SLACK_FILE_HOSTS. */
  named?: boolean;
  mode?: 'socket' | 'http';
}

async function start({ options, clock, named = true, mode = 'socket' }: Around = {}) {
  const slack = await startSlack(options);
  const log = createLines();
  const bot = wholeBot(log, clock);
  const { botToken, appToken, apiUrl, signingSecret } = slack;
  const connection = await connectSlack({
    bot,
    log,
    settings: {
      ...{ botToken, appToken, apiUrl, signingSecret, mode, port: 0, host: '127.0.0.1' },
      ...(named ? { fileHosts: [slack.fileHost] } : {}),
    },
    patience: HURRY,
  });
  if (connection.address) slack.pushTo(`${connection.address}/slack/events`);
  onTestFinished(async () => {
    await slack.quiet();
    await connection.stop();
    await slack.stop();
    expect(slack.problems).toEqual([]);
  });
  /** Shares files, as Slack tells it; the bot's answers afterwards. */
  async function share(text: string, uploads: Upload[], more: object = {}) {
    const files = uploads.map((one) => slack.files.upload(one));
    const said = { channel: 'C1', text, subtype: 'file_share', files, ...more };
    const message = await slack.say(said);
    await settled();
    return { message, answers: answers(said.channel) };
  }
  const answers = (channel = 'C1') =>
    slack
      .messages(channel)
      .filter(({ bot_id, user }) => bot_id === slack.bot.botId || user === slack.bot.userId);
  async function settled() {
    await slack.quiet();
    await bot.settled();
    await slack.quiet();
    await bot.settled();
  }
  const told = (text: string) => log.lines.filter(({ message }) => message.includes(text));
  return { slack, bot, log, share, answers, settled, told };
}

const log = (more: Partial<Upload> = {}): Upload => ({
  name: 'server.log',
  content: logWith(12, 200),
  ...more,
});

describe.each(['socket', 'http'] as const)('a log shared in Slack, by %s', (mode) => {
  it('is read with the token and answered with file, line and count', async () => {
    const { share, slack } = await start({ mode });
    const { answers, message } = await share('what is this?', [log()]);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ thread_ts: message.ts });
    expect(JSON.stringify(answers[0]?.blocks)).toContain('server.log, line 12, 200 times');
    expect(slack.files.fetched).toHaveLength(1);
  });
});

describe('a file shared in Slack', () => {
  it.each<[string, Upload]>([
    [
      'packed',
      log({ name: 'server.log.gz', content: gzipSync(logWith(12, 200)), mimetype: 'application/gzip' }),
    ],
    ['of pasted text', log({ name: 'Trace.java', mode: 'snippet' })],
    [
      'in Chinese',
      log({ name: '日志.txt', content: `一切正常\n登录失败，IM SDK 错误码：6206，UserSig 已过期\n` }),
    ],
    ['of another company', log({ connect: true })],
    ['with a size too small', log({ size: 10 })],
  ])('%s is read', async (_, upload) => {
    const { share } = await start();
    const { answers } = await share('look', [upload]);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toContain('6206');
    expect(JSON.stringify(answers[0]?.blocks)).toMatch(/line \d/);
  });

  it.each<[string, Upload, number]>([
    ['with no code', log({ content: logWith(30, 0) }), 1],
    ['binary inside', log({ content: Buffer.concat([Buffer.from(logWith(2)), Buffer.alloc(8)]) }), 1],
    ['too large', log({ size: 8 * 1024 * 1024 + 1 }), 0],
    ['a picture', log({ name: 'shot.png', mimetype: 'image/png' }), 0],
    ['deleted', log({ mode: 'tombstone' }), 0],
    ['that turns out to be a picture', log({ contentType: 'image/png' }), 1],
  ])('%s is left alone', async (_, upload, fetched) => {
    const { share, slack } = await start();
    expect((await share('look', [upload])).answers).toEqual([]);
    expect(slack.files.fetched).toHaveLength(fetched);
  });

  it('is the first of three that are read', async () => {
    const { share, slack } = await start();
    const four = ['6206', '70001', '70009', '6017'].map((code, n) =>
      log({ name: `${n}.log`, content: `IM SDK login failed, errCode: ${code}\n` }),
    );
    const { answers } = await share('look', four);
    expect(JSON.stringify(answers[0]?.blocks)).toContain('70009: 2.log, line 1');
    expect(JSON.stringify(answers[0]?.blocks)).not.toContain('6017');
    expect(slack.files.fetched).toHaveLength(3);
  });

  it('that is a bomb is read up to the limit', async () => {
    const { share } = await start();
    const bomb = gzipSync(`${CODE}\n${'a b c\n'.repeat(3_000_000)}${CODE}\n`);
    const { answers } = await share('look', [
      log({ name: 'a.log.gz', content: bomb, contentType: 'application/gzip' }),
    ]);
    expect(JSON.stringify(answers[0]?.blocks)).toContain('a.log.gz, line 1');
  });

  it('is given up when its host never ends', async () => {
    const { share, log: lines } = await start({ clock: impatient });
    expect((await share('look', [log({ slow: true })])).answers).toEqual([]);
    expect(JSON.stringify(lines.lines)).not.toContain('UserSig expired');
  });

  it('keeps its answer when the text is edited, also when the file cannot be read any more', async () => {
    const { share, slack, settled, answers } = await start();
    const { message } = await share('look', [log()]);
    slack.tokens.scopes.delete('files:read');
    await slack.edit(message.ts, 'look at this: IM SDK login failed, errCode: 70009');
    await settled();
    expect(answers()).toHaveLength(1);
    expect(JSON.stringify(answers()[0]?.blocks)).toMatch(/70009.*6206: server\.log, line 12/s);
  });
});

describe('a hostile name', () => {
  it.each(['<!channel> &amp; *x*.log', '<https://evil.test|docs> :x:.log', `${'a'.repeat(900)}.log`])(
    '%s pings nobody, links nowhere and fits',
    async (name) => {
      const { share } = await start();
      const { answers } = await share('look', [log({ name })]);
      expect(answers).toHaveLength(1);
      expect(answers[0]?.text).not.toMatch(/<!|<https:\/\/evil/);
      const footer = JSON.stringify(answers[0]?.blocks);
      expect(footer).toContain('line 12, 200 times');
      const asked = await share('', [log({ name, content: 'calm\n' })], { channel: 'D1' });
      expect(asked.answers[0]?.text).not.toMatch(/<!|<https:\/\/evil/);
      expect(JSON.stringify(asked.answers[0]?.blocks)).not.toMatch(/"mrkdwn","text":"[^"]*<!channel>/);
    },
  );
});

describe('hosts and the token', () => {
  it('without SLACK_FILE_HOSTS nothing on loopback is asked', async () => {
    const { share, slack } = await start({ named: false });
    expect((await share('look', [log()])).answers).toEqual([]);
    expect(slack.files.fetched).toEqual([]);
  });

  it('a link to any other host is not followed', async () => {
    const foreign = await foreignHost(logWith(3));
    const { share } = await start();
    expect((await share('look', [log({ host: foreign.url })])).answers).toEqual([]);
    expect(foreign.asked).toEqual([]);
  });

  it('a redirect is refused, so that the token goes nowhere else', async () => {
    const foreign = await foreignHost(logWith(3));
    const { share, slack } = await start();
    expect((await share('look', [log({ redirect: `${foreign.url}/server.log` })])).answers).toEqual([]);
    expect(slack.files.fetched).toHaveLength(1);
    expect(foreign.asked).toEqual([]);
  });

  it.each<[string, Upload]>([
    ['the sign-in page', log()],
    ['a refused files.info', log({ connect: true })],
  ])('%s for want of files:read is said once, with what to do', async (_, upload) => {
    const {
      share,
      slack,
      told,
      log: lines,
    } = await start({ options: { scopes: ['chat:write', 'channels:history'] } });
    expect((await share('look', [upload])).answers).toEqual([]);
    await share('again', [upload]);
    expect(told('attached files cannot be read: add the scope files:read')).toHaveLength(1);
    expect(JSON.stringify(lines.lines)).not.toContain(slack.botToken);
  });

  it.each([
    ['https://files.slack.com/files-pri/T1-F1/download/a.log', true],
    ['https://acme.enterprise.slack.com/files/a.log', true],
    ['https://slack-files.com/T1-F1-abc', true],
    ['https://files.slack-gov.com/files-pri/T1-F1/a.log', true],
    ['https://files.proxy.test/a.log', true],
    ['http://127.0.0.1:8080/a.log', true],
    ['http://files.slack.com/a.log', false],
    ['https://files.slack.com:8443/a.log', false],
    ['https://files.slack.com.evil.test/a.log', false],
    ['https://evilslack.com/a.log', false],
    ['https://me:pw@files.slack.com/a.log', false],
    ['https://files.slack.com@evil.test/a.log', false],
    ['http://127.0.0.1:8081/a.log', false],
    ['http://127.0.0.1/a.log', false],
    ['file:///etc/passwd', false],
    ['files.slack.com/a.log', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(createFileAddress(['files.proxy.test', '127.0.0.1:8080'])(url) !== undefined).toBe(allowed);
  });
});

describe('somebody who asks in Slack', () => {
  it('by a mention with a file is answered once, though two events come', async () => {
    const { share, slack } = await start();
    const { answers } = await share(`<@${slack.bot.userId}>`, [log()]);
    expect(answers).toHaveLength(1);
    expect(JSON.stringify(answers[0]?.blocks)).toContain('server.log, line 12, 200 times');
    expect(slack.files.fetched).toHaveLength(1);
  });

  it('in a direct message hears what was not read', async () => {
    const { share } = await start();
    const { answers } = await share('', [log({ content: logWith(30, 0) }), log({ name: 'shot.png' })], {
      channel: 'D1',
    });
    expect(answers[0]?.text).toContain('No error code found in server.log');
  });

  it('by the shortcut on a message is answered privately', async () => {
    const { share, slack, settled } = await start();
    const { message } = await share('look', [log({ content: `one\nrequest returned 6206\n` })]);
    const interaction = await slack.shortcut(message.ts, EXPLAIN_SHORTCUT);
    await settled();
    const answer = await interaction.answer();
    expect(JSON.stringify(answer)).toContain('server.log, line 2');
  });
});
