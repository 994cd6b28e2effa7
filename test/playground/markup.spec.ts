/** The page's parsers draw what the platforms would: formatting as formatting, and what is escaped as it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../adapters/discord/escape.js';
import { escapeMrkdwn } from '../../adapters/slack/render/escape.js';
import { hostile } from '../discord/hostile.js';
import { encode, kindsIn, type Node, readMarkdown, readMrkdwn, wordsIn } from './page-module.js';

/** A tree in one line: `bold(text)`. */
const inShort = (nodes: Node[]): string =>
  nodes
    .map(({ type, text, url, name, children, items, ordered }) => {
      const inner = text ?? name ?? (items ? items.map(inShort).join(' | ') : inShort(children ?? []));
      if (type === 'text') return inner;
      if (type === 'text block') return `{${inner}}`;
      return `${ordered ? 'numbered ' : ''}${type}(${inner}${url && url !== inner ? ` → ${url}` : ''})`;
    })
    .join('');

describe('Discord’s Markdown', () => {
  it.each([
    ['**bold** and *it* and _it_', '{bold(bold) and italic(it) and italic(it)}'],
    ['**bold *both* bold**', '{bold(bold italic(both) bold)}'],
    ['__under__ ~~no~~ ||what||', '{underline(under) strike(no) spoiler(what)}'],
    ['`a *b*` ``c`d``', '{code(a *b*) code(c`d)}'],
    ['user_id_of and __init__', '{user_id_of and underline(init)}'],
    ['2 * 3 * 4', '{2 * 3 * 4}'],
    ['[words](https://a.example/x)', '{link(words → https://a.example/x)}'],
    ['[words](<https://a.example>)', '{link(words → https://a.example)}'],
    ['[words](javascript:alert)', '{[words](javascript:alert)}'],
    ['see https://a.example/b.', '{see link(https://a.example/b).}'],
    ['<https://a.example>', '{link(https://a.example)}'],
    ['<@123456789012345678> @everyone', '{mention(@123456789012345678) mention(@everyone)}'],
    ['\\*not bold\\* \\[no](x) 1\\. \\# C\\\\D', '{*not bold* [no](x) 1. # C\\D}'],
    ['> one\n> **two**\nthree', 'quote({one\nbold(two)}){three}'],
    ['1. a\n2. b\n- c', 'numbered list(a | b)list(c)'],
    ['# big\n-# small', 'heading(big)small(small)'],
    ['```js\nconst *a* = 1\n```after', 'pre(const *a* = 1){after}'],
    ['**unclosed and `this', '{**unclosed and `this}'],
  ])('%s', (text, short) => expect(inShort(readMarkdown(text))).toBe(short));

  it('shows escaped foreign text as the text it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text).slice(0, 5_000).replace(/\\$/, '');
        const nodes = readMarkdown(escaped);
        expect(kindsIn(nodes).filter((kind) => kind !== 'text' && kind !== 'text block')).toEqual([]);
        expect(wordsIn(nodes)).toBe(escaped.replace(/\\([^\sA-Za-z0-9])/g, '$1'));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no words of anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(wordsIn(readMarkdown(text)))).toBe(letters(text));
      }),
    );
  });
});

describe('Slack’s mrkdwn', () => {
  it.each([
    ['*bold* _it_ ~no~ `code`', '{bold(bold) italic(it) strike(no) code(code)}'],
    ['*bold _both_*', '{bold(bold italic(both))}'],
    ['user_id_of 2*3*4 a~b~c', '{user_id_of 2*3*4 a~b~c}'],
    ['* not * _ not _', '{* not * _ not _}'],
    ['&lt;!here&gt; &amp;amp;', '{<!here> &amp;}'],
    ['<https://a.example/?a=1&amp;b=2|words>', '{link(words → https://a.example/?a=1&b=2)}'],
    ['<javascript:alert(1)|words>', '{<javascript:alert(1)|words>}'],
    ['<!channel> <@U1> <#C1|general>', '{mention(@channel) mention(@U1) mention(#general)}'],
    ['&gt; quoted *b*\nplain', 'quote(quoted bold(b)){plain}'],
    [':gear: a:b:c', '{emoji(gear) a:b:c}'],
    ['```a *b*\n&lt;c&gt;```', 'pre(a *b*\n<c>)'],
    ['see https://a.example/b.', '{see link(https://a.example/b).}'],
    ['登录*报错*70009', '{登录*报错*70009}'],
  ])('%s', (text, short) => expect(inShort(readMrkdwn(text))).toBe(short));

  it('shows escaped foreign text as the text it is, but for bare addresses', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMrkdwn(text.slice(0, 1_000));
        fc.pre(escaped.length <= 6_000);
        const nodes = readMrkdwn(escaped);
        // Slack links a bare address by itself; it leads where it says.
        expect(kindsIn(nodes).filter((kind) => !['text', 'text block', 'link'].includes(kind))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('pings nobody and links nowhere else, whatever a person types', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = readMrkdwn(encode(text.slice(0, 1_000)));
        expect(kindsIn(nodes)).not.toContain('mention');
      }),
    );
  });
});
