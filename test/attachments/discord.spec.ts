/** Files in Discord: the real discord.js and the real core against the stand-in's CDN. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectDiscord } from '../../adapters/discord/connect.js';
import { fileAddress } from '../../adapters/discord/files.js';
import type { Clock } from '../../src/types.js';
import { AT_ONCE, createTestLog } from '../discord/connected.js';
import type { Upload } from '../stand-ins/discord/attachments.js';
import { startDiscord } from '../stand-ins/discord/start.js';
import { foreignHost, impatient, wholeBot } from './around.js';
import { CODE, logWith } from './files.js';

interface Around {
  clock?: Clock;
  /** False: DISCORD_CDN_URL is not set. */
  named?: boolean;
  contentIntent?: boolean;
}

async function start({ clock, named = true, contentIntent = true }: Around = {}) {
  const discord = await startDiscord({ contentIntent });
  const { log, lines } = createTestLog();
  const bot = wholeBot(log, clock);
  const { token, apiUrl, cdnUrl } = discord;
  const connection = await connectDiscord({
    bot,
    log,
    settings: { token, apiUrl, ...(named ? { cdnUrl } : {}) },
    clientOptions: AT_ONCE,
  });
  onTestFinished(async () => {
    await connection.stop();
    await discord.stop();
    expect([...discord.problems, ...discord.cdn.problems]).toEqual([]);
  });
  async function settled() {
    await discord.delivered();
    await bot.settled();
  }
  async function share(content: string, uploads: Upload[], channel = discord.general) {
    const attachments = uploads.map((one) => discord.cdn.upload(one));
    const id = discord.say({ channel, content, attachments });
    await settled();
    return { id, answers: discord.answers(channel) };
  }
  return { discord, bot, lines, share, settled };
}

const log = (more: Partial<Upload> = {}): Upload => ({
  name: 'server.log',
  content: logWith(12, 200),
  ...more,
});

const seen = (answer: unknown): string => JSON.stringify(answer);

describe('a file in a Discord message', () => {
  it.each<[string, Upload, RegExp]>([
    ['a log', log(), /server\.log, line 12, 200 times/],
    ['message.txt', log({ name: 'message.txt', content: CODE }), /message\.txt, line 1/],
    [
      'a packed log',
      log({ name: 'server.log.gz', content: gzipSync(logWith(12, 200)), contentType: 'application/gzip' }),
      /server\.log\.gz, line 12, 200 times/,
    ],
    [
      'a Chinese log',
      log({ name: '日志.txt', content: '一切正常\n登录失败，IM SDK 错误码：6206，UserSig 已过期\n' }),
      /日志\.txt, line 2/,
    ],
    ['with a size too small', log({ size: 10 }), /line 12/],
    [
      'kept on the CDN itself, fetched through what stands in for it',
      log({ host: 'https://cdn.discordapp.com' }),
      /line 12/,
    ],
  ])('%s is answered with file, line and count', async (_, upload, place) => {
    const { share } = await start();
    const { answers, id } = await share('look', [upload]);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.message_reference?.message_id).toBe(id);
    expect(seen(answers[0]?.embeds)).toMatch(/6206/);
    expect(answers[0]?.embeds[0]?.footer?.text).toMatch(place);
  });

  it.each<[string, Upload, number]>([
    ['with no code', log({ content: logWith(30, 0) }), 1],
    ['binary inside', log({ content: Buffer.concat([Buffer.from(logWith(2)), Buffer.alloc(8)]) }), 1],
    ['too large', log({ size: 8 * 1024 * 1024 + 1 }), 0],
    ['a picture', log({ name: 'shot.png', contentType: 'image/png' }), 0],
    ['whose link has expired', log({ expired: true }), 1],
    ['that is a page', log({ contentType: 'text/html' }), 1],
  ])('%s is left alone', async (_, upload, fetched) => {
    const { share, discord } = await start();
    expect((await share('look', [upload])).answers).toEqual([]);
    expect(discord.cdn.fetched).toHaveLength(fetched);
  });

  it('is the first of three that are read', async () => {
    const { share, discord } = await start();
    const four = ['6206', '70001', '70009', '6017'].map((code, n) =>
      log({ name: `${n}.log`, content: `IM SDK login failed, errCode: ${code}\n` }),
    );
    const { answers } = await share('look', four);
    expect(seen(answers[0])).toContain('70009: 2.log, line 1');
    expect(seen(answers[0])).not.toContain('6017');
    expect(discord.cdn.fetched).toHaveLength(3);
  });

  it('that is a bomb is read up to the limit', async () => {
    const { share } = await start();
    const bomb = gzipSync(`${CODE}\n${'a b c\n'.repeat(3_000_000)}${CODE}\n`);
    const { answers } = await share('look', [
      log({ name: 'a.log.gz', content: bomb, contentType: 'application/gzip' }),
    ]);
    expect(answers[0]?.embeds[0]?.footer?.text).toMatch(/^a\.log\.gz, line 1(?!\d|, \d)/);
  });

  it('is given up when the CDN never ends', async () => {
    const { share, lines } = await start({ clock: impatient });
    expect((await share('look', [log({ slow: true })])).answers).toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/UserSig expired|hm=/);
  });

  it('that was forwarded is read too', async () => {
    const { discord, settled } = await start();
    const forwarded = [{ content: 'look', attachments: [discord.cdn.upload(log())] }];
    discord.say({ channel: discord.general, content: '', forwarded });
    await settled();
    expect(seen(discord.answers(discord.general)[0])).toContain('server.log, line 12');
  });

  it('keeps its answer when the text is edited', async () => {
    const { discord, share, settled } = await start();
    const { id } = await share('look', [log()]);
    discord.edit(id, 'look at this: IM SDK login failed, errCode: 70009');
    await settled();
    const answers = discord.answers(discord.general);
    expect(answers).toHaveLength(1);
    expect(seen(answers[0])).toMatch(/70009.*6206: server\.log, line 12/s);
  });
});

describe('a hostile name', () => {
  it.each(['@everyone **x** <@1>.log', '[docs](https:\u200b//evil.test).log', `${'a'.repeat(900)}.log`])(
    '%s pings nobody and fits',
    async (name) => {
      const { discord, share } = await start();
      expect((await share('look', [log({ name })])).answers[0]?.embeds[0]?.footer?.text).toContain('line 12');
      const { answers } = await share('', [log({ name, content: 'calm\n' })], discord.direct);
      expect(answers[0]?.mention_everyone).toBe(false);
      expect(answers[0]?.embeds[0]?.title ?? '').not.toMatch(/(?<!\\)<@1>|(?<!\\)\]\(/);
    },
  );
});

describe('hosts', () => {
  it('without DISCORD_CDN_URL nothing on loopback is asked', async () => {
    const { discord, share } = await start({ named: false });
    expect((await share('look', [log()])).answers).toEqual([]);
    expect(discord.cdn.fetched).toEqual([]);
  });

  it('a link to any other host is not followed, nor a redirect', async () => {
    const foreign = await foreignHost(logWith(3));
    const { share } = await start();
    const uploads = [log({ host: foreign.url }), log({ redirect: `${foreign.url}/server.log` })];
    expect((await share('look', uploads)).answers).toEqual([]);
    expect(foreign.asked).toEqual([]);
  });

  const own = 'https://cdn.discordapp.com';
  it.each([
    [
      'https://cdn.discordapp.com/attachments/1/2/a.log?ex=1',
      own,
      'https://cdn.discordapp.com/attachments/1/2/a.log?ex=1',
    ],
    [
      'https://media.discordapp.net/attachments/1/2/a.log',
      own,
      'https://media.discordapp.net/attachments/1/2/a.log',
    ],
    [
      'https://cdn.discordapp.com/attachments/a.log?ex=1',
      'http://127.0.0.1:80/cdn',
      'http://127.0.0.1/cdn/attachments/a.log?ex=1',
    ],
    [
      'http://127.0.0.1:8080/attachments/a.log',
      'http://127.0.0.1:8080',
      'http://127.0.0.1:8080/attachments/a.log',
    ],
    ['http://127.0.0.1:8081/attachments/a.log', 'http://127.0.0.1:8080', undefined],
    ['http://127.0.0.1:8080/attachments/a.log', own, undefined],
    ['http://cdn.discordapp.com/attachments/a.log', own, undefined],
    ['https://cdn.discordapp.com:8443/attachments/a.log', own, undefined],
    ['https://cdn.discordapp.com.evil.test/a.log', own, undefined],
    ['https://cdn.discordapp.com@evil.test/a.log', own, undefined],
    ['https://evil-cdn.discordapp.com/a.log', own, undefined],
    ['file:///etc/passwd', own, undefined],
    ['', own, undefined],
  ])('%s by %s', (url, cdn, address) => {
    expect(fileAddress(url, cdn)?.href).toBe(address);
  });
});

describe('somebody who asks in Discord', () => {
  it('by a mention with a file is answered, also without the message-content intent', async () => {
    const { discord, share } = await start({ contentIntent: false });
    expect((await share('look', [log()])).answers).toEqual([]);
    const { answers } = await share(`<@${discord.world.bot.id}>`, [log()]);
    expect(seen(answers)).toContain('server.log, line 12, 200 times');
  });

  it('in a direct message hears what was not read', async () => {
    const { discord, share } = await start();
    const uploads = [log({ content: logWith(30, 0) }), log({ name: 'shot.png' })];
    const { answers } = await share('', uploads, discord.direct);
    expect(seen(answers)).toContain('No error code found in server.log');
    expect(seen(answers)).toContain('shot.png');
  });

  it('by the command on a message is answered privately, in time though the CDN is slow', async () => {
    const { discord, share } = await start({ clock: impatient });
    const { id } = await share('look', [log({ content: 'one\nrequest returned 6206\n' })]);
    const shown = await discord.contextMenu(id);
    expect(shown.ephemeral).toBe(true);
    expect(seen(shown.message)).toContain('server.log, line 2');
    const slow = await share('look', [log({ slow: true })]);
    expect(seen((await discord.contextMenu(slow.id)).message)).toContain('could not be read');
  });
});
