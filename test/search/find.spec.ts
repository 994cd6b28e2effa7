import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog.js';
import { codesFor, entry, search, searchOver } from './open.js';

const first = (query: string) => codesFor(query)[0];
/** The group's codes, or the code alone. */
const same = (code: string): string[] =>
  catalog.groups.find((group) => group.codes.includes(code))?.codes ?? [code];

describe('words find what is meant', () => {
  it.each([
    ['usersig expired', '70001'],
    ['USERSIG EXPIRED', '70001'],
    ['usersig has expired?!', '70001'],
    ['kicked off on second phone', '6208'],
    ['too many people in room', '10014'],
    ['message too long', '8001'],
  ])('%s', (query, code) => {
    expect(same(code)).toContain(first(query));
  });

  it.each([
    ['freind list full', '30010'],
    ['usersgi expired', '70001'],
    ['user sig expired', '70001'],
    ['black list full', '30013'],
    ['blaklist full', '30013'],
  ])('slips and words written apart: %s', (query, code) => {
    expect([...same(code), '30011']).toContain(first(query));
  });

  it.each(['TIMManager getLoginUser', 'timmanager', 'to_account', 'To Account', 'toaccount', 'onConnSucc'])(
    'identifiers in any case and split: %s',
    (query) => {
      expect(search.find(query)).not.toEqual([]);
    },
  );

  it('an identifier finds the entries that carry it', () => {
    for (const { entry: found } of search.find('onConnSucc').slice(0, 2))
      expect(found.description).toContain('onConnSucc');
    expect(['90003', '90011', '90012']).toContain(first('To_Account'));
  });

  it.each([
    ['签名过期', '70001'],
    ['簽名過期', '70001'],
    ['被踢下线', '6208'],
    ['被踢下線', '6208'],
    ['群组不存在', '10010'],
    ['群組不存在', '10010'],
    ['ＵｓｅｒＳｉｇ　过期', '70001'],
  ])('Chinese, simplified and traditional: %s', (query, code) => {
    expect(same(code)).toContain(first(query));
  });

  it('completes the last word', () => {
    expect(same('70001')).toContain(first('usersig exp'));
  });
});

describe('nothing is better than the least bad', () => {
  it.each([
    '',
    '   ',
    '???',
    'best pizza in naples',
    'kubernetes pod keeps restarting',
    '今天天气怎么样',
    'asdfghjkl',
  ])('"%s"', (query) => {
    expect(search.find(query)).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['70001', '70001'],
    ['-10001', '-10001'],
    ['−10001', '-10001'],
    ['７０００１', '70001'],
    ['10001', '-10001'],
    ['120500', '120001-130000'],
    ['error 70001 signature', '70001'],
    ['错误70001怎么办', '70001'],
  ])('%s leads to %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it('digits alone complete to codes', () => {
    const codes = codesFor('7001', 20);
    expect(codes.slice(0, 1)).toEqual(['7001']);
    expect(codesFor('9501')[0]).toBe('9501');
    expect(codesFor('4060')).toEqual(expect.arrayContaining(['40601', '40605']));
  });
});

describe('filters', () => {
  it('keeps to a layer', () => {
    const layers = search.find('login layer:v3').map(({ entry: { layer } }) => layer);
    expect(layers.length).toBeGreaterThan(0);
    expect(new Set(layers)).toEqual(new Set(['v3']));
  });

  it('keeps to a section', () => {
    const sections = search.find('too long section:group').map(({ entry: { section } }) => section);
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) expect(section).toMatch(/group/i);
  });

  it('lists what stands there when nothing else is asked', () => {
    const results = search.find('section:group layer:server', { limit: 100 });
    expect(results).toHaveLength(
      catalog.entries.filter(({ section, layer }) => /\bgroup\b/i.test(section) && layer === 'server').length,
    );
  });

  it('a section named in words is the section', () => {
    for (const { entry: found } of search.find('offline push error codes')) {
      expect(found.section).toBe('Offline push error codes');
    }
  });
});

describe('same meanings', () => {
  const entries = [
    entry('1', 'Door is locked'),
    entry('2', 'Window is open'),
    entry('3', 'Gate shut', { aliases: { en: ['gate closed'] } }),
    entry('4', 'Locked drawer'),
  ];
  const folded = searchOver(
    entries,
    [{ id: 'shut', title: 'Shut', codes: ['1', '3'] }].map((group) => {
      for (const code of group.codes) {
        const member = entries.find((one) => one.code === code);
        if (member) member.group = group.id;
      }
      return group;
    }),
  );

  it('follow one another, with the codes beside each', () => {
    const results = folded.find('door locked');
    expect(results.slice(0, 2).map((result) => result.entry.code)).toEqual(['1', '3']);
    expect(results.slice(0, 2).map((result) => result.variants)).toEqual([['3'], ['1']]);
    expect(results.slice(2).map((result) => result.entry.code)).not.toContain('3');
  });

  it("today's SDK comes before the legacy one, unless that was asked for", () => {
    expect(search.find('kicked off on second phone')[0]?.entry.layer).not.toBe('v3');
    expect(codesFor('6213')[0]).toBe('6213');
    expect(search.find('kicked off layer:v3')[0]?.entry.layer).toBe('v3');
  });

  it('the group brings in a member that does not say the words', () => {
    expect(folded.find('gate closed').map((result) => result.entry.code)).toEqual(['3', '1']);
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'usersig',
          'group',
          '70001',
          '-1',
          'layer:',
          'section:"',
          '过期',
          'not',
          '__proto__',
          'constructor',
          'exp',
        ),
        {
          maxLength: 8,
        },
      )
      .map((words) => words.join(' ')),
  );

  it('never fails, every entry stands once with a score up to 1, the limit holds', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 12 }), (query, limit) => {
        const results = search.find(query, { limit });
        const scores = results.map(({ score }) => score);
        expect(results.length).toBeLessThanOrEqual(limit);
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
        expect(new Set(results.map((result) => result.entry.code)).size).toBe(results.length);
        search.explain(query);
        search.suggest(query, limit);
      }),
      { numRuns: 300 },
    );
  });

  it('the same query has the same answer, whatever was asked between', () => {
    const before = search.find('group full');
    search.find('blaklist');
    expect(search.find('group full')).toEqual(before);
  });
});
