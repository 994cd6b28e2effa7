import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipLine, clipPlain, clipText } from '../../adapters/discord/clip.js';
import { escapeLine, escapeText, quote, safeAddress } from '../../adapters/discord/escape.js';
import { hostile } from './hostile.js';
import { readEscaped, readMarkup } from './markup.js';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const QUIET = { links: [], mentions: [], bare: [], emoji: [], signs: [], loose: [], headings: [] };

describe('foreign text', () => {
  test('does nothing, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readMarkup(escapeText(text))).toEqual(QUIET);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readMarkup(quote(escapeLine(text)))).toEqual(QUIET);
      }),
    );
  });

  test('is shown as it was written', () => {
    const visible = fc.string({ unit: 'grapheme' }).map((text) =>
      text
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    fc.assert(
      fc.property(visible, (text) => {
        expect(readEscaped(escapeLine(text)).shown).toBe(text);
      }),
    );
  });

  test.each([
    ['@everyone', '@\u200beveryone'],
    ['<@123>', '\\<@\u200b123\\>'],
    ['[a](https://evil.example)', '\\[a\\](https\\://evil.example)'],
    ['# big', '\\# big'],
    ['-# small', '\\-# small'],
    ['1. one', '1\\. one'],
    ['-10001 is negative', '-10001 is negative'],
    ['code: 70001', 'code: 70001'],
    ['ERR_SVR_X', 'ERR\\_SVR\\_X'],
  ])('%s', (text, escaped) => expect(escapeText(text)).toBe(escaped));
});

describe('a cut', () => {
  test('stays within its limit and leaves no half of an escape or a character', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 300 }), (text, limit) => {
        for (const clip of [clipLine, clipText, clipPlain]) {
          const cut = clip(text, limit);
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(cut).not.toMatch(LONE_SURROGATE);
        }
        expect(readMarkup(clipText(text, limit))).toEqual(QUIET);
      }),
      { numRuns: 300 },
    );
  });

  test('falls on the end of a word', () => {
    expect(clipLine('UserSig has expired and must be made anew', 20)).toBe('UserSig has expired…');
    expect(clipLine('错误码错误码错误码错误码', 6)).toBe('错误码错误…');
  });
});

describe('addresses', () => {
  test.each([
    ['https://docs.example/a(b)', 'https://docs.example/a%28b%29'],
    ['https://docs.example/a b', 'https://docs.example/a%20b'],
    ['javascript:alert(1)', undefined],
    ['https://good.example@evil.example/', undefined],
    ['ftp://docs.example/', undefined],
    ['not an address', undefined],
  ])('%s', (url, safe) => expect(safeAddress(url)).toBe(safe));
});
