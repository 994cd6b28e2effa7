/** What stands right beside a number, as places in the `left` and `right` evidence. */
import { CJK, DIGIT, LETTER, NEWLINE, SPACE } from './chars.js';

/** The number by its offsets. */
interface Placed {
  text: string;
  start: number;
  end: number;
}

export function leftOf(scene: Placed, kind: Uint8Array): number {
  // The edge of the text is the edge of a line.
  if (scene.start === 0) return 1;
  const sort = kind[scene.text.charCodeAt(scene.start - 1)];
  if (sort === NEWLINE) return 1;
  if (sort === SPACE) return 2;
  if (sort === CJK) return 4;
  if (sort === LETTER) return 5;
  if (sort === DIGIT) return 6;
  return 7;
}

export function rightOf(scene: Placed, kind: Uint8Array): number {
  if (scene.end >= scene.text.length) return 1;
  const unit = scene.text.charCodeAt(scene.end);
  const sort = kind[unit];
  if (sort === NEWLINE) return 1;
  if (sort === SPACE) return 2;
  if (sort === CJK) return 3;
  if (unit === 0x2e || unit === 0x3002 || unit === 0x21 || unit === 0xff01) return 4;
  if (unit === 0x2c || unit === 0xff0c || unit === 0x3001) return 5;
  if (unit === 0x3a || unit === 0xff1a) return 6;
  if (unit === 0x3f || unit === 0xff1f) return 7;
  if (unit === 0x29 || unit === 0xff09 || unit === 0x5d || unit === 0x3011 || unit === 0x7d) return 8;
  if (unit === 0x22 || unit === 0x27 || unit === 0x60 || unit === 0x2a || unit === 0x201d) return 9;
  return 10;
}
