import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../adapters/slack/action-id.js';
import type { Action } from '../../src/types.js';
import { connected, type Mode, SOON } from './connected.js';

const button = (action: Action) => ({ type: 'button', ...encodeAction(action, 0) });
const withButton = (action: Action) => [{ type: 'actions', elements: [button(action)] }];

describe.each<Mode>(['socket', 'http'])('buttons by %s', (mode) => {
  it('answers a press for the one who pressed, in the thread', async () => {
    const { slack, fake } = await connected(mode);
    const first = await slack.say({ channel: 'C1', text: '70001' });
    const blocks = withButton({ type: 'open', code: '-10113' });
    const message = await slack.say({ channel: 'C1', text: 'x', thread_ts: first.ts, blocks });
    const press = await slack.press(message, 'imerror/open/0', { user: 'U2' });
    expect(await press.answer()).toMatchObject({
      text: 'Pressed: open',
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: first.ts,
    });
    expect(fake.actions[0]).toMatchObject({
      action: { type: 'open', code: '-10113' },
      messageId: message.ts,
      person: { id: 'U2' },
      place: { workspace: slack.team.id, channel: 'C1', thread: first.ts },
    });
    expect(await fake.actions[0]?.mayModerate?.()).toBe(false);
  });

  it('works on an answer that only one person sees', async () => {
    const { slack, fake } = await connected(mode);
    const blocks = withButton({ type: 'why' });
    const press = await slack.press({ text: 'x', blocks }, 'imerror/why/0', {
      channel: 'C1',
      user: 'UADMIN',
    });
    expect(await press.answer()).toMatchObject({ text: 'Pressed: why' });
    expect(await fake.actions[0]?.mayModerate?.()).toBe(true);
  });

  it('acknowledges a press that has no answer, and any it does not know', async () => {
    const { slack, fake } = await connected(mode);
    const message = await slack.say({ channel: 'C1', text: 'x', blocks: withButton({ type: 'dismiss' }) });
    const dismissed = await slack.press(message, 'imerror/dismiss/0');
    for (const unknown of ['imerror/drop/0', 'other', 'imerror/open/0'])
      expect((await slack.press(message, unknown)).answers).toEqual([]);
    await slack.quiet();
    expect(dismissed.answers).toEqual([]);
    expect(fake.actions.map(({ action }) => action)).toEqual([{ type: 'dismiss' }]);
  });

  it('passes reactions with the message they stand under', async () => {
    const { slack, fake } = await connected(mode);
    const message = await slack.say({ channel: 'C1', text: 'x' });
    await slack.react(message.ts, 'x::skin-tone-3', { user: 'U2' });
    await slack.react(message.ts, 'x', { user: 'U2', added: false });
    expect(fake.reactions).toMatchObject([
      { messageId: message.ts, emoji: 'x', added: true, person: { id: 'U2' }, place: { channel: 'C1' } },
      { messageId: message.ts, emoji: 'x', added: false },
    ]);
  });

  it('explains a chosen message to the one who chose', async () => {
    const { slack, fake } = await connected(mode);
    const attachments = [{ title: 'Alert', text: 'code 70001' }];
    const message = await slack.say({ channel: 'C1', text: 'down', attachments });
    const chosen = await slack.shortcut(message.ts, 'explain_error_codes', 'U2');
    expect(await chosen.answer()).toMatchObject({ response_type: 'ephemeral' });
    expect(fake.commands[0]).toMatchObject({ intent: 'message', text: 'down\nAlert\ncode 70001' });
  });

  it('greets whoever adds it to a channel, and nobody else', async () => {
    const { slack } = await connected(mode);
    await slack.invite('C9', 'U2');
    expect(slack.ephemerals('U2')).toMatchObject([{ channel: 'C9', text: 'Hello' }]);
    expect(slack.ephemerals('U1')).toEqual([]);
  });
});

describe.each<Mode>(['socket', 'http'])('the home tab by %s', (mode) => {
  it('shows the page with a search box that answers on it', async () => {
    const { slack, fake } = await connected(mode);
    const view = await slack.openHome('U1');
    expect(JSON.stringify(view)).toContain('Home');
    await slack.pressHome('U1', 'imerror/search/999', 'usersig expired');
    await expect.poll(() => JSON.stringify(slack.home('U1')), SOON).toContain('Pressed: search');
    expect(JSON.stringify(slack.home('U1'))).toContain('Home');
    expect(fake.actions[0]).toMatchObject({
      action: { type: 'search', query: 'usersig expired' },
      person: { id: 'U1' },
      place: { direct: true },
    });
  });

  it('ignores an empty search and a search longer than the box allows', async () => {
    const { slack, fake } = await connected(mode);
    await slack.openHome('U1');
    for (const typed of ['   ', 'x'.repeat(201)]) await slack.pressHome('U1', 'imerror/search/999', typed);
    await slack.quiet();
    expect(fake.actions).toEqual([]);
  });

  it('names in the log what keeps the page from being shown', async () => {
    const { slack, log } = await connected(mode);
    slack.fail({ method: 'views.publish', error: 'not_enabled' });
    await slack.openHome('U1');
    await expect.poll(() => log.lines.map(({ message }) => message).join(), SOON).toContain('not_enabled');
  });
});
