import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect/index.js';
import { privately, publicly, WORDS } from '../../src/words/choose.js';
import { catalog } from '../catalog.js';

const TEXTS = [
  'IMSDK login failed, errCode: 6206, UserSig expired',
  '报错70001怎么办，IM 登录不了',
  'listening on port 8001',
  'Discord error 50001: Missing Access',
  'WSAECONNRESET 10054 from recv()',
  '\\u9519\\u8bef',
  'took 6012 ms',
  'order #70001 shipped',
  '10060',
  'error code 10054',
  '腾讯云 IM 这个月活跃 72001，离套餐上限还早',
];

describe('the words of both languages', () => {
  it('have the same keys, and none is left in English', () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && !Array.isArray(value)
          ? keys(value).map((one) => `${key}.${one}`)
          : [key],
      );
    expect(keys(WORDS.zh).sort()).toEqual(keys(WORDS.en).sort());
    const same = Object.entries(WORDS.en).filter(
      ([key, value]) => typeof value === 'string' && value === WORDS.zh[key as keyof typeof WORDS.zh],
    );
    expect(same.map(([key]) => key)).toEqual(['homeTitle']);
  });

  it('give every reason of the detector, in its language, from rule and terms alone', () => {
    const detector = createDetector(catalog);
    const verdicts = TEXTS.flatMap((text) => detector.inspect(text));
    expect(verdicts.length).toBeGreaterThan(5);
    for (const { reason } of verdicts) {
      expect(WORDS.en.reason(reason)).toBe(reason.sentence);
      expect(WORDS.zh.reason(reason)).toMatch(/\p{Script=Han}/u);
      for (const term of reason.terms.slice(0, 1)) expect(WORDS.zh.reason(reason)).toContain(term);
    }
  });

  it('are chosen by the person, then the channel; in public by the channel, then the author', () => {
    expect(privately('zh-TW', 'en')).toBe('zh');
    expect(privately('fr', 'zh')).toBe('en');
    expect(privately(undefined, 'zh')).toBe('zh');
    expect(privately(undefined, 'auto')).toBe('en');
    expect(publicly('zh-CN', 'en')).toBe('en');
    expect(publicly('zh-CN', 'auto')).toBe('zh');
    expect(publicly(undefined, 'auto')).toBe('en');
  });
});
