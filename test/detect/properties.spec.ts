import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect/index.js';
import { testCatalog } from './catalog.js';

const catalog = testCatalog();
const detector = createDetector(catalog);
const singles = catalog.entries.map(({ code }) => code).filter((code) => /^\d+$/.test(code));

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      'code:',
      'errCode',
      '错误码',
      '报错',
      'IMSDK',
      'TIM',
      'WinError',
      '```',
      '`',
      '|',
      '\n',
      '<@U1>',
      'https://a.b/',
      ' and ',
      '、',
    ),
    fc.constantFrom(...singles),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.integer({ min: -200_000, max: 200_000 }).map(String),
  ),
  { maxLength: 30 },
);
const text = fc.tuple(words, fc.constantFrom('', ' ')).map(([list, glue]) => list.join(glue));

describe('whatever the text holds', () => {
  it('spans lie in the text and cover the digits', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { code, start, end, confidence, count, firstLine, lastLine } of detector.detect(input, {
          sensitivity: 'eager',
        })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(input.length);
          expect(input.slice(start, end).normalize('NFKC').replace(/[−－]/g, '-')).toBe(code);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
          expect(count).toBeGreaterThan(0);
          expect(lastLine).toBeGreaterThanOrEqual(firstLine);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never finds a code inside a longer run of digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...singles),
        fc.stringMatching(/^\d{1,4}$/),
        fc.boolean(),
        (code, more, before) => {
          const run = before ? more + code : code + more;
          const inside = detector
            .inspect(`imsdk error code: ${run}!`)
            .filter((verdict) => verdict.code !== run);
          expect(inside).toEqual([]);
        },
      ),
    );
  });

  it('an unrelated sentence far away changes no decision', () => {
    const messages = [
      'login failed, code: 6206',
      'IM 登录报错70001怎么办',
      'tencent im gives 70001 since this morning',
      '[WinError 10054] forcibly closed by the remote host',
      'p99 6012 ms on port 8001',
      'chat sdk 9522, the image was too big',
    ];
    const far = '\n'.repeat(40);
    const sentence = fc.constantFrom(
      'The weather is nice and the dog sleeps.',
      '今天天气很好。',
      'Discord was slow, twilio too, error 10054 everywhere.',
      'TIM login works again.',
    );
    fc.assert(
      fc.property(fc.constantFrom(...messages), sentence, fc.boolean(), (message, other, ahead) => {
        const alone = detector
          .inspect(message)
          .map(({ code, spoken, confidence }) => [code, spoken, confidence]);
        const whole = ahead ? other + far + message : message + far + other;
        const again = detector
          .inspect(whole)
          .filter(({ start }) => (ahead ? start >= other.length : start < message.length))
          .map(({ code, spoken, confidence }) => [code, spoken, confidence]);
        expect(again).toEqual(alone);
      }),
    );
  });

  it('finds in a part what it finds in the whole', () => {
    const log = `${'quiet line\n'.repeat(50)}imsdk login failed, code: 70001\n${'quiet line\n'.repeat(50)}`;
    const at = log.indexOf('70001');
    const whole = detector.inspect(log);
    const part = detector.inspect(log, {}, at - 2, at + 5);
    expect(part).toEqual(whole);
  });

  it('judges numbers far apart in a long text as if each stood alone', () => {
    const messages = [
      'imsdk login failed, code: 70001',
      '[WinError 10054] forcibly closed by the remote host',
      'IM 登录报错6206怎么办',
      'p99 6012 ms on port 8001',
    ];
    const filler = '\n'.repeat(12) + 'quiet line\n'.repeat(300) + '\n'.repeat(12);
    const apart = messages.flatMap((message) => detector.inspect(message));
    const whole = detector.inspect(messages.join(filler));
    const decisions = (verdicts: typeof whole) =>
      verdicts.map(({ code, confidence, reason }) => ({ code, confidence, reason }));
    expect(decisions(whole)).toEqual(decisions(apart));
  });
});
