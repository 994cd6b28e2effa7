import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog.js';
import { search } from './open.js';

const codes = (typed: string, limit = 25) => search.suggest(typed, limit).map(({ entry }) => entry.code);

describe('completion while typing', () => {
  it('has nothing to say to nothing', () => {
    expect(codes('')).toEqual([]);
    expect(codes('  ')).toEqual([]);
  });

  it('completes digits to codes, the shortest first', () => {
    expect(codes('7000')[0]).toBe('70001');
    for (const code of codes('700')) expect(code.replace('-', '')).toMatch(/^700/);
    expect(codes('6208')[0]).toBe('6208');
    expect(codes('-1000')).toEqual(expect.arrayContaining(['-10001', '-10003']));
    expect(codes('1000')).toEqual(expect.arrayContaining(['-10001', '10002']));
    expect(codes('120500')).toEqual(['120001-130000']);
  });

  it.each(['usersig', 'usersig ex', 'usersig expi', 'usersig expired'])(
    'finds the expired UserSig from "%s"',
    (typed) => {
      expect(codes(typed).some((code) => code === '70001' || code === '6206')).toBe(true);
    },
  );

  it('keeps to the limit', () => {
    expect(search.suggest('group', 7)).toHaveLength(7);
  });
});

describe('sections to browse', () => {
  it('hold every entry once, under ids of their own', () => {
    const sections = search.sections();
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(catalog.entries.length);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });

  it('are found by their title as a filter', () => {
    for (const { title, layer, count } of search.sections()) {
      const found = search.find(`layer:${layer} section:"${title}"`, { limit: 500 });
      expect(found.length).toBeGreaterThanOrEqual(count);
    }
  });
});
