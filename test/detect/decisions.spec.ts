import { describe, expect, it } from 'vitest';
import type { DetectionData } from '../../src/detect/data.js';
import { createDetector, type DetectOptions } from '../../src/detect/index.js';
import { testCatalog } from './catalog.js';

const detector = createDetector(testCatalog());
const codes = (text: string, options?: DetectOptions): string[] =>
  detector.detect(text, options).map(({ code }) => code);

describe('what is said and what is left alone', () => {
  it.each([
    ['login failed, code: 6206', ['6206']],
    ['tencent im gives 70001 since this morning', ['70001']],
    ['DiscordAPIError[50001]: Missing Access', []],
    ['[WinError 10054] An existing connection was forcibly closed by the remote host', []],
    ['AADSTS70002: error validating credentials', []],
    ['Twilio 30008 for the SMS fallback', []],
    ['JPush setAlias 返回6002', []],
    ['validation rejects ZIP 10013', []],
    ['listen EADDRINUSE: address already in use :::8001', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    'IM SDK login failed, errCode: {code}, please help',
    'TIMSDK error {code}',
    'what does {code} mean in tencent im?',
    '腾讯云IM 报错 {code} 怎么解决',
    '{"ActionStatus":"FAIL","ErrorCode":{code},"ErrorInfo":""}',
  ])('hears every code that is named outright: %s', (form) => {
    const missed = testCatalog()
      .entries.map(({ code }) => code)
      .filter((code) => !code.includes('-', 1))
      .filter((code) => !codes(form.replace('{code}', code)).includes(code));
    expect(missed).toEqual([]);
  });

  it('speaks of each code once, in order, with count and lines', () => {
    const log = Array.from(
      { length: 200 },
      (_, line) =>
        `TIM: 2021-03-04 09:14:0${line % 10}/E/IMSDK /Login failed|code:${line === 50 ? 6206 : 70001}|msg:expired`,
    ).join('\n');
    const mentions = detector.detect(log);
    expect(
      mentions.map(({ code, count, firstLine, lastLine }) => [code, count, firstLine, lastLine]),
    ).toEqual([
      ['70001', 199, 1, 200],
      ['6206', 1, 51, 51],
    ]);
    expect(mentions[0]?.start).toBeLessThan(mentions[1]?.start ?? 0);
  });

  it('counts a code that a log repeats hundreds of times', () => {
    const found = detector.detect('imsdk login failed, error code: 70001\n'.repeat(200));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: '70001', count: 200, firstLine: 1, lastLine: 200 });
  });

  it('says of a part of a word, repeated hundreds of times, what it said at first', () => {
    const verdicts = detector.inspect('request_70001 '.repeat(200));
    expect(new Set(verdicts.map(({ reason }) => reason.rule))).toEqual(new Set(['shape.word']));
    expect(verdicts.some(({ spoken }) => spoken)).toBe(false);
  });

  it('hears less when strict and more when eager', () => {
    const text = '70001?';
    const asked = [
      codes(text, { sensitivity: 'strict' }).length,
      codes(text, { sensitivity: 'balanced' }).length,
      codes(text, { sensitivity: 'eager' }).length,
      codes(text, { requested: true }).length,
    ];
    expect(asked).toEqual([...asked].sort((a, b) => a - b));
    expect(asked.at(-1)).toBe(1);
  });

  it('explains a bare number when asked to', () => {
    for (const code of ['10010', '6012', '-10003', '120500', '195']) {
      expect(codes(code, { requested: true })).toEqual(code === '195' ? [] : [code]);
    }
  });

  it('listens more closely where the channel is for the product or the thread spoke of the code', () => {
    const text = 'seeing 9508 since noon';
    const plain = detector.inspect(text)[0]?.confidence ?? 0;
    expect(detector.inspect(text, { channelName: 'tencent-im-support' })[0]?.confidence).toBeGreaterThan(
      plain,
    );
    expect(detector.inspect(text, { threadCodes: ['9508'] })[0]?.confidence).toBeGreaterThan(plain);
  });

  it('demands more for a code that was dismissed here', () => {
    const text = 'tencent im gives 70001 since this morning';
    const verdict = detector.inspect(text, { raise: { '70001': 0.2 } })[0];
    expect(verdict?.threshold).toBeGreaterThan(detector.inspect(text)[0]?.threshold ?? 1);
    expect(codes(text, { raise: { '70001': 0.9 } })).toEqual([]);
  });

  it('does not let one answer change the next', () => {
    const first = detector.detect('login failed, code: 6206');
    first[0]!.code = 'changed';
    expect(codes('login failed, code: 6206')).toEqual(['6206']);
  });
});

describe('reasons', () => {
  it('names the word that announced the code and the product', () => {
    const [mention] = detector.detect('imsdk login failed, errCode: 70001');
    expect(mention?.reason.terms).toEqual(expect.arrayContaining(['errcode', 'imsdk']));
    expect(mention?.reason.sentence).toContain('after “errcode”');
  });

  it('names the product whose number it looks like', () => {
    const [verdict] = detector.inspect('WSAGetLastError 10054 (WSAECONNRESET)');
    expect(verdict?.spoken).toBe(false);
    expect(verdict?.reason.sentence).toContain('Winsock');
  });

  it('does not call a word for codes a word of something else', () => {
    const [verdict] = detector.inspect('error code 10054');
    expect(verdict?.spoken).toBe(false);
    expect(verdict?.reason).toMatchObject({ rule: 'number.shared', terms: [] });
  });

  it('says when our product is named and the number is still no code', () => {
    const [verdict] = detector.inspect('腾讯云 IM 这个月活跃 72001，离套餐上限还早');
    expect(verdict?.spoken).toBe(false);
    expect(verdict?.reason).toMatchObject({ rule: 'number.silent', terms: ['腾讯云 im'] });
  });

  it('holds only terms of our own lists', () => {
    const { terms, products } = testCatalog().prepared.detection as DetectionData;
    const known = new Set([...terms.texts.split('\n'), ...products]);
    const text =
      'Dear Ms. Quillfeather, our secret app zanzibar logs IMSDK login failed 70001, and WinError 10054, port 8001';
    for (const { reason } of detector.inspect(text)) {
      for (const term of reason.terms) expect(known).toContain(term);
      expect(reason.sentence).not.toMatch(/quillfeather|zanzibar/i);
    }
  });
});
