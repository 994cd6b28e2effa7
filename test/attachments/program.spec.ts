/** The built program reads files on both platforms from the hosts that the settings name, also after a new start. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { visibleText } from '../contract/visible-text.js';
import { runBot } from '../program/run-bot.js';
import { startDiscord } from '../stand-ins/discord/start.js';
import { startSlack } from '../stand-ins/slack/start-slack.js';
import { logWith } from './files.js';

const WAIT = { timeout: 15_000, interval: 20 };

it('the program answers what a shared log holds, and keeps the answer over a restart and an edit', async () => {
  const [slack, discord] = [await startSlack(), await startDiscord()];
  const env = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_FILE_HOSTS: slack.fileHost,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_CDN_URL: discord.cdnUrl,
    STORE_URL: 'file:./bot.db',
  };
  const cwd = mkdtempSync(join(tmpdir(), 'imerror-'));
  const bots = [runBot(env, { cwd })];
  onTestFinished(async () => {
    for (const bot of bots) await bot.kill();
    await slack.stop();
    await discord.stop();
  });
  await bots[0]?.says(/imerror is running/);

  const log = { name: 'server.log', content: logWith(12, 200) };
  const shared = { channel: 'C1', text: 'look', subtype: 'file_share', files: [slack.files.upload(log)] };
  const { ts } = await slack.say(shared);
  const attachments = [discord.cdn.upload(log)];
  const id = discord.say({ channel: discord.general, content: 'look', attachments });
  const answers = () => [
    ...slack.messages('C1').filter(({ bot_id }) => bot_id === slack.bot.botId),
    ...discord.answers(discord.general),
  ];
  const stand = (pattern: RegExp) =>
    vi.waitFor(() => {
      const match = expect.stringMatching(pattern);
      expect(answers().map(visibleText)).toEqual([match, match]);
    }, WAIT);
  await stand(/6206.*server\.log, line 12, 200 times/s);

  expect(await bots[0]?.stop()).toBe(0);
  const next = runBot(env, { cwd });
  bots.push(next);
  await next.says(/imerror is running/);
  await slack.edit(ts, 'look: IM SDK login failed, errCode: 70009');
  discord.edit(id, 'look: IM SDK login failed, errCode: 70009');
  await stand(/70009.*6206: server\.log, line 12, 200 times/s);
  for (const bot of bots) expect(bot.printed()).not.toMatch(/server\.log|worker ready|hm=|xoxb-/);
}, 60_000);
