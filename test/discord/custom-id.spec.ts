import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCustomId, writeCustomId } from '../../adapters/discord/custom-id.js';
import type { Action } from '../../src/types.js';
import { hostile } from './hostile.js';

test.each<Action>([
  { type: 'open', code: '70001' },
  { type: 'open', code: '-10001' },
  { type: 'open', code: '120001-130000' },
  { type: 'search', query: 'usersig: expired' },
  { type: 'dismiss' },
  { type: 'why' },
  { type: 'settings' },
])('$type comes back as it went', (action) => {
  expect(readCustomId(writeCustomId(action) ?? '')).toEqual(action);
});

test.each([
  '',
  'im1',
  'im1:',
  'im1:open',
  'im1:open:',
  'im1:open:abc',
  'im1:open:70001 ',
  'im1:open:70001;drop',
  'im1:open:1e9',
  'im0:dismiss:',
  'im1:dismiss:x',
  'im1:toString:',
  'im1:__proto__:',
  'im1:search: ',
  'dismiss',
  `im1:search:${'x'.repeat(100)}`,
])('%j is nobody’s action', (id) => expect(readCustomId(id)).toBeUndefined());

test('a search of any length fits, and is read back as a search', () => {
  fc.assert(
    fc.property(hostile, (query) => {
      const id = writeCustomId({ type: 'search', query });
      if (id === undefined) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readCustomId(id)?.type).toBe('search');
    }),
  );
});
