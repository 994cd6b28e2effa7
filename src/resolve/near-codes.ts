/** Entries a person may have meant by a code that does not exist: another sign, a slip of one digit, digits swapped. */
import { distance } from 'fastest-levenshtein';
import type { Catalog, Entry } from '../types.js';

const MOST = 5;

/** Best first: the other sign, swapped neighbours, one digit off, then one digit missing or too many. */
export function nearCodes(catalog: Catalog, code: string): Entry[] {
  const ranked = catalog.entries
    .map((entry) => ({ entry, cost: cost(code, entry.code) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost);
  return ranked.slice(0, MOST).map(({ entry }) => entry);
}

function cost(asked: string, code: string): number {
  const digits = asked.replace('-', '');
  const own = code.replace('-', '');
  const sign = asked.startsWith('-') === code.startsWith('-') ? 0 : 0.5;
  if (digits === own) return sign;
  if (Math.abs(digits.length - own.length) > 1 || digits.length < 3) return Number.POSITIVE_INFINITY;
  if (isSwap(digits, own)) return 1 + sign;
  if (distance(digits, own) !== 1) return Number.POSITIVE_INFINITY;
  if (digits.length !== own.length) return 3 + sign;
  return 2 + sign + Math.abs(Number(digits) - Number(own)) / 10 ** digits.length;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a.slice(at, at + 2) === `${b[at + 1]}${b[at]}` && a.slice(at + 2) === b.slice(at + 2);
}
