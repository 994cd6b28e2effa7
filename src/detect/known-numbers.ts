/** The numbers a list of codes covers, laid out for the search. */
import { bounds } from '../catalog/catalog.js';

export interface KnownNumbers {
  /** Fewest and most digits. */
  fewest: number;
  most: number;
  /** An open hash table of pairs: a number with its sign, 0 where free, and its entry. */
  table: Int32Array;
  mask: number;
  /** Narrow ones first. */
  ranges: { from: number; to: number; entry: number }[];
}

export function knownNumbers(codes: readonly string[]): KnownNumbers {
  const size = 2 ** Math.ceil(Math.log2(codes.length * 2 + 2));
  const known: KnownNumbers = {
    fewest: 9,
    most: 1,
    table: new Int32Array(size * 2),
    mask: size - 1,
    ranges: [],
  };
  codes.forEach((code, entry) => {
    const { from, to } = bounds(code);
    const lengths = [from, to].map((value) => String(Math.abs(value)).length);
    known.fewest = Math.min(known.fewest, ...lengths);
    known.most = Math.max(known.most, ...lengths);
    if (from !== to) known.ranges.push({ from, to, entry });
    else {
      const slot = slotFor(known, from);
      known.table[slot] = from;
      known.table[slot + 1] = entry;
    }
  });
  known.ranges.sort((a, b) => a.to - a.from - (b.to - b.from));
  return known;
}

/** The entry a number belongs to, or -1. */
export function entryOf(known: KnownNumbers, value: number): number {
  const slot = slotFor(known, value);
  if (known.table[slot] === value) return known.table[slot + 1] as number;
  for (const range of known.ranges) if (value >= range.from && value <= range.to) return range.entry;
  return -1;
}

/** The pair of a number, or the free one where it would stand. */
function slotFor({ table, mask }: KnownNumbers, value: number): number {
  let slot = ((Math.imul(value, 0x9e3779b1) >>> 9) & mask) << 1;
  while (table[slot] !== value && table[slot] !== 0) slot = (slot + 2) & (mask * 2 + 1);
  return slot;
}
