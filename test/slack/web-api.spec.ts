/**
 * One contract for the Web API, held against our stand-in and against emulate, a Slack that others wrote. The
 * adapter's own platform is part of it. Where the two differ, Slack's reference decides.
 */
import { webApi } from '@slack/bolt';
import { createEmulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChannelQueue } from '../../adapters/slack/api/channel-queue.js';
import { PATIENCE } from '../../adapters/slack/api/patience.js';
import { createSlackLogger } from '../../adapters/slack/api/slack-logger.js';
import { createPlatform } from '../../adapters/slack/platform.js';
import type { Platform } from '../../src/types.js';
import { startSlack } from '../stand-ins/slack/start-slack.js';
import { createLines, HURRY } from './connected.js';
import { plainCard } from './fake-bot.js';

interface Slack {
  apiUrl: string;
  token: string;
  /** May do nothing. */
  powerless: string;
  channel: string;
  user: string;
  stop(): Promise<unknown>;
}

async function standIn(): Promise<Slack> {
  const slack = await startSlack();
  const poor = await startSlack({ scopes: ['commands'] });
  const stop = () => Promise.all([slack.stop(), poor.stop()]);
  return {
    apiUrl: slack.apiUrl,
    token: slack.botToken,
    powerless: poor.apiUrl,
    channel: 'C1',
    user: 'U1',
    stop,
  };
}

async function emulated(): Promise<Slack> {
  const scopes = ['chat:write', 'channels:read', 'channels:history', 'reactions:write', 'users:read'];
  const app = {
    name: 'imerror',
    client_id: '1.2',
    client_secret: 's',
    redirect_uris: ['http://127.0.0.1/'],
    scopes,
    bot_name: 'imerror',
  };
  const tokens = [
    { token: 'xoxb-powerless', user: 'admin', scopes: ['commands'] },
    { token: 'xoxb-contract', user: 'admin', scopes },
  ];
  const seed = { slack: { oauth_apps: [app], tokens, strict_scopes: true } };
  const emulator = await createEmulator({ service: 'slack', port: 0, seed });
  const apiUrl = `${emulator.url}/api/`;
  const client = new webApi.WebClient('xoxb-contract', { slackApiUrl: apiUrl });
  const { channels } = await client.conversations.list();
  const { members } = await client.users.list({});
  return {
    apiUrl,
    token: 'xoxb-contract',
    powerless: 'xoxb-powerless',
    channel: channels?.[0]?.id ?? '',
    user: members?.find(({ is_bot }) => !is_bot)?.id ?? '',
    stop: () => emulator.close(),
  };
}

describe.each([
  ['our stand-in', standIn],
  ['emulate', emulated],
])('the Web API of %s', (_, start) => {
  let slack: Slack;
  let client: webApi.WebClient;
  let platform: Platform;
  const quiet = { unfurl_links: false, unfurl_media: false };

  const clientWith = (token: string, slackApiUrl: string) =>
    new webApi.WebClient(token, {
      slackApiUrl,
      retryConfig: { retries: 0 },
      logger: createSlackLogger(createLines()),
    });
  const refused = (call: Promise<unknown>) =>
    call.then(
      () => 'taken',
      (error: { data?: { error?: string } }) => error.data?.error,
    );
  const say = async (text: string) => {
    const { ts } = await client.chat.postMessage({ channel: slack.channel, text, ...quiet });
    return ts ?? '';
  };
  const thread = async (ts: string) =>
    (await client.conversations.replies({ channel: slack.channel, ts, include_all_metadata: true }))
      .messages ?? [];
  const target = (messageId: string) => ({
    place: { platform: 'slack', workspace: 'T', channel: slack.channel },
    messageId,
  });

  beforeAll(async () => {
    slack = await start();
    client = clientWith(slack.token, slack.apiUrl);
    const stop = new AbortController().signal;
    platform = createPlatform({
      client,
      inTurn: createChannelQueue(),
      patience: { ...PATIENCE, ...HURRY },
      stop,
    });
  });
  afterAll(() => slack.stop());

  it('says who the bot is', async () => {
    expect(await client.auth.test()).toMatchObject({
      team_id: expect.any(String),
      user_id: expect.any(String),
    });
  });

  it('posts into a thread, changes and removes', async () => {
    const asked = await say('70001?');
    const post = await platform.post(target(asked), plainCard('An answer'), 'key-1');
    expect(await thread(asked)).toMatchObject([
      { ts: asked },
      { ts: post.id, thread_ts: asked, text: 'An answer' },
    ]);
    await platform.update(post, plainCard('Another'));
    expect((await thread(asked))[1]).toMatchObject({ text: 'Another', blocks: [{ type: 'rich_text' }] });
    await platform.remove(post);
    await platform.remove(post);
    expect(await thread(asked)).toMatchObject([{ ts: asked }]);
    await expect(platform.update(post, plainCard('x'))).rejects.toMatchObject({ reason: 'gone' });
  });

  it('posts into the channel when that is asked for', async () => {
    const asked = await say('70001?');
    const post = await platform.post(
      { ...target(asked), where: 'channel' },
      plainCard('In the channel'),
      'key-2',
    );
    const { messages } = await client.conversations.history({ channel: slack.channel });
    expect(messages?.[0]).toMatchObject({ ts: post.id, text: 'In the channel' });
    expect(messages?.[0]?.thread_ts).toBeUndefined();
  });

  it('finds a post by its key', async () => {
    const asked = await say('6206?');
    const post = await platform.post(target(asked), plainCard('Found'), 'key-3');
    expect(await platform.find?.(target(asked), 'key-3')).toEqual(post);
    expect(await platform.find?.(target(asked), 'key-4')).toBeUndefined();
  });

  it('hints with a reaction, once, and takes it away, once', async () => {
    const asked = await say('6206?');
    for (const on of [true, true]) await platform.hint?.(target(asked), on);
    expect((await thread(asked))[0]?.reactions).toMatchObject([{ name: 'bulb', count: 1 }]);
    for (const on of [false, false]) await platform.hint?.(target(asked), on);
    expect((await thread(asked))[0]?.reactions ?? []).toEqual([]);
  });

  it('tells one person alone, and links to a post', async () => {
    const asked = await say('6206?');
    await platform.whisper?.(target(asked), { id: slack.user }, plainCard('Between us'));
    expect(await thread(asked)).toHaveLength(1);
    const post = { channel: slack.channel, id: asked };
    expect(await platform.link?.(post)).toContain(`/archives/${slack.channel}/p${asked.replace('.', '')}`);
  });

  it('takes the blocks away with a text that has none', async () => {
    const blocks = [{ type: 'divider' as const }];
    const { ts = '' } = await client.chat.postMessage({
      channel: slack.channel,
      text: 'x',
      blocks,
      ...quiet,
    });
    await client.chat.update({ channel: slack.channel, ts, text: 'y' });
    expect((await thread(ts))[0]?.blocks ?? []).toEqual([]);
  });

  it('keeps replies out of the channel’s history', async () => {
    const asked = await say('first');
    await platform.post(target(asked), plainCard('reply'), 'key-5');
    const { messages } = await client.conversations.history({ channel: slack.channel, limit: 1 });
    expect(messages).toMatchObject([{ ts: asked }]);
  });

  it('publishes a home tab', async () => {
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const answer = await client.views.publish({ user_id: slack.user, view });
    expect(answer.view).toMatchObject({ type: 'home', id: expect.any(String), hash: expect.any(String) });
  });

  it('refuses with Slack’s own words', async () => {
    const { channel, user } = slack;
    const gone = '1.000001';
    const refusals = {
      channel_not_found: () => client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x', ...quiet }),
      no_text: () => client.chat.postMessage({ channel, text: '', ...quiet }),
      message_not_found: () => client.chat.update({ channel, ts: gone, text: 'x' }),
      user_not_found: () => client.users.info({ user: 'U0NOBODY' }),
    };
    for (const [code, call] of Object.entries(refusals)) expect(await refused(call())).toBe(code);
    expect(await refused(client.chat.delete({ channel, ts: gone }))).toBe('message_not_found');
    expect(await refused(client.reactions.add({ channel, timestamp: gone, name: 'x' }))).toBe(
      'message_not_found',
    );
    expect(await refused(client.chat.getPermalink({ channel, message_ts: gone }))).toBe('message_not_found');
    expect(user).not.toBe('');
  });

  it('names the scope that is missing', async () => {
    const poor = slack.powerless.startsWith('xoxb')
      ? clientWith(slack.powerless, slack.apiUrl)
      : clientWith(slack.token, slack.powerless);
    const call = poor.chat.postMessage({ channel: slack.channel, text: 'x', ...quiet });
    await expect(call).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'chat:write' } });
  });
});
