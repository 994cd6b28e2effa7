/** How thickly codes stand around each number. */
import { isRange } from '../catalog/catalog.js';
import type { Entry } from '../types.js';
import type { Families } from './company.js';
import type { KnownNumbers } from './known-numbers.js';
import { placeIn } from './sorted.js';

/** Numbers on each side among which codes are counted, at least and as a share of the number. */
const around = { least: 25, share: 1 / 200 };
const thinnest = 0.002;

export function familiesOf(entries: readonly Entry[], known: KnownNumbers): Families {
  const values = entries.map(({ code }) => (isRange(code) ? 0 : Math.abs(Number(code))));
  const positive = Int32Array.from(
    entries.filter(({ code }) => /^\d+$/.test(code)).map(({ code }) => Number(code)),
  ).sort();
  const rarity = Float64Array.from(values, (value) => {
    const width = Math.max(around.least, Math.floor(value * around.share));
    const inside = placeIn(positive, value + width + 1) - placeIn(positive, value - width);
    return -Math.log10(Math.max(thinnest, inside / (2 * width + 1)));
  });
  return { known, rarity, ranged: entries.map(({ code }) => isRange(code)) };
}
