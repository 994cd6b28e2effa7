/** What kind of character a code unit is, and its folded form: tables, because every character of every message passes here. */

export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const DIGIT = 3;
/** A letter of an alphabet with spaces between its words. */
export const LETTER = 4;
/** Han, kana, Hangul: words stand without spaces, and a number may stand right beside them. */
export const CJK = 5;

const letters: [number, number][] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x300, 0x36f],
  [0x370, 0x10ff],
  [0x1200, 0x1fff],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

const unspaced: [number, number][] = [
  [0x1100, 0x11ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x3130, 0x318f],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
];

/** Alphabets with capitals; `toLowerCase` is asked only there. */
const cased: [number, number][] = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x58f],
  [0x1e00, 0x1fff],
];

export interface Chars {
  kind: Uint8Array;
  fold: Uint16Array;
}

let made: Chars | undefined;

/** Made once, a millisecond, when the first text is read. */
export function charTables(): Chars {
  if (made) return made;
  const kind = new Uint8Array(0x10000);
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) fold[unit] = unit;
  for (const [from, to] of letters) kind.fill(LETTER, from, to + 1);
  for (const [from, to] of unspaced) kind.fill(CJK, from, to + 1);
  for (let digit = 0; digit < 10; digit += 1) {
    kind[0x30 + digit] = DIGIT;
    kind[0xff10 + digit] = DIGIT;
  }
  for (const unit of [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x3000, 0x2009, 0x202f, 0x200b, 0xfeff])
    kind[unit] = SPACE;
  for (const unit of [0x0a, 0x0d, 0x2028, 0x2029, 0x85]) kind[unit] = NEWLINE;
  for (const [from, to] of cased) {
    for (let unit = from; unit <= to; unit += 1) {
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1) fold[unit] = lower.charCodeAt(0);
    }
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) {
    const ascii = unit - 0xfee0;
    fold[unit] = ascii >= 0x41 && ascii <= 0x5a ? ascii + 32 : ascii;
  }
  fold[0xa0] = 0x20;
  fold[0x09] = 0x20;
  fold[0x3000] = 0x20;
  made = { kind, fold };
  return made;
}
