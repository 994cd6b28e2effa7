import { describe, expect, it } from 'vitest';
import { connected, holdBack, SOON } from './connected.js';

const event = {
  kind: 'events_api' as const,
  payload: { type: 'event_callback', event: { type: 'message' } },
};
const now = () => Math.floor(Date.now() / 1000);

describe('signed HTTP', () => {
  it.each([
    ['a wrong secret', { secret: 'f'.repeat(32) }],
    ['a signature of another body', { signature: `v0=${'0'.repeat(64)}` }],
    ['a version nobody knows', { signature: 'v1=abc' }],
    ['no signature at all', { signature: '' }],
    ['a stale timestamp', { timestamp: now() - 301 }],
  ])('refuses %s', async (_, forged) => {
    const { slack, connection, fake } = await connected('http');
    const push = slack.pushTo(`${connection.address}/slack/events`);
    const response = await push.post(event, forged);
    expect(response.status).toBe(401);
    expect(fake.messages).toEqual([]);
  });

  it('answers Slack’s challenge and its certificate check', async () => {
    const { slack, connection } = await connected('http');
    const push = slack.pushTo(`${connection.address}/slack/events`);
    const challenge = await push.post({
      kind: 'events_api',
      payload: { type: 'url_verification', challenge: 'c' },
    });
    expect(await challenge.json()).toEqual({ challenge: 'c' });
    const check = await push.post({ kind: 'slash_commands', payload: { ssl_check: '1' } });
    expect(check.status).toBe(200);
  });

  it('acknowledges Slack’s word that events were held back, and logs it', async () => {
    const { slack, connection, log } = await connected('http');
    const push = slack.pushTo(`${connection.address}/slack/events`);
    const payload = { type: 'app_rate_limited', team_id: slack.team.id, minute_rate_limited: 1 };
    expect((await push.post({ kind: 'events_api', payload })).status).toBe(200);
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('not seen') });
  });

  it('knows no other path', async () => {
    const { connection } = await connected('http');
    expect((await fetch(`${connection.address}/`, { method: 'POST' })).status).toBe(404);
  });

  it('acknowledges an event only when its work is done, so that a crash brings it back', async () => {
    const { slack, fake } = await connected('http');
    const open = holdBack(fake);
    let acknowledged = false;
    const saying = slack.say({ channel: 'C1', text: 'x' }).then(() => {
      acknowledged = true;
    });
    await expect.poll(() => fake.messages.length, SOON).toBe(1);
    expect(acknowledged).toBe(false);
    open();
    await saying;
    expect(slack.messages('C1')).toHaveLength(2);
  });

  it('acknowledges in time when the work is not done', async () => {
    const { slack, fake } = await connected('http', { patience: { latestAck: 20 } });
    const open = holdBack(fake);
    await slack.say({ channel: 'C1', text: 'x' });
    expect(slack.messages('C1')).toHaveLength(1);
    open();
    await fake.bot.settled();
    expect(slack.messages('C1')).toHaveLength(2);
  });
});
