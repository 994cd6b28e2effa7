import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Target } from '../../src/types.js';
import { card } from './fake-bot.js';
import { answer, refused, start } from './with-a-message.js';

test('an answer is a reply that pings nobody and is posted once', async () => {
  const { discord, platform, target, channel } = await start();
  const ref = await platform.post(target, answer, 'key');
  expect(ref).toEqual({ channel, id: discord.answers(channel)[0]?.id });
  expect(discord.requests.at(-1)?.body).toMatchObject({
    message_reference: { message_id: target.messageId, fail_if_not_exists: false },
    allowed_mentions: { parse: [], replied_user: false },
    nonce: expect.stringMatching(/^.{25}$/),
    enforce_nonce: true,
    embeds: [{ title: '70001 · UserSig has expired' }],
  });
  await platform.post(target, answer, 'key');
  expect(discord.answers(channel)).toHaveLength(1);
  await platform.post(target, answer, 'another key');
  expect(discord.answers(channel)).toHaveLength(2);
});

test('an answer in a thread stands in the thread, one to a direct message there', async () => {
  for (const where of ['thread', 'direct'] as const) {
    const { discord, platform, target, channel } = await start(where);
    expect(await platform.post(target, answer, 'key')).toMatchObject({ channel });
    expect(discord.answers(channel)).toHaveLength(1);
  }
});

test('an answer whose confirmation is lost still stands once', async () => {
  const { discord, platform, target, channel } = await start();
  discord.fail({ method: 'post', path: /messages$/, status: 502, after: true });
  await platform.post(target, answer, 'key');
  expect(discord.answers(channel)).toHaveLength(1);
});

test('an answer to a message deleted meanwhile is posted all the same, for the core to remove', async () => {
  const { discord, platform, target, channel } = await start();
  discord.delete(target.messageId);
  const ref = await platform.post(target, answer, 'key');
  expect(discord.answers(channel)).toHaveLength(1);
  await platform.remove(ref);
  expect(discord.answers(channel)).toHaveLength(0);
});

test('a changed answer replaces everything that stood there, and pings nobody', async () => {
  const { discord, platform, target, channel } = await start();
  const ref = await platform.post(target, answer, 'key');
  await platform.update(ref, card('Another'));
  expect(discord.answers(channel)).toMatchObject([
    { content: '', components: [], embeds: [{ title: 'Another' }] },
  ]);
  expect(discord.requests.at(-1)?.body).toMatchObject({
    allowed_mentions: { parse: [], replied_user: false },
  });
});

test('what is gone: changing it is refused, removing it is not', async () => {
  const { discord, platform, target } = await start();
  const ref = await platform.post(target, answer, 'key');
  discord.delete(ref.id);
  expect((await refused(platform.update(ref, answer))).reason).toBe('gone');
  await expect(platform.remove(ref)).resolves.toBeUndefined();
  await expect(platform.remove({ channel: '404', id: '404' })).resolves.toBeUndefined();
});

test('an answer in a thread of its own, begun once', async () => {
  const { discord, platform, target } = await start();
  const own: Target = { ...target, where: 'own-thread' };
  const first = await platform.post(own, answer, 'one');
  const second = await platform.post(own, answer, 'two');
  expect([first.channel, second.channel]).toEqual([target.messageId, target.messageId]);
  expect(discord.world.channels.get(target.messageId)?.name).toBe('70001 · UserSig has expired');
  expect(discord.answers(target.messageId)).toHaveLength(2);
  expect(await platform.find?.(own, 'one')).toEqual(second);
});

test('where it may begin no thread, or stands in one, it replies', async () => {
  const { discord, platform, target, channel, settled } = await start();
  discord.deny(channel, Bits.CreatePublicThreads);
  await settled();
  expect(await platform.post({ ...target, where: 'own-thread' }, answer, 'key')).toMatchObject({ channel });
  const inThread = await start('thread');
  expect(
    await inThread.platform.post({ ...inThread.target, where: 'own-thread' }, answer, 'key'),
  ).toMatchObject({
    channel: inThread.channel,
  });
});

test('an answer of unknown outcome is found by the reply it is', async () => {
  const { discord, platform, target } = await start();
  expect(await platform.find?.(target, 'key')).toBeUndefined();
  discord.say({
    channel: target.place.channel,
    author: discord.bo,
    content: 'hm',
    replyTo: target.messageId,
  });
  const ref = await platform.post(target, answer, 'key');
  expect(await platform.find?.(target, 'key')).toEqual(ref);
});

test('a hint is put on a message and taken away', async () => {
  const { discord, platform, target, channel, settled } = await start();
  await platform.hint?.(target, true);
  expect([...discord.world.hints]).toEqual([`${target.messageId} 💡`]);
  await platform.hint?.(target, false);
  expect(discord.world.hints.size).toBe(0);
  discord.deny(channel, Bits.AddReactions);
  await settled();
  expect(await refused(platform.hint?.(target, true) ?? Promise.resolve())).toMatchObject({
    reason: 'forbidden',
    remedy: expect.stringContaining('Add Reactions'),
  });
  discord.delete(target.messageId);
  await expect(platform.hint?.(target, false)).resolves.toBeUndefined();
});

test('the address of an answer', async () => {
  const { discord, platform, target, channel } = await start();
  const ref = await platform.post(target, answer, 'key');
  expect(await platform.link?.(ref)).toBe(
    `https://discord.com/channels/${discord.world.guildId}/${channel}/${ref.id}`,
  );
});
