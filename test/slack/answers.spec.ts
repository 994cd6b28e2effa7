/** The whole bot in Slack: real Bolt, real core, real catalog. */
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { elementsOf } from '../stand-ins/slack/people.js';
import type { SlackStandIn } from '../stand-ins/slack/start-slack.js';
import { connected, type Mode, SOON } from './connected.js';

const CODE = 'IM SDK login failed, errCode: 6206, UserSig expired';
const OTHER = 'IM SDK login failed, errCode: 70009, UserSig check failed';

const withRealBot = (mode: Mode) =>
  connected(mode, { bot: createBot({ catalog, store: createMemoryStore() }) });

const answers = (slack: SlackStandIn, channel = 'C1') =>
  slack.messages(channel).filter(({ bot_id }) => bot_id === slack.bot.botId);

describe.each<Mode>(['socket', 'http'])('imerror in Slack by %s', (mode) => {
  it('explains a code in a message’s thread, and never answers itself', async () => {
    const { slack } = await withRealBot(mode);
    const asked = await slack.say({ channel: 'C1', text: CODE });
    await slack.quiet();
    expect(answers(slack)).toMatchObject([{ thread_ts: asked.ts, text: expect.stringContaining('6206') }]);
  });

  it('keeps quiet where no code is meant', async () => {
    const { slack } = await withRealBot(mode);
    await slack.say({ channel: 'C1', text: 'lunch at 12:30, room 70001?' });
    await slack.say({ channel: 'C1', text: CODE, bot_id: 'B7', user: 'U7' });
    await slack.quiet();
    expect(answers(slack)).toEqual([]);
  });

  it('answers a message once, however often it is delivered', async () => {
    const { slack } = await withRealBot(mode);
    const asked = await slack.say({ channel: 'C1', text: `<@${slack.bot.userId}> ${CODE}` });
    const event = { ...asked, channel_type: 'channel', event_ts: asked.ts };
    await Promise.all([1, 2, 3].map(() => slack.redeliver({ ...slack.lastEvent(), event })));
    await slack.quiet();
    expect(answers(slack)).toHaveLength(1);
  });

  it('follows an edit, and ignores a change that is none', async () => {
    const { slack } = await withRealBot(mode);
    const asked = await slack.say({ channel: 'C1', text: CODE });
    await slack.edit(asked.ts, OTHER);
    expect(answers(slack)).toMatchObject([{ text: expect.stringContaining('70009') }]);
    const preview = { from_url: 'https://x.example', text: 'errCode: 70001' };
    await slack.edit(asked.ts, OTHER, { attachments: [preview] });
    expect(answers(slack)).toMatchObject([{ text: expect.stringContaining('70009') }]);
  });

  it('takes its answer away with the message, also where a tombstone stays', async () => {
    const { slack } = await withRealBot(mode);
    const asked = await slack.say({ channel: 'C1', text: CODE });
    expect(answers(slack)).toHaveLength(1);
    await slack.delete(asked.ts);
    await slack.quiet();
    expect(answers(slack)).toEqual([]);
  });

  it('reads forwarded messages and answers a mention in a thread', async () => {
    const { slack } = await withRealBot(mode);
    const shared = { is_share: true, is_msg_unfurl: true, from_url: 'https://x', text: CODE };
    await slack.say({ channel: 'C1', text: '', attachments: [shared] });
    expect(answers(slack)).toHaveLength(1);
    const thread = await slack.say({ channel: 'C2', text: 'anybody?' });
    await slack.say({ channel: 'C2', text: `<@${slack.bot.userId}> 70001`, thread_ts: thread.ts });
    expect(answers(slack, 'C2')).toMatchObject([
      { thread_ts: thread.ts, text: expect.stringContaining('70001') },
    ]);
  });

  it('answers directly written words, the command, the shortcut, a button and the home tab', async () => {
    const { slack } = await withRealBot(mode);
    await slack.say({ channel: 'D1', text: 'usersig expired' });
    expect(answers(slack, 'D1')).toHaveLength(1);

    const told = await slack.command({ channel: 'C1', text: '70001' });
    expect(told).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('70001') });
    const pressed = await slack.press(told, 'imerror/open/0', { channel: 'C1' });
    expect((await pressed.answer()).text).toMatch(/\d/);

    const message = await slack.say({ channel: 'C9', text: CODE });
    const explained = await slack.shortcut(message.ts, 'explain_error_codes');
    expect((await explained.answer()).text).toContain('6206');

    await slack.openHome('U1');
    await slack.pressHome('U1', 'imerror/search/999', '-10113');
    await expect.poll(() => JSON.stringify(slack.home('U1')), SOON).toContain('-10113');
  });

  it('goes when its author dismisses it, and does not come back with an edit', async () => {
    const { slack } = await withRealBot(mode);
    const asked = await slack.say({ channel: 'C1', text: CODE });
    const [answer] = answers(slack);
    const buttons = elementsOf(answer?.blocks).map(({ action_id }) => String(action_id));
    const dismiss = buttons.find((id) => id.startsWith('imerror/dismiss/')) ?? '';
    await slack.press(answer ?? {}, dismiss, { user: asked.user ?? '' });
    await expect.poll(() => answers(slack), SOON).toEqual([]);
    await slack.edit(asked.ts, OTHER);
    await slack.quiet();
    expect(answers(slack)).toEqual([]);
  });

  it('writes no word of a message into its log', async () => {
    const { slack, log } = await withRealBot(mode);
    slack.fail({ method: 'chat.postMessage', status: 500 });
    await slack.say({ channel: 'C1', text: `${CODE} Zaphod` });
    slack.fail({ method: 'chat.postMessage', error: 'is_archived' });
    await slack.say({ channel: 'C2', text: `${CODE} Zaphod` });
    await slack.command({ channel: 'C1', text: 'Zaphod' });
    await slack.quiet();
    expect(JSON.stringify(log.lines)).not.toContain('Zaphod');
  });
});
