/** Kinds of words that stand beside numbers, as bits to be asked for together. */
import type { Join } from './neighbours.js';
import { bit } from './roles.js';

export const announces = bit('code') | bit('error') | bit('returns') | bit('constant');
const follows = bit('code') | bit('error');
const nouns = bit('before.otp') | bit('before.ticket') | bit('before.port') | bit('before.version');
export const units =
  bit('after.count') | bit('after.time') | bit('after.size') | bit('after.money') | bit('after.other');
const allNouns =
  nouns |
  bit('before.process') |
  bit('before.money') |
  bit('before.id') |
  bit('before.place') |
  bit('before.line') |
  bit('before.file');
/** All nouns of numbers, those of counts and times among them. */
export const beforeNumbers = allNouns | bit('before.count') | bit('before.time');
/** Words of numbers that are no codes, wherever they stand. */
export const quantities = beforeNumbers | units;
export const ours = bit('sure') | bit('likely');

/** A word that tells of a code stands right before or behind a number, and none that tells of a quantity. */
export function isAnnounced(before: number, after: number, join: Join): boolean {
  if ((after & follows) !== 0) return true;
  const unit = join !== 'mark' && (after & units) !== 0;
  return !unit && (before & announces) !== 0 && (before & nouns) === 0;
}

/** A noun of numbers stands before it, or a unit right behind it. */
export const isCounted = (before: number, after: number, join: Join): boolean =>
  (before & allNouns) !== 0 || (join !== 'mark' && (after & units) !== 0);
