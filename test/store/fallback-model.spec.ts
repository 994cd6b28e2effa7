import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactStore } from '../../src/store/fact.js';
import { setUp } from './behind-fallback.js';
import { createFlakyStore } from './flaky-store.js';
import { turns } from './manual-clock.js';

describe('a process alone', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const ttl = fc.constantFrom(undefined, 400, 5_000);
  const step = fc.oneof(
    fc.record({ do: fc.constant('get' as const), key }),
    fc.record({ do: fc.constant('remove' as const), key }),
    fc.record({ do: fc.constantFrom('set' as const, 'add' as const), key, value: fc.nat(9), ttl }),
    fc.record({ do: fc.constant('count' as const), key, by: fc.integer({ min: -3, max: 3 }), ttl }),
    fc.record({ do: fc.constant('pass' as const), time: fc.constantFrom(100, 400, 1_100, 5_000) }),
    fc.record({
      do: fc.constant('become' as const),
      state: fc.constantFrom('there' as const, 'failing' as const),
    }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  it('cannot tell whether its store was away, and the store cannot either in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const tried = setUp();
        const model = createFlakyStore(tried.time.clock).store;
        for (const one of steps) expect(await take(one, tried)).toEqual(await take(one, { store: model }));
        await turns();
        tried.flaky.become('there');
        await tried.time.advance(1_100);
        for (const name of ['a', 'b', 'c']) {
          expect(await tried.flaky.behind().get(name)).toEqual(await model.get(name));
        }
        expect(tried.store.health().status).toBe('ok');
      }),
      {
        numRuns: 500,
        // A count made up for later still ends when it would have.
        examples: [
          [
            [
              { do: 'become', state: 'failing' },
              { do: 'count', key: 'c', by: 1, ttl: 5_000 },
              { do: 'become', state: 'there' },
              { do: 'pass', time: 5_000 },
              { do: 'get', key: 'c' },
            ],
          ],
        ],
      },
    );
  });

  type Tried = ReturnType<typeof setUp>;

  async function take(one: Step, on: { store: FactStore } & Partial<Omit<Tried, 'store'>>) {
    switch (one.do) {
      case 'get':
        return on.store.get(one.key);
      case 'remove':
        return on.store.remove(one.key);
      case 'set':
        return on.store.set(one.key, one.value, one.ttl);
      case 'add':
        return on.store.add(one.key, one.value, one.ttl);
      case 'count':
        return on.store.count(one.key, one.by, one.ttl);
      case 'pass':
        return on.time?.advance(one.time);
      case 'become':
        return on.flaky?.become(one.state);
    }
  }
});
