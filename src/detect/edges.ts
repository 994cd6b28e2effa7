/** What stands right beside a number. */
import { charTables, NEWLINE, unitAt } from './chars.js';

/** What may touch a number, in the order of the kinds of characters. */
export const edges = ['mark', 'space', 'line', 'digit', 'letter', 'unspaced'] as const;

/** @returns place in `edges` of what stands at `at`; the edge of the text is the edge of a line */
export const edgeAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? NEWLINE : (charTables().kind[text.charCodeAt(at)] as number);

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

/** How often it occurred stands behind the number: `80003 ×1043`, `70001 x318`, `6012: 40 %`, `20003 占 81%`. */
export const countFollows = (text: string, end: number): boolean =>
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
