import { expect, it } from 'vitest';
import { createMemoryPlatform } from '../../adapters/playground/platform.js';
import { blankTurn, createTurns, MOST_ASIDES, MOST_TURNS } from '../../adapters/playground/turns.js';
import { blank } from '../../src/card/blank.js';
import { Refusal } from '../../src/errors.js';
import type { Target } from '../../src/types.js';
import { en } from '../../src/words/en.js';

const target = (messageId: string): Target => ({
  messageId,
  place: { platform: 'playground', workspace: 'local', channel: 'c' },
});

it('posts, changes and removes', async () => {
  const { platform, under } = createMemoryPlatform();
  const ref = await platform.post(target('m1'), blank('one', en), 'k1');
  expect(under('c', 'm1')).toMatchObject({ ref, card: { title: 'one' } });
  await platform.update(ref, blank('two', en));
  expect(under('c', 'm1')?.card.title).toBe('two');
  await platform.remove(ref);
  await platform.remove(ref);
  expect(under('c', 'm1')).toBeUndefined();
});

it('keeps one post for one key, and finds it', async () => {
  const { platform, standing } = createMemoryPlatform();
  const first = await platform.post(target('m1'), blank('one', en), 'k1');
  expect(await platform.post(target('m1'), blank('one', en), 'k1')).toEqual(first);
  expect(await platform.find?.(target('m1'), 'k1')).toEqual(first);
  expect(await platform.find?.(target('m1'), 'other')).toBeUndefined();
  expect(standing()).toHaveLength(1);
  await platform.remove(first);
  expect(await platform.find?.(target('m1'), 'k1')).toBeUndefined();
});

it('refuses an answer to what is gone', async () => {
  const { platform } = createMemoryPlatform({ stands: ({ messageId }) => messageId !== 'gone' });
  const refused = platform.post(target('gone'), blank('one', en), 'k1');
  await expect(refused).rejects.toMatchObject({ reason: 'gone' });
  const ref = await platform.post(target('m1'), blank('one', en), 'k2');
  await platform.remove(ref);
  await expect(platform.update(ref, blank('two', en))).rejects.toBeInstanceOf(Refusal);
});

it('keeps only the last turns of a conversation, and the last private replies under one', () => {
  const turns = createTurns();
  const ids = Array.from({ length: MOST_TURNS + 1 }, (_, at) => turns.add(blankTurn('message', 'x', at)).id);
  expect(turns.all()).toHaveLength(MOST_TURNS);
  expect(turns.get(ids[0] ?? '')).toBeUndefined();
  const last = ids.at(-1) ?? '';
  for (let count = 0; count <= MOST_ASIDES; count += 1) turns.addAside(last, { card: blank(`${count}`, en) });
  const titles = turns.get(last)?.asides.map(({ card }) => card.title);
  expect([titles?.length, titles?.[0], titles?.at(-1)]).toEqual([MOST_ASIDES, '1', String(MOST_ASIDES)]);
});
