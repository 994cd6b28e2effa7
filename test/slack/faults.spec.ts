import { describe, expect, it } from 'vitest';
import type { SlackStandIn } from '../stand-ins/slack/start-slack.js';
import { connected } from './connected.js';

const answers = (slack: SlackStandIn, channel = 'C1') =>
  slack.messages(channel).filter(({ bot_id }) => bot_id === 'B0BOT');

describe('when Slack fails', () => {
  it('waits out a rate limit in one channel and goes on in the others', async () => {
    const { slack, fake } = await connected('socket', { patience: { latestAck: 50 } });
    slack.fail({ method: 'chat.postMessage', status: 429, retryAfter: 2, channel: 'C1' });
    const said = ['first', 'second'].map((text) => slack.say({ channel: 'C1', text }));
    await Promise.all([...said, slack.say({ channel: 'C2', text: 'elsewhere' })]);
    await fake.bot.settled();
    const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(
      posts
        .slice(0, 2)
        .map(({ body }) => body.channel)
        .sort(),
    ).toEqual(['C1', 'C2']);
    expect(posts.slice(2).map(({ body }) => body.text)).toEqual(['Read: first', 'Read: second']);
    expect(answers(slack)).toHaveLength(2);
    expect(fake.refusals).toEqual([]);
  });

  it('gives up as busy when the wait is too long', async () => {
    const { slack, fake } = await connected('socket');
    slack.fail({ method: 'chat.postMessage', status: 429, retryAfter: 61 });
    await slack.say({ channel: 'C1', text: 'x' });
    expect(fake.refusals).toMatchObject([{ name: 'Refusal', reason: 'busy' }]);
  });

  it.each([
    ['a server error after the post', { status: 502, afterwards: true }, 1],
    ['a server error instead of the post', { status: 500 }, 0],
    ['a connection cut after the post', { cut: true, afterwards: true }, 1],
    ['fatal_error', { error: 'fatal_error' }, 0],
  ])('never posts a second time after %s', async (_, fault, standing) => {
    const { slack, fake } = await connected('socket');
    slack.fail({ method: 'chat.postMessage', ...fault });
    await slack.say({ channel: 'C1', text: 'x' });
    expect(fake.refusals).toMatchObject([{ name: 'Refusal', reason: 'unsure' }]);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect(answers(slack)).toHaveLength(standing);
  });

  it('posts again after Slack said for certain that nothing was done', async () => {
    const { slack, fake } = await connected('socket');
    slack.fail({ method: 'chat.postMessage', error: 'service_unavailable', times: 2 });
    await slack.say({ channel: 'C1', text: 'x' });
    expect(fake.refusals).toEqual([]);
    expect(answers(slack)).toHaveLength(1);
  });

  it('repeats changes and removals, which are the same once and twice', async () => {
    const { slack, fake } = await connected('socket');
    const asked = await slack.say({ channel: 'C1', text: 'x' });
    slack.fail({ method: 'chat.update', status: 500, afterwards: true });
    await slack.edit(asked.ts, 'y');
    expect(answers(slack)).toMatchObject([{ text: 'Read: y' }]);
    slack.fail({ method: 'chat.delete', status: 500, afterwards: true });
    await slack.delete(asked.ts);
    await slack.quiet();
    expect(answers(slack)).toEqual([]);
    expect(fake.refusals).toEqual([]);
  });

  it('says gone when the answer no longer stands', async () => {
    const { slack, fake } = await connected('socket');
    const asked = await slack.say({ channel: 'C1', text: 'x' });
    const [answer] = answers(slack);
    await slack.delete(answer?.ts ?? '');
    await slack.edit(asked.ts, 'y');
    expect(fake.refusals).toMatchObject([{ reason: 'gone' }]);
  });

  it.each([
    ['is_archived', 'archived'],
    ['not_in_channel', '/invite'],
    ['restricted_action_read_only_channel', 'read-only'],
    ['token_revoked', 'install'],
  ])('says what to do after %s, and does not try again', async (error, remedy) => {
    const { slack, fake } = await connected('socket');
    slack.fail({ method: 'chat.postMessage', error });
    await slack.say({ channel: 'C1', text: 'x' });
    expect(fake.refusals).toMatchObject([{ reason: 'forbidden', remedy: expect.stringContaining(remedy) }]);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
});
