/** What stands right beside a number, as places in the `left` and `right` evidence. */
import { CJK, DIGIT, LETTER, NEWLINE, SPACE, unitAt } from './chars.js';

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

/** `case 6206:`, `case 10010, 10015:` at the start of a line, of a diff too: a program tells codes apart. */
export function isCaseLabel(text: string, start: number, end: number): boolean {
  const word = afterCase(text, start) - 5;
  if (word < 0 || !colonFollows(text, end)) return false;
  for (let at = word - 1; at >= 0 && word - at < longestCase; at -= 1) {
    const unit = unitAt(text, at);
    // Several labels may share a line: `case 6206: case 70001:`.
    if (unit === 0x0a || unit === 0x3a || unit === 0x7b) return true;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x2b && unit !== 0x2d) return false;
  }
  return word < longestCase;
}

/** How far the list of one label is followed, in characters. */
const longestCase = 40;

/** Offset behind `case `, when nothing but a list lies between it and `at`; else 0. */
function afterCase(text: string, at: number): number {
  let from = at;
  while (at - from < longestCase && isOfList(unitAt(text, from - 1))) from -= 1;
  // The space of `case ` may have been taken for one of the list.
  while (from < at && unitAt(text, from) === 0x20) from += 1;
  return text.startsWith('case ', from - 5) ? from : 0;
}

function colonFollows(text: string, at: number): boolean {
  let to = at;
  while (to - at < longestCase && isOfList(unitAt(text, to))) to += 1;
  return unitAt(text, to) === 0x3a;
}

/** Numbers, commas, bars and spaces. */
const isOfList = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || unit === 0x2c || unit === 0x20 || unit === 0x7c || unit === 0x2d;

/** `msg:` and `count=` behind a number are the next key, not its unit. */
export function isKey(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  return (
    unit === 0x3a || unit === 0x3d || unit === 0xff1a || (unit === 0x22 && text.charCodeAt(end + 1) === 0x3a)
  );
}

/** A word with a capital and small letters follows after a space: `50001 Zaragoza`. */
export function capitalFollows({ text, end }: Placed, kind: Uint8Array): boolean {
  if (text.charCodeAt(end) !== 0x20) return false;
  const first = text.charCodeAt(end + 1);
  const second = text.charCodeAt(end + 2);
  return (
    ((first >= 0x41 && first <= 0x5a) || (first >= 0xc0 && first <= 0xde)) &&
    second >= 0x61 &&
    kind[second] === LETTER
  );
}

/** Nothing but spaces and brackets stands between the number and the mark that ends the clause before. */
export function firstOfClause({ text, start }: Placed): boolean {
  for (let at = start - 1; at >= 0 && start - at < 4; at -= 1) {
    const unit = text.charCodeAt(at);
    if (clauseEnds.has(unit)) return true;
    if (unit !== 0x20 && unit !== 0x60 && unit !== 0x2a && unit !== 0x28 && unit !== 0xff08) return false;
  }
  return start < 4;
}

const clauseEnds = new Set([...',;，；、。|\n'].map((mark) => mark.charCodeAt(0)));

/** How often it occurred stands behind the number: `80003 ×1043`, `70001 x318`, `6012: 40 %`, `20003 占 81%`. */
export const countFollows = ({ text, end }: Placed): boolean =>
  mayCount(text, end) && occurrences.test(text.slice(end, end + 14));

const occurrences =
  /^[`"'*)）]{0,2}[ :：|]{0,3}(?:[×✕xX*] ?\d|占|\(?\d{1,3}(?:\.\d+)? ?[%％]|\(?\d+ (?:times|hits)|\d+ ?次)/;

/** The first character that is none of those looked through begins a count: most are letters, and the pattern is not asked. */
function mayCount(text: string, end: number): boolean {
  for (let at = end; at < end + 6; at += 1) {
    const unit = unitAt(text, at);
    if (unit !== 0x20 && !lookedThrough.has(unit)) return counting.has(unit);
    if (unit === 0x2a) return true;
  }
  return true;
}

const unitsOf = (characters: string): Set<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
const lookedThrough = unitsOf('`"\'*)）:：|');
const counting = unitsOf('×✕xX*占(0123456789');
