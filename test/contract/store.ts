/** What every store must do. One suite judges them all. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/types.js';

export interface StoreUnderTest {
  name: string;
  /** A new, empty store. */
  open(clock: { now(): number }): Promise<Store>;
  /** The same store opened once more, as another process would; absent when it lives in one process alone. */
  again?(clock: { now(): number }): Promise<Store>;
}

export function testStore({ name, open, again }: StoreUnderTest): void {
  describe(`store: ${name}`, () => {
    const opened: Store[] = [];
    let now = 1_000_000;
    const clock = { now: () => now };
    const fresh = async () => {
      const store = await open(clock);
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    it('gives back what was set, of any JSON kind', async () => {
      const store = await fresh();
      for (const value of [1, 'ж汉🙂', true, { a: [1, { b: null }] }, []]) {
        await store.set('k', value);
        expect(await store.get('k')).toEqual(value);
      }
    });

    it('knows nothing of keys never set or removed', async () => {
      const store = await fresh();
      expect(await store.get('absent')).toBeUndefined();
      await store.set('k', 1);
      await store.remove('k');
      await store.remove('k');
      expect(await store.get('k')).toBeUndefined();
    });

    it('adds only when absent, and says who did', async () => {
      const store = await fresh();
      expect(await store.add('claim', 'first')).toBe(true);
      expect(await store.add('claim', 'second')).toBe(false);
      expect(await store.get('claim')).toBe('first');
      await store.remove('claim');
      expect(await store.add('claim', 'third')).toBe(true);
    });

    it('lets exactly one of many concurrent adders win', async () => {
      const store = await fresh();
      const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => store.add('claim', index)));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('forgets what expired, to the millisecond', async () => {
      const store = await fresh();
      await store.set('k', 1, 100);
      now += 99;
      expect(await store.get('k')).toBe(1);
      expect(await store.add('k', 2, 100)).toBe(false);
      now += 1;
      expect(await store.get('k')).toBeUndefined();
      expect(await store.add('k', 2, 100)).toBe(true);
      expect(await store.get('k')).toBe(2);
    });

    it('keeps what is set again without a limit', async () => {
      const store = await fresh();
      await store.set('k', 1, 100);
      await store.set('k', 2);
      now += 1_000;
      expect(await store.get('k')).toBe(2);
    });

    it('counts atomically, and begins anew after the time is over', async () => {
      const store = await fresh();
      const sums = await Promise.all(Array.from({ length: 20 }, () => store.count('n', 1, 100)));
      expect(sums.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await store.count('n', -5, 100)).toBe(15);
      expect(await store.get('n')).toBe(15);
      now += 99;
      expect(await store.count('n', 1, 100)).toBe(16);
      now += 1;
      expect(await store.count('n', 1, 100)).toBe(1);
      expect(await store.count('lasting', 2)).toBe(2);
      expect(await store.count('lasting', 2)).toBe(4);
    });

    it('lists live keys under a prefix, in order', async () => {
      const store = await fresh();
      for (const key of ['a/2', 'a/1', 'ab/1', 'b/1', 'a/\u{1f600}']) await store.set(key, 1);
      await store.set('a/0', 1, 10);
      now += 10;
      expect(await store.list('a/')).toEqual(['a/1', 'a/2', 'a/\u{1f600}']);
      expect(await store.list('none/')).toEqual([]);
    });

    it('sweeps what expired and counts it', async () => {
      const store = await fresh();
      await store.set('old', 1, 10);
      await store.set('young', 1, 1_000);
      await store.set('lasting', 1);
      now += 10;
      expect(await store.sweep()).toBe(1);
      expect(await store.list('')).toEqual(['lasting', 'young']);
    });

    if (!again) return;
    it('shares claims and facts with another process, and survives a restart', async () => {
      const store = await fresh();
      await store.set('k', { answer: 1 });
      expect(await store.add('claim', 1, 1_000)).toBe(true);
      const other = await again(clock);
      opened.push(other);
      expect(await other.get('k')).toEqual({ answer: 1 });
      expect(await other.add('claim', 2, 1_000)).toBe(false);
    });
  });
}
