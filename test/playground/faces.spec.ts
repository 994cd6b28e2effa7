/** The page draws what the adapters send: compared with what Slack and Discord received for the same words. */
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { connected as connectedToDiscord } from '../discord/connected.js';
import { connected as connectedToSlack } from '../slack/connected.js';
import { openPlayground } from './open.js';

const freshBot = () => createBot({ catalog, store: createMemoryStore() });

const MESSAGES = [
  'TIM login failed, error code: 70001',
  'IM 登录报错70009，换了密钥也不行',
  'TIM SDK: sendMessage error code 6012, then errCode 10007 and code: -10113',
  'TIM webhook failed, error code 120500',
];
const COMMANDS = [
  '70001',
  'usersig expired',
  '70001 -10113 120500',
  '99999',
  '10062',
  'zzzz',
  'help',
  'settings',
];

/** What a face consists of; addresses, nonces and manners around it belong to the transport. */
const slackFace = ({ text, blocks }: { text?: unknown; blocks?: unknown }) => ({ text, blocks });
const discordFace = (message: { content?: unknown; embeds?: unknown; components?: unknown } = {}) => ({
  content: message.content,
  embeds: message.embeds,
  components: message.components,
});

describe('a message in a channel', () => {
  it.each(MESSAGES)('%s', async (text) => {
    const { say } = await (await openPlayground()).talk();
    const { answer } = await say(text);

    const { slack } = await connectedToSlack('socket', { bot: freshBot() });
    await slack.say({ channel: 'C1', text });
    await expect.poll(() => slack.messages('C1')).toHaveLength(2);
    expect(slackFace(slack.messages('C1')[1] ?? {})).toEqual(slackFace(answer?.slack ?? {}));

    const { discord, settled } = await connectedToDiscord(freshBot());
    discord.say({ channel: discord.general, content: text });
    await settled();
    const [sent] = discord.requests.filter(
      ({ method, path }) => method === 'post' && /\/messages$/.test(path),
    );
    expect(discordFace(sent?.body as object)).toEqual(discordFace(answer?.discord));
  });
});

describe('/imerror', () => {
  it.each(COMMANDS)('%s', async (text) => {
    const { say } = await (await openPlayground()).talk();
    const [reply] = (await say(`/imerror ${text}`)).asides;

    const { slack } = await connectedToSlack('socket', { bot: freshBot() });
    // Where Slack can open no modal, the settings come as the card that the page draws.
    slack.fail({ method: 'views.open', error: 'expired_trigger_id' });
    expect(slackFace(await slack.command({ channel: 'C1', text }))).toEqual(slackFace(reply?.slack ?? {}));

    const { discord } = await connectedToDiscord(freshBot());
    const shown = await discord.command({ query: text });
    const { embeds, components } = discordFace(reply?.discord);
    expect(shown.message).toMatchObject({ embeds, components });
  });
});
