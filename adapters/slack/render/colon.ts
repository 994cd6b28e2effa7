import type { Card } from '../../../src/types.js';

/** Between a heading and what it heads on the same line; Chinese writes no space after it. */
export const colon = (language: Card['language']): string => (language === 'zh' ? '：' : ': ');
