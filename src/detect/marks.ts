/** Marks that may stand between a word and its number. */
export const markNames = [
  'colon',
  'equals',
  'hash',
  'bracket',
  'quote',
  'tick',
  'arrow',
  'comma',
  'pipe',
  'dash',
] as const;

/** Place of a mark in `markNames`, -1 when it is none. */
export function markOf(unit: number): number {
  switch (unit) {
    case 0x3a:
    case 0xff1a:
      return 0;
    case 0x3d:
      return 1;
    case 0x23:
      return 2;
    case 0x28:
    case 0xff08:
    case 0x5b:
    case 0x3010:
    case 0x7b:
    case 0x3c:
    case 0x29:
    case 0xff09:
    case 0x5d:
    case 0x3011:
    case 0x7d:
      return 3;
    case 0x22:
    case 0x27:
    case 0x201c:
    case 0x201d:
    case 0x2018:
    case 0x2019:
    case 0x300c:
    case 0x300d:
    case 0x300a:
    case 0x300b:
      return 4;
    case 0x60:
    case 0x2a:
      return 5;
    case 0x3e:
    case 0x2192:
      return 6;
    case 0x2c:
    case 0xff0c:
    case 0x3001:
      return 7;
    case 0x7c:
      return 8;
    case 0x2d:
    case 0x2013:
    case 0x2014:
      return 9;
    default:
      return -1;
  }
}
