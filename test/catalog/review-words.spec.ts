/** How the review reads words and numbers. */
import { describe, expect, it } from 'vitest';
import { numbersOf, reorderKey, sameKey } from '../../src/catalog/review-words.js';

describe('words and numbers', () => {
  it('reads numbers as people write them', () => {
    expect(numbersOf('1,000 of 12 KB, 1.5 s, 007 and three; two of them, ５')).toEqual([
      '1000',
      '12',
      '1.5',
      '7',
      '5',
      '3',
    ]);
  });

  it('sees the same words through order, case and script', () => {
    expect(reorderKey('The UserSig has expired')).toBe(reorderKey('expired usersig'));
    expect(reorderKey('签名过期')).toBe(reorderKey('过期签名'));
    expect(sameKey('Kick-out!')).toBe(sameKey('kick out'));
    expect(sameKey('網絡斷開')).toBe(sameKey('网络断开'));
  });
});
