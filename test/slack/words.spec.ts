import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../adapters/slack/action-id.js';
import { cut } from '../../adapters/slack/render/cut.js';
import { clean, escapeMrkdwn, safeUrl } from '../../adapters/slack/render/escape.js';
import type { Action } from '../../src/types.js';

describe('cut', () => {
  it('never exceeds the limit and keeps what fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 0, max: 120 }),
        (text, limit) => {
          const kept = cut(text, limit);
          expect(kept.length).toBeLessThanOrEqual(Math.max(limit, 0));
          if (text.length <= limit) expect(kept).toBe(text);
          else expect(kept === '' || kept.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('cuts between words, and a script without spaces where it stands', () => {
    expect(cut('the user signature has expired', 22)).toBe('the user signature…');
    expect(cut('签名已过期请重新生成', 6)).toBe('签名已过期…');
    expect(cut('ab😀cd', 4)).toBe('ab…');
  });
});

describe('escaping', () => {
  it.each([
    ['<!here> & <@U1>', '&lt;!here&gt; &amp; &lt;@U1&gt;'],
    ['user_id and a*b', 'user_id and a*b'],
    ['*x*', '\u200B*\u200Bx\u200B*\u200B'],
    ['> quote', '\u200B&gt; quote'],
    [':boom:', ':\u200Bboom:'],
  ])('makes %j harmless', (text, harmless) => expect(escapeMrkdwn(text)).toBe(harmless));

  it('takes out what is not seen', () => {
    expect(clean('a\u202Eb\u0000c\r\n\r\n\r\n\r\nd\t')).toBe('abc\n\nd');
  });

  it.each(['javascript:alert(1)', 'ftp://x', 'x', 'https://user:pass@x/', `https://x/${'y'.repeat(3_000)}`])(
    'links to no %j',
    (url) => expect(safeUrl(url, 3_000)).toBeUndefined(),
  );
});

describe('actions', () => {
  const actions: Action[] = [
    { type: 'open', code: '70001' },
    { type: 'open', code: '-10001' },
    { type: 'open', code: '120001-130000' },
    { type: 'search', query: 'usersig expired' },
    ...(['dismiss', 'why', 'wrong', 'keep', 'helpful', 'settings'] as const).map((type) => ({ type })),
  ];

  it.each(actions)('travel there and back: $type', (action) => {
    const { action_id, value } = encodeAction(action, 7);
    expect(decodeAction(action_id, value)).toEqual(action);
  });

  it.each([
    ['imerror/open/0', 'DROP TABLE'],
    ['imerror/open/0', '<!here>'],
    ['imerror/open/0', undefined],
    ['imerror/search/0', ''],
    ['imerror/search/0', 'x'.repeat(201)],
    ['imerror/constructor/0', 'x'],
    ['imerror/toString/0', 'x'],
    ['imerror/dismiss/0/more', 'x'],
    [undefined, 'x'],
    [{}, 'x'],
  ])('are not read from %j %j', (id, value) => expect(decodeAction(id, value)).toBeUndefined());
});
