import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/damerau.js';
import { createSpeller, nearness } from '../../src/search/speller.js';
import { stem } from '../../src/search/stem.js';
import { indexTermsOf } from '../../src/search/terms.js';
import { fold, identifierParts, tokens } from '../../src/search/text.js';

const words = (text: string) => tokens(text).map((token) => token.word);

describe('tokens', () => {
  it.each([
    ['UserSig expired, code -10001', ['usersig', 'expired', 'code', '-10001']],
    ['120001-130000', ['120001', '130000']],
    ['错误-10001', ['错误', '-10001']],
    ['错误70001怎么办', ['错误', '70001', '怎么办']],
    ['12KB', ['12', 'kb']],
    ["can't", ['cannot']],
    ['doesn’t exist', ['not', 'exist']],
    ["user's group", ['user', 'group']],
    ['@TGS#', ['tgs']],
    ['To_Account', ['to_account']],
    ['userSig过期', ['usersig', '过期']],
    ['群組', ['群组']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['To_Account', ['to', 'account']],
    ['UserSig', ['user', 'sig']],
    ['AVChatRoom', ['av', 'chat', 'room']],
    ['onConnSucc', ['on', 'conn', 'succ']],
    ['plain', []],
  ])('parts of %s', (written, parts) => {
    expect(identifierParts(written)).toEqual(parts);
  });

  it('an identifier is indexed whole and in parts', () => {
    expect(indexTermsOf('UserSig').map(({ term }) => term)).toEqual(['usersig', 'user', 'sig']);
  });

  it('folding twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('stems keep words apart that differ by more than their ending', () => {
    expect(stem('expired')).toBe(stem('expires'));
    expect(stem('one')).not.toBe(stem('on'));
    expect(stem('use')).not.toBe(stem('us'));
  });
});

describe('spelling', () => {
  it.each([
    ['ab', 'ab', 0],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['frend', 'friend', 1],
    ['', 'abc', 3],
  ])('%s and %s differ by %d edits', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  it('finds the word that was meant, swapped neighbours too', () => {
    const spell = createSpeller(() => ['friend', 'blacklist', 'permission', 'group', 'usersig', 'signature']);
    const best = (word: string) => spell(word)[0]?.word;
    expect(['freind', 'blaklist', 'permision', 'gruop', 'usersgi', 'singature'].map(best)).toEqual([
      'friend',
      'blacklist',
      'permission',
      'group',
      'usersig',
      'signature',
    ]);
    expect(spell('zebra')).toEqual([]);
  });

  it('another word is not a misspelling', () => {
    expect(nearness('cat', 'dog')).toBe(0);
    expect(nearness('group', 'friend')).toBe(0);
  });

  it('the vocabulary is asked for once, on the first unknown word', () => {
    let asked = 0;
    const spell = createSpeller(() => {
      asked += 1;
      return ['friend'];
    });
    expect(asked).toBe(0);
    spell('freind');
    spell('frend');
    expect(asked).toBe(1);
  });
});
