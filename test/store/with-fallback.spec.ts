import { beforeEach, describe, expect, it } from 'vitest';
import { PATIENCE } from '../../src/store/with-fallback.js';
import { setUp } from './behind-fallback.js';
import { turns } from './manual-clock.js';

let { time, flaky, lines, store } = setUp();
beforeEach(async () => {
  ({ time, flaky, lines, store } = setUp());
  await turns();
});

describe('while the store is away', () => {
  it('settings are what they last were, and claims are decided here', async () => {
    await flaky.behind().set('settings/slack/T/C', { mode: 'off' });
    await store.get('settings/slack/T/C');
    await store.add('message/slack/T/C/1', 'before', 1_000);
    flaky.become('failing');
    expect(await store.get('settings/slack/T/C')).toEqual({ mode: 'off' });
    expect(await store.get('settings/slack/T/D')).toBeUndefined();
    expect(await store.add('message/slack/T/C/1', 'again', 1_000)).toBe(false);
    expect(await store.add('message/slack/T/C/2', 'new', 1_000)).toBe(true);
    expect(await store.add('message/slack/T/C/2', 'again', 1_000)).toBe(false);
    expect(await store.get('message/slack/T/C/2')).toBe('new');
    await time.advance(1_000);
    expect(await store.add('message/slack/T/C/2', 'after its time', 1_000)).toBe(true);
  });

  it('a key that another process had claimed stays claimed', async () => {
    await flaky.behind().add('claim', 'theirs', 60_000);
    expect(await store.add('claim', 'mine', 60_000)).toBe(false);
    flaky.become('failing');
    expect(await store.add('claim', 'mine', 60_000)).toBe(false);
  });

  it('no caller waits longer than its patience for a store that does not answer, and later ones not at all', async () => {
    flaky.become('hanging');
    const answers: string[] = [];
    const ask = [
      store.add('a', 1),
      store.get('a'),
      store.set('b', 1),
      store.count('n', 1),
      store.remove('c'),
    ];
    for (const one of ask) void one.then(() => answers.push('answered'));
    await time.advance(PATIENCE - 1);
    expect(answers).toEqual([]);
    await time.advance(1);
    expect(answers).toHaveLength(ask.length);
    const calls = flaky.calls.length;
    expect(await store.get('b')).toBe(1);
    expect(await store.add('d', 1)).toBe(true);
    expect(flaky.calls).toHaveLength(calls);
  });

  it('health says so, with what waits; and that all is well when it is', async () => {
    expect(store.health()).toEqual({ status: 'ok', waitingWrites: 0 });
    flaky.become('failing');
    const since = time.clock.now();
    await store.set('a', 1);
    await store.set('a', 2);
    await store.set('b', 1);
    expect(store.health()).toEqual({ status: 'degraded', since, waitingWrites: 2 });
    flaky.become('there');
    await time.advance(1_000);
    expect(store.health()).toEqual({ status: 'ok', waitingWrites: 0 });
    expect(await flaky.behind().get('a')).toBe(2);
  });

  it('one line a minute says so, however often it comes and goes, and one that it is back', async () => {
    flaky.become('failing');
    for (let second = 0; second < 150; second += 1) {
      await store.set(`k${second}`, 1);
      await time.advance(1_000);
    }
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn', 'warn']);
    expect(lines[0]?.message).toMatch(/^the store is away/);
    flaky.become('there');
    await time.advance(1_000);
    expect(lines.at(-1)).toMatchObject({ level: 'info', message: 'the store is back' });
    const before = lines.length;
    for (let turn = 0; turn < 10; turn += 1) {
      flaky.become(turn % 2 ? 'there' : 'failing');
      await store.set('k', turn);
      await time.advance(1_100);
    }
    expect(lines.length - before).toBeLessThanOrEqual(2);
  });

  it('a store that reads but does not write counts as away', async () => {
    flaky.become('full');
    await store.set('a', 1);
    await time.advance(5_000);
    expect(store.health().status).toBe('degraded');
    expect(await store.get('a')).toBe(1);
  });

  it('exporting and replacing say so instead of doing half', async () => {
    await store.set('a', 1);
    flaky.become('failing');
    await store.set('a', 2);
    await expect(store.replace('a', 1, 2)).rejects.toThrow(/store is away/);
    await expect(store.facts('')[Symbol.asyncIterator]().next()).rejects.toThrow(/store is away/);
    expect(await store.list('a')).toEqual(['a']);
    expect(await store.sweep()).toBe(0);
  });
});

describe('when the store is back', () => {
  it('a claim made meanwhile yields to one that others made', async () => {
    flaky.become('failing');
    await store.add('claim', 'mine', 60_000);
    await flaky.behind().add('claim', 'theirs', 60_000);
    flaky.become('there');
    await time.advance(1_000);
    expect(await store.get('claim')).toBe('theirs');
  });

  it('sums of several processes add up', async () => {
    await store.count('n', 5);
    flaky.become('failing');
    expect(await store.count('n', 1)).toBe(6);
    expect(await store.count('n', 1)).toBe(7);
    await flaky.behind().count('n', 10);
    flaky.become('there');
    await time.advance(1_000);
    expect(await store.get('n')).toBe(17);
  });

  it('what waits for a key arrives before anybody asks for the key', async () => {
    for (let index = 0; index < 500; index += 1) await store.set(`k${index}`, 'old');
    flaky.become('failing');
    for (let index = 0; index < 500; index += 1) await store.set(`k${index}`, 'new');
    flaky.become('there');
    const advancing = time.advance(1_000);
    expect(await store.get('k499')).toBe('new');
    await advancing;
    expect(await flaky.behind().get('k499')).toBe('new');
  });

  it('a fact whose time is over meanwhile does not uncover an older one', async () => {
    await store.set('k', 'old');
    flaky.become('failing');
    await store.set('k', 'new', 500);
    await time.advance(600);
    flaky.become('there');
    await time.advance(1_000);
    expect(await flaky.behind().get('k')).toBeUndefined();
  });

  it('with nothing in it, it is told what this process wrote', async () => {
    await store.set('message/1', 'answered', 60_000);
    await store.add('message/2', 'pending', 60_000);
    await store.set('settings/x', { mode: 'off' });
    await store.set('short', 1, 10);
    await time.advance(10);
    flaky.restartEmpty();
    await turns(20);
    expect(await flaky.behind().get('message/1')).toBe('answered');
    expect(await store.add('message/2', 'again', 60_000)).toBe(false);
    expect(await store.get('settings/x')).toEqual({ mode: 'off' });
    expect(await flaky.behind().get('short')).toBeUndefined();
    await time.advance(60_000);
    expect(await flaky.behind().get('message/1')).toBeUndefined();
    expect(store.health().status).toBe('ok');
  });

  it('a single write that is always refused is given up and named, and delays nothing else', async () => {
    flaky.refuse('bad');
    await store.set('bad', 1);
    await store.set('good', 1);
    await turns();
    expect(await flaky.behind().get('good')).toBe(1);
    await time.advance(60_000);
    expect(store.health()).toEqual({ status: 'ok', waitingWrites: 0 });
    expect(lines).toMatchObject([{ level: 'warn', details: { key: 'bad' } }]);
  });

  it('stopping says how many writes are lost when it is not', async () => {
    flaky.become('failing');
    await store.set('a', 1);
    await turns();
    lines.splice(0);
    await store.close();
    expect(lines).toMatchObject([{ level: 'warn', details: { lost: 1 } }]);
  });
});
