import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearCodes } from '../../src/resolve/near-codes.js';
import { readCodes } from '../../src/resolve/read-codes.js';
import { resolveCode } from '../../src/resolve/resolve.js';
import { catalog } from '../catalog.js';

describe('reading codes', () => {
  it.each([
    ['70001', ['70001']],
    [' -10001 ', ['-10001']],
    ['70001 -10113', ['70001', '-10113']],
    ['70001,6206、6208', ['70001', '6206', '6208']],
    ['6206/70001', ['6206', '70001']],
    ['７０００１', ['70001']],
    ['－10001', ['-10001']],
    ['−195', ['-195']],
    ['"70001"?', ['70001']],
    ['70001.', ['70001']],
    ['#6206', ['6206']],
    ['code: 70001', ['70001']],
    ['error code 6206!', ['6206']],
    ['错误码：70001', ['70001']],
    ['报错6206', ['6206']],
    ['70001 70001', ['70001']],
    ['120001-130000', ['120001-130000']],
    ['`-10001`', ['-10001']],
  ])('%j is %j', (query, codes) => expect(readCodes(query)).toEqual(codes));

  it.each(['usersig expired', '', '70001 usersig', '3.5', 'v2', '70001x', '10-20-30', '...'])(
    '%j is not only codes',
    (query) => expect(readCodes(query)).toBeUndefined(),
  );

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readCodes(text)));
  });
});

describe('resolving', () => {
  it('tells the sign apart', () => {
    expect(resolveCode(catalog, '-10001')).toMatchObject({ kind: 'entry', entry: { code: '-10001' } });
    expect(resolveCode(catalog, '10001')).toMatchObject({ kind: 'unknown' });
    const plus = resolveCode(catalog, '10003');
    const minus = resolveCode(catalog, '-10003');
    expect(plus.kind === 'entry' && minus.kind === 'entry' && plus.entry !== minus.entry).toBe(true);
  });

  it('finds any number of the range, and not its neighbours', () => {
    for (const code of ['120001', '120500', '130000']) {
      expect(resolveCode(catalog, code)).toMatchObject({
        kind: 'range',
        code,
        entry: { code: '120001-130000' },
      });
    }
    for (const code of ['120000', '130001', '-120500'])
      expect(resolveCode(catalog, code).kind).toBe('unknown');
  });

  it('resolves every entry by its own code', () => {
    for (const { code } of catalog.entries)
      expect(resolveCode(catalog, code)).toMatchObject({ entry: { code } });
  });

  it.each([
    ['10001', '-10001'],
    ['70010', '70001'],
    ['62006', '6206'],
    ['700001', '70001'],
    ['-6206', '6206'],
    ['70011', '70001'],
  ])('offers for %s, among few, %s', (asked, meant) => {
    const near = nearCodes(catalog, asked).map(({ code }) => code);
    expect(near).toContain(meant);
    expect(near.length).toBeLessThanOrEqual(5);
  });

  it('offers the other sign first', () => expect(nearCodes(catalog, '10001')[0]?.code).toBe('-10001'));

  it('offers nothing for what is far from every code', () =>
    expect(nearCodes(catalog, '999999999')).toEqual([]));
});
