/** Looks through raw bytes for numbers of the catalog: only what is found here is decoded and judged. */
import { bounds } from '../../src/catalog/catalog.js';
import type { Catalog } from '../../src/types.js';

/** Calls `found` for each run of digits that may be a code; returns the number of line ends passed. */
export type Finder = (
  bytes: Buffer,
  from: number,
  to: number,
  found: (start: number, end: number, linesBefore: number) => void,
) => number;

/** Numbers up to here are looked up as bits, longer ones are left to the judge. */
const TABLE = 1_000_000;

export function finder(catalog: Catalog): Finder {
  const table = new Uint8Array(TABLE);
  let fewest = 9;
  let most = 1;
  for (const entry of catalog.entries) {
    const { from, to } = bounds(entry.code);
    const [low, high] = from < 0 ? [-from, -from] : [from, to];
    fewest = Math.min(fewest, String(low).length);
    most = Math.max(most, String(high).length);
    table.fill(1, Math.min(low, TABLE), Math.min(high + 1, TABLE));
  }

  return (bytes, from, to, found) => {
    let lines = 0;
    const end = bytes.length;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (byte < 0x30) {
        if (byte === 0x0a) lines += 1;
        continue;
      }
      if (byte > 0x39) {
        // Full-width digits, EF BC 90 to 99: seldom, so every run of them goes to the judge.
        if (byte === 0xef && bytes[at + 1] === 0xbc && isWide(bytes[at + 2])) {
          let stop = at + 3;
          while (
            stop + 2 < end &&
            bytes[stop] === 0xef &&
            bytes[stop + 1] === 0xbc &&
            isWide(bytes[stop + 2])
          )
            stop += 3;
          if (stop - at >= 9) found(at, stop, lines);
          at = stop - 1;
        }
        continue;
      }
      let value = byte - 0x30;
      let stop = at + 1;
      for (; stop < end; stop += 1) {
        const digit = (bytes[stop] as number) - 0x30;
        if (digit < 0 || digit > 9) break;
        if (value < TABLE) value = value * 10 + digit;
      }
      const digits = stop - at;
      if (digits >= fewest && digits <= most && byte !== 0x30 && (value >= TABLE || table[value] === 1)) {
        if (!settled(bytes, at, stop)) found(at, stop, lines);
      }
      at = stop - 1;
    }
    return lines;
  };
}

const isWide = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x90 && byte <= 0x99;

/** Decimals, addresses, times and words whose shape says enough; the judge would say the same, only later. */
function settled(bytes: Buffer, start: number, stop: number): boolean {
  const right = bytes[stop] ?? 0x20;
  if (isLetter(right) || right === 0x5f) return true;
  if ((right === 0x2e || right === 0x3a || right === 0x2d) && isDigit(bytes[stop + 1])) return true;
  const left = bytes[start - 1] ?? 0x20;
  if ((left === 0x2e || left === 0x3a || left === 0x2d) && isDigit(bytes[start - 2])) return true;
  if (left === 0x3a && isLetter(bytes[start - 2] ?? 0x20)) return isHost(bytes, start - 1);
  return left === 0x40 || left === 0x5c;
}

/** `http://order:8003`, `//member:8001`. */
function isHost(bytes: Buffer, colon: number): boolean {
  let at = colon - 1;
  for (; at > 1 && colon - at < 64; at -= 1) {
    const byte = bytes[at] as number;
    if (!isLetter(byte) && !isDigit(byte) && byte !== 0x2d && byte !== 0x2e) break;
  }
  return bytes[at] === 0x2f && bytes[at - 1] === 0x2f;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
