/** What every store must do. One suite judges them all, whoever's clock decides what has expired. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Fact, FactStore } from '../../src/store/fact.js';

export interface StoreUnderTest {
  name: string;
  /** A new, empty store. */
  open(clock: { now(): number }): Promise<FactStore>;
  /** The same store opened once more, as another process would; absent when it lives in one process alone. */
  again?(clock: { now(): number }): Promise<FactStore>;
  /** Moves the store's own clock, where it has one, after the clock it was opened with was moved. */
  pass?(milliseconds: number): Promise<void>;
  /** How near the end of a fact's time the store can be looked at, in milliseconds: 1 where no real time passes. */
  grain?: number;
  /** What expires goes without a sweep. */
  expiresItself?: boolean;
}

export function testStore({ name, open, again, pass, grain = 1, expiresItself }: StoreUnderTest): void {
  /** A time to live, and the part of it after which a fact must still stand. */
  const ttl = 100 * grain;
  const almost = 99 * grain;

  describe(`store: ${name}`, () => {
    const opened: FactStore[] = [];
    let now = 1_000_000;
    const clock = { now: () => now };
    const advance = async (milliseconds: number) => {
      now += milliseconds;
      await pass?.(milliseconds);
    };
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
      for (const value of [1, 'ж汉🙂', true, null, 0, '', { a: [1, { b: null }] }, []]) {
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
      const other = (await again?.(clock)) ?? store;
      if (other !== store) opened.push(other);
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) => (index % 2 ? store : other).add('claim', index, ttl)),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await store.get('claim')).toBe(outcomes.indexOf(true));
    });

    it('forgets what expired, and not before', async () => {
      const store = await fresh();
      await store.set('k', 1, ttl);
      await advance(almost);
      expect(await store.get('k')).toBe(1);
      expect(await store.add('k', 2, ttl)).toBe(false);
      await advance(ttl - almost);
      expect(await store.get('k')).toBeUndefined();
      expect(await store.add('k', 2, ttl)).toBe(true);
      expect(await store.get('k')).toBe(2);
      await advance(ttl);
      expect(await store.get('k')).toBeUndefined();
    });

    it('takes the time to live of the last setting', async () => {
      const store = await fresh();
      await store.set('lasting', 1, ttl);
      await store.set('lasting', 2);
      await store.set('longer', 1, ttl);
      await store.set('longer', 2, 3 * ttl);
      await advance(2 * ttl);
      expect(await store.get('lasting')).toBe(2);
      expect(await store.get('longer')).toBe(2);
      await advance(2 * ttl);
      expect(await store.get('lasting')).toBe(2);
      expect(await store.get('longer')).toBeUndefined();
    });

    it('counts atomically, and begins anew after the time is over', async () => {
      const store = await fresh();
      const sums = await Promise.all(Array.from({ length: 20 }, () => store.count('n', 1, ttl)));
      expect(sums.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await store.count('n', -5, ttl)).toBe(15);
      expect(await store.get('n')).toBe(15);
      await advance(almost);
      expect(await store.count('n', 1, ttl)).toBe(16);
      await advance(ttl - almost);
      expect(await store.count('n', 1, ttl)).toBe(1);
    });

    it('counts for ever without a time, and goes on from a number that was set', async () => {
      const store = await fresh();
      expect(await store.count('lasting', 2)).toBe(2);
      await advance(1_000 * ttl);
      expect(await store.count('lasting', 2, ttl)).toBe(4);
      await advance(1_000 * ttl);
      expect(await store.count('lasting', 1)).toBe(5);
      expect(await store.replace('lasting', 5, 6)).toBe(true);
      await store.set('set', 40, ttl);
      expect(await store.count('set', 2)).toBe(42);
      await advance(ttl);
      expect(await store.get('set')).toBeUndefined();
    });

    it('lists live keys under a prefix, in order, whatever signs stand in it', async () => {
      const store = await fresh();
      for (const key of ['a/2', 'a/1', 'ab/1', 'b/1', 'a/\u{1f600}']) await store.set(key, 1);
      await store.set('a/0', 1, ttl);
      await advance(ttl);
      expect(await store.list('a/')).toEqual(['a/1', 'a/2', 'a/\u{1f600}']);
      expect(await store.list('none/')).toEqual([]);
      for (const prefix of ['*', '?', '[a]', '[^a]', '\\', 'a-b', '%', '_', '{x}']) {
        await store.set(`${prefix}!`, 1);
        expect(await store.list(prefix)).toEqual([`${prefix}!`]);
      }
    });

    it('shows every live fact under a prefix once, with its value and its end', async () => {
      const store = await fresh();
      await store.set('f/lasting', { a: 1 });
      await store.set('f/short', [1], ttl);
      await store.set('f/gone', 1, grain);
      await store.set('g/other', 1);
      for (let index = 0; index < 600; index += 1) await store.set(`f/many/${index}`, index);
      await advance(grain);
      const facts = new Map<string, Fact>();
      let shown = 0;
      for await (const fact of store.facts('f/')) {
        facts.set(fact.key, fact);
        shown += 1;
      }
      expect(shown).toBe(602);
      expect(facts.get('f/lasting')).toEqual({ key: 'f/lasting', value: { a: 1 } });
      expect(facts.get('f/short')?.value).toEqual([1]);
      const left = (facts.get('f/short')?.expires ?? 0) - now;
      expect(left).toBeLessThanOrEqual(ttl - grain);
      expect(left).toBeGreaterThan(ttl - 2 * grain);
      expect(facts.get('f/many/599')?.value).toBe(599);
    });

    it('replaces exactly what was read, and leaves its time as it was', async () => {
      const store = await fresh();
      await store.set('k', { author: 'U1', n: 1 }, ttl);
      expect(await store.replace('k', { author: 'U2', n: 1 }, { n: 2 })).toBe(false);
      expect(await store.replace('absent', 1, 2)).toBe(false);
      expect(await store.get('absent')).toBeUndefined();
      expect(await store.replace('k', { author: 'U1', n: 1 }, { n: 1 })).toBe(true);
      expect(await store.get('k')).toEqual({ n: 1 });
      await advance(ttl);
      expect(await store.get('k')).toBeUndefined();
      expect(await store.replace('k', { n: 1 }, { n: 2 })).toBe(false);
      await store.set('lasting', 1);
      expect(await store.replace('lasting', 1, 2)).toBe(true);
      await advance(1_000 * ttl);
      expect(await store.get('lasting')).toBe(2);
    });

    it('keeps only what lives after a sweep, and says how much it dropped', async () => {
      const store = await fresh();
      await store.set('old', 1, ttl);
      await store.set('young', 1, 10 * ttl);
      await store.set('lasting', 1);
      for (let index = 0; index < 600; index += 1) await store.set(`swept/${index}`, 1, ttl);
      await advance(ttl);
      expect(await store.sweep()).toBe(expiresItself ? 0 : 601);
      expect(await store.list('')).toEqual(['lasting', 'young']);
      expect(await store.sweep()).toBe(0);
    });

    if (!again) return;
    it('shares claims, sums and facts with another process, and survives a restart', async () => {
      const store = await fresh();
      await store.set('k', { answer: 1 });
      expect(await store.add('claim', 1, ttl)).toBe(true);
      await store.count('n', 3);
      const other = await again(clock);
      opened.push(other);
      expect(await other.get('k')).toEqual({ answer: 1 });
      expect(await other.add('claim', 2, ttl)).toBe(false);
      expect(await other.count('n', 4)).toBe(7);
      await other.close();
      await store.close();
      opened.splice(0);
      const later = await again(clock);
      opened.push(later);
      expect(await later.get('k')).toEqual({ answer: 1 });
      expect(await later.get('n')).toBe(7);
    });
  });
}
