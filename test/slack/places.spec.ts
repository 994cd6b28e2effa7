/** Channels where the bot may not speak, and workspaces that share channels or belong to an organisation. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../stand-ins/slack/json.js';
import { answersIn, botInSlack, EXPIRED, seen } from './bot-in-slack.js';
import { connected, type Mode } from './connected.js';

describe.each<Mode>(['socket', 'http'])('a channel that does not let it post, by %s', (mode) => {
  it.each([
    ['is_archived', 'archived'],
    ['restricted_action_read_only_channel', 'read-only'],
    ['restricted_action', 'restricted'],
    ['restricted_action_thread_locked', 'locked'],
    ['not_in_channel', 'invite'],
  ])('is tried once for a message and named once in the log: %s', async (error, remedy) => {
    const { slack, log } = await botInSlack(mode);
    slack.fail({ method: 'chat.postMessage', error, times: 9 });
    for (const code of ['6206', '70001', '70009'])
      await slack.say({ channel: 'C1', text: `IM SDK login failed, errCode: ${code}, UserSig` });
    await slack.quiet();
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(3);
    const told = log.lines.filter(({ level, message }) => level === 'warn' && message.includes(error));
    expect(told).toEqual([
      expect.objectContaining({
        details: expect.objectContaining({ remedy: expect.stringContaining(remedy) }),
      }),
    ]);
  });

  it('still answers there privately', async () => {
    const { slack } = await botInSlack(mode);
    slack.channel('C1').readOnly = true;
    expect(seen(await slack.command({ channel: 'C1', text: '70001' }))).toContain('70001');
  });
});

const authorization = (more: Json): Json => ({
  enterprise_id: null,
  user_id: 'U0BOT',
  is_bot: true,
  is_enterprise_install: false,
  ...more,
});

describe.each<Mode>(['socket', 'http'])('a channel shared with another workspace, by %s', (mode) => {
  it('belongs to the workspace of the authorization, whoever wrote', async () => {
    const { slack, fake } = await connected(mode);
    await slack.say({ channel: 'C1', text: 'errCode: 1' });
    const event = {
      ...(slack.lastEvent().event as Json),
      user: 'UFOREIGN',
      user_team: 'T0OTHER',
      team: 'T0OTHER',
    };
    const shared = {
      ...slack.lastEvent(),
      event_id: 'EvConnect',
      team_id: 'T0OTHER',
      context_team_id: slack.team.id,
      context_enterprise_id: null,
      is_ext_shared_channel: true,
      authorizations: [authorization({ team_id: slack.team.id })],
      event: { ...event, ts: '1700000000.000200' },
    };
    await slack.redeliver(shared);
    await slack.redeliver({ ...shared, event_id: 'EvBare', authorizations: [] });
    await slack.quiet();
    expect(
      fake.messages.filter(({ author }) => author.id === 'UFOREIGN').map(({ place }) => place.workspace),
    ).toEqual([slack.team.id, slack.team.id]);
  });

  it('stays in that workspace when somebody of the other one presses a button', async () => {
    const { slack, fake } = await connected(mode);
    const message = await slack.say({ channel: 'C1', text: 'x' });
    const from = slack.interaction();
    await slack.deliver({
      kind: 'interactive',
      payload: {
        type: 'block_actions',
        team: { id: 'T0OTHER', domain: 'other' },
        user: { id: 'UFOREIGN', team_id: 'T0OTHER' },
        trigger_id: from.triggerId,
        response_url: from.url,
        container: { type: 'message', message_ts: message.ts, channel_id: 'C1', is_ephemeral: false },
        channel: { id: 'C1', name: 'support' },
        message,
        actions: [{ type: 'button', action_id: 'imerror/why/0', value: 'why' }],
      },
    });
    await from.answer();
    expect(fake.actions[0]?.place.workspace).toBe(slack.team.id);
  });
});

describe.each<Mode>(['socket', 'http'])('an organisation, by %s', (mode) => {
  it('is told apart by the workspace that events and commands come from', async () => {
    const { slack, fake } = await connected(mode);
    await slack.say({ channel: 'C1', text: 'x' });
    await slack.redeliver({
      ...slack.lastEvent(),
      event_id: 'EvGrid',
      enterprise_id: 'E0ORG',
      team_id: 'T0SECOND',
      authorizations: [
        authorization({ enterprise_id: 'E0ORG', team_id: 'T0SECOND', is_enterprise_install: true }),
      ],
    });
    expect(fake.messages.at(-1)?.place.workspace).toBe('T0SECOND');
    const from = slack.interaction();
    await slack.deliver({
      kind: 'slash_commands',
      payload: {
        command: '/imerror',
        text: '70001',
        team_id: 'T0SECOND',
        enterprise_id: 'E0ORG',
        is_enterprise_install: 'true',
        channel_id: 'C1',
        channel_name: 'support',
        user_id: 'U1',
        trigger_id: from.triggerId,
        response_url: from.url,
      },
    });
    expect(fake.commands[0]?.place.workspace).toBe('T0SECOND');
  });

  it('finds the workspace of a button where Slack names no team', async () => {
    const { slack, fake } = await connected(mode);
    const message = await slack.say({ channel: 'C1', text: 'x' });
    const from = slack.interaction();
    await slack.deliver({
      kind: 'interactive',
      payload: {
        type: 'block_actions',
        team: null,
        enterprise: { id: 'E0ORG', name: 'Org' },
        is_enterprise_install: true,
        user: { id: 'U1', team_id: 'T0SECOND' },
        trigger_id: from.triggerId,
        response_url: from.url,
        container: { type: 'message', message_ts: message.ts, channel_id: 'C1' },
        channel: { id: 'C1', name: 'support' },
        message,
        actions: [{ type: 'button', action_id: 'imerror/why/0', value: 'why' }],
      },
    });
    await from.answer();
    expect(fake.actions[0]?.place.workspace).toBe('T0SECOND');
  });
});

it('answers where it may, after a channel where it may not', async () => {
  const { slack } = await botInSlack('socket');
  slack.channel('C1').readOnly = true;
  await slack.say({ channel: 'C1', text: EXPIRED });
  await slack.say({ channel: 'C2', text: EXPIRED });
  await slack.quiet();
  expect([answersIn(slack, 'C1').length, answersIn(slack, 'C2').length]).toEqual([0, 1]);
});
