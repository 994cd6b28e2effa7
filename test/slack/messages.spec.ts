import { describe, expect, it } from 'vitest';
import { connected, type Mode } from './connected.js';

describe.each<Mode>(['socket', 'http'])('messages by %s', (mode) => {
  it('answers in the thread of the message, without previews, with a text beside the blocks', async () => {
    const { slack, fake } = await connected(mode);
    const asked = await slack.say({ channel: 'C1', text: 'login failed, code: 6206' });
    const [answer] = slack.messages('C1').slice(1);
    expect(answer).toMatchObject({
      thread_ts: asked.ts,
      text: 'Read: login failed, code: 6206',
      user: slack.bot.userId,
    });
    expect(fake.messages[0]).toEqual({
      id: asked.ts,
      place: { platform: 'slack', workspace: slack.team.id, channel: 'C1', channelName: 'support' },
      author: { id: 'U1', name: 'U1', locale: 'en-US' },
      mayConfigure: expect.any(Function),
      text: 'login failed, code: 6206',
      markup: 'slack',
      addressed: false,
      sentAt: Math.round(Number(asked.ts) * 1000),
      deliveryId: expect.stringMatching(/^Ev/),
    });
  });

  it('answers a reply in the thread it stands in', async () => {
    const { slack } = await connected(mode);
    const first = await slack.say({ channel: 'C1', text: 'hm' });
    await slack.say({ channel: 'C1', text: '70001', thread_ts: first.ts });
    const answers = slack.messages('C1').filter(({ bot_id }) => bot_id === slack.bot.botId);
    expect(answers.map(({ thread_ts }) => thread_ts)).toEqual([first.ts, first.ts]);
  });

  it('passes a mention twice under one id, addressed, with the mention taken out', async () => {
    const { slack, fake } = await connected(mode);
    const asked = await slack.say({ channel: 'C1', text: `<@${slack.bot.userId}> 70001` });
    const passed = fake.messages.filter(({ author }) => !author.self);
    expect(passed.map(({ id, addressed, text }) => [id, addressed, text])).toEqual([
      [asked.ts, true, '70001'],
      [asked.ts, true, '70001'],
    ]);
    expect(new Set(passed.map(({ deliveryId }) => deliveryId)).size).toBe(2);
  });

  it('is addressed in a conversation with one person, and answers there in the thread', async () => {
    const { slack, fake } = await connected(mode);
    const asked = await slack.say({ channel: 'D1', text: '6206' });
    expect(fake.messages[0]).toMatchObject({ addressed: true, place: { channel: 'D1', direct: true } });
    expect(slack.messages('D1')[1]).toMatchObject({ thread_ts: asked.ts });
  });

  it('marks its own posts and those of other bots, and decides nothing about them', async () => {
    const { slack, fake } = await connected(mode);
    await slack.say({
      channel: 'C1',
      text: 'alert',
      bot_id: 'B7',
      user: 'U7',
      bot_profile: { name: 'Grafana' },
    });
    await slack.say({ channel: 'C1', text: 'alert', bot_id: 'B8', user: undefined, subtype: 'bot_message' });
    await slack.quiet();
    const authors = fake.messages.map(({ author }) => author);
    expect(authors).toContainEqual({ id: 'U7', bot: true, name: 'Grafana' });
    expect(authors).toContainEqual({ id: 'B8', bot: true });
    expect(authors).toContainEqual({ id: slack.bot.userId, bot: true, self: true });
    const own = fake.messages.find(({ author }) => author.self);
    expect(own?.key).toBe(`key-${own?.place.thread}`);
  });

  it('reads what people write and leaves Slack’s own notices alone', async () => {
    const { slack, fake } = await connected(mode);
    for (const subtype of [
      'file_share',
      'thread_broadcast',
      'me_message',
      'channel_join',
      'channel_topic',
      'brand_new',
    ])
      await slack.say({ channel: 'C1', text: subtype, subtype });
    const read = fake.messages.filter(({ author }) => !author.self).map(({ text }) => text);
    expect(read).toEqual(['file_share', 'thread_broadcast', 'me_message']);
  });

  it('follows an edit with the new text and the time of the edit', async () => {
    const { slack, fake } = await connected(mode);
    const asked = await slack.say({ channel: 'C1', text: 'code 6206' });
    await slack.edit(asked.ts, 'code 70001');
    expect(fake.edits[0]).toMatchObject({ id: asked.ts, text: 'code 70001', editedAt: expect.any(Number) });
    expect(slack.messages('C1')[1]).toMatchObject({ text: 'Read: code 70001' });
  });

  it('passes a change that is no edit without a time of edit', async () => {
    const { slack, fake } = await connected(mode);
    const asked = await slack.say({ channel: 'C1', text: 'see https://x.example' });
    const preview = { from_url: 'https://x.example', title: 'Codes 70001 70002' };
    await slack.edit(asked.ts, asked.text, { attachments: [preview] });
    expect(fake.edits[0]).toMatchObject({ id: asked.ts, text: 'see https://x.example' });
    expect(fake.edits[0]).not.toHaveProperty('editedAt');
  });

  it('takes the answer away with the message, also when a tombstone is left', async () => {
    const { slack, fake } = await connected(mode);
    const asked = await slack.say({ channel: 'C1', text: 'code 6206' });
    await slack.delete(asked.ts);
    expect(fake.deletions[0]).toMatchObject({ id: asked.ts, place: { channel: 'C1' } });
    await slack.quiet();
    expect(slack.messages('C1').filter(({ bot_id }) => bot_id)).toEqual([]);
  });

  it('passes a redelivery under the same delivery id', async () => {
    const { slack, fake } = await connected(mode);
    await slack.say({ channel: 'C9', text: 'not a member: nothing comes' });
    await slack.say({ channel: 'C1', text: '70001', bot_id: 'B7' });
    const first = fake.messages[0];
    await slack.redeliver({
      ...slack.lastEvent(),
      event_id: first?.deliveryId,
      event: slack.messages('C1')[0],
    });
    const passed = fake.messages.filter(({ author }) => !author.self);
    expect(passed.map(({ deliveryId }) => deliveryId)).toEqual([first?.deliveryId, first?.deliveryId]);
  });
});
