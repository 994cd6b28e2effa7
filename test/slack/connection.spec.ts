import { describe, expect, it } from 'vitest';
import { connectSlack } from '../../adapters/slack/connect.js';
import { startSlack } from '../stand-ins/slack/start-slack.js';
import { connected, createLines, HURRY, holdBack, type Mode, SOON, settingsFor } from './connected.js';
import { createFakeBot } from './fake-bot.js';

async function refusedStart(mode: Mode, change: (settings: ReturnType<typeof settingsFor>) => void) {
  const slack = await startSlack();
  const [settings, log] = [settingsFor(mode, slack), createLines()];
  change(settings);
  const parts = { bot: createFakeBot().bot, log, settings, patience: HURRY };
  const error = await connectSlack(parts).catch((thrown: unknown) => thrown as Error);
  await slack.stop();
  return { error: error as Error, log };
}

describe('starting', () => {
  it.each<Mode>(['socket', 'http'])(
    'names a refused bot token in one line without the token, by %s',
    async (mode) => {
      const { error, log } = await refusedStart(mode, (settings) => {
        settings.botToken = 'xoxb-9-9-verysecret';
      });
      expect(error).toMatchObject({
        name: 'UserError',
        message: expect.stringMatching(/^SLACK_BOT_TOKEN was refused by Slack \(invalid_auth\): copy/),
      });
      expect(error.message).not.toContain('\n');
      expect(JSON.stringify([error.message, log.lines])).not.toContain('verysecret');
    },
  );

  it('names a refused app token', async () => {
    const { error } = await refusedStart('socket', (settings) => {
      settings.appToken = 'xapp-1-9-verysecret';
    });
    expect(error).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('SLACK_APP_TOKEN was refused'),
    });
    expect(error.message).not.toContain('verysecret');
  });

  it('says when Slack cannot be reached', async () => {
    const { error } = await refusedStart('socket', (settings) => {
      settings.apiUrl = 'http://127.0.0.1:9/api/';
    });
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('SLACK_API_URL') });
  });

  it('says when the port is taken', async () => {
    const { connection, slack } = await connected('http');
    const port = Number(new URL(connection.address ?? '').port);
    const settings = { ...settingsFor('http', slack), port };
    const second = connectSlack({ bot: createFakeBot().bot, log: createLines(), settings, patience: HURRY });
    await expect(second).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(`PORT ${port}`),
    });
  });

  it('names missing scopes with what is lost, and starts all the same', async () => {
    const { slack, log } = await connected('socket', { options: { scopes: ['commands', 'chat:write'] } });
    const warned = log.lines.filter(({ level }) => level === 'warn').map(({ message }) => message);
    expect(warned).toContainEqual(
      expect.stringMatching(/channels:history is missing.*public channels.*install the app again/),
    );
    expect(log.lines.filter(({ level }) => level === 'info').map(({ message }) => message)).toContainEqual(
      expect.stringContaining('optional scope users:read'),
    );
    expect(slack.socket.count()).toBe(1);
  });
});

describe('a socket that is lost', () => {
  it.each(['refresh', 'cut'] as const)(
    'is opened again after a %s, and nothing said meanwhile is lost',
    async (how) => {
      const { slack, fake } = await connected('socket');
      slack.socket[how]();
      await slack.say({ channel: 'C1', text: 'said meanwhile' });
      expect(fake.messages[0]).toMatchObject({ text: 'said meanwhile' });
      await expect.poll(() => slack.socket.opened(), SOON).toBe(2);
      expect(slack.socket.count()).toBe(1);
    },
  );

  it('is opened again after an outage of Slack', async () => {
    const { slack, fake } = await connected('socket');
    slack.fail({ method: 'apps.connections.open', status: 503, times: 3 });
    slack.fail({ method: 'apps.connections.open', status: 429, retryAfter: 1 });
    slack.socket.cut();
    await slack.say({ channel: 'C1', text: 'after all' });
    expect(fake.messages[0]).toMatchObject({ text: 'after all' });
  });

  it('is not opened again by a bot that is stopping', async () => {
    const { slack, connection } = await connected('socket');
    slack.socket.cut();
    await connection.stop();
    const opened = slack.socket.opened();
    await slack.quiet();
    expect(slack.socket.opened()).toBe(opened);
    await expect.poll(() => slack.socket.count(), SOON).toBe(0);
  });

  it('ends deliberately when the token was revoked meanwhile', async () => {
    const { slack, fatal } = await connected('socket');
    slack.tokens.appRefused = 'invalid_auth';
    slack.socket.refresh();
    await expect.poll(() => fatal, SOON).toHaveLength(1);
    expect(fatal[0]).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });
});

describe('stopping', () => {
  it.each<Mode>(['socket', 'http'])('finishes what is in hand by %s', async (mode) => {
    const { slack, fake, connection } = await connected(mode);
    const open = holdBack(fake);
    const saying = slack.say({ channel: 'C1', text: 'in hand' });
    await expect.poll(() => fake.messages.length, SOON).toBe(1);
    const stopped = connection.stop();
    open();
    await Promise.all([stopped, saying]);
    expect(slack.messages('C1')).toMatchObject([{ text: 'in hand' }, { text: 'Read: in hand' }]);
    await expect.poll(() => slack.socket.count(), SOON).toBe(0);
  });

  it('does not wait for ever', async () => {
    const patience = { finish: 20, latestAck: 10 };
    const { slack, fake, connection } = await connected('socket', { patience });
    fake.gate.open = new Promise(() => {});
    await slack.say({ channel: 'C1', text: 'never done' });
    await connection.stop();
    await expect.poll(() => slack.socket.count(), SOON).toBe(0);
  });
});
