/** The numbers a list of codes covers, laid out for the search. */
import { bounds } from '../catalog/catalog.js';
import type { KnownNumbers } from './find-numbers.js';

export function knownNumbers(codes: readonly string[]): KnownNumbers {
  const known: KnownNumbers = { fewest: 9, most: 1, positive: new Map(), negative: new Map(), ranges: [] };
  codes.forEach((code, entry) => {
    const { from, to } = bounds(code);
    const lengths = [from, to].map((value) => String(Math.abs(value)).length);
    known.fewest = Math.min(known.fewest, ...lengths);
    known.most = Math.max(known.most, ...lengths);
    if (from !== to) known.ranges.push({ from, to, entry });
    else if (from < 0) known.negative.set(-from, entry);
    else known.positive.set(from, entry);
  });
  known.ranges.sort((a, b) => a.to - a.from - (b.to - b.from));
  return known;
}
