/** A number in a table, `| 70001 | 12 |` or `70001,12`: what the head of its column says. */
import type { Reading } from './reading.js';
import { announces } from './role-sets.js';

/** How far a line is read to each side of the number, and how far up the head is looked for. */
const reach = { line: 240, up: 650, lines: 40 };
/** Beside the number its cell may hold this many characters more. */
const longestRest = 12;

export type Head = '' | 'none' | 'code' | 'number' | 'other';

const NEWLINE = 0x0a;
const PIPE = 0x7c;
const TAB = 0x09;
const COMMA = 0x2c;

/** Where the cell of a number lies. */
const cell = { lineStart: 0, column: 0, columns: 0 };

/** @returns '' when the number stands in no table, 'none' when its column has no head */
export function headOfColumn(text: string, start: number, end: number, reading: Reading): Head {
  for (const delimiter of [PIPE, TAB, COMMA])
    if (findCell(text, start, end, delimiter)) return headAbove(text, delimiter, reading);
  return '';
}

/** Reads the line of the number; true when it has three cells and more and little else stands in the number's own. */
function findCell(text: string, start: number, end: number, delimiter: number): boolean {
  let column = 0;
  let first = -1;
  let at = start - 1;
  for (; at >= 0 && start - at <= reach.line; at -= 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) break;
    if (unit !== delimiter) continue;
    column += 1;
    if (first < 0) first = at;
  }
  const lineStart = at + 1;
  let behind = 0;
  let last = -1;
  for (at = end; at < text.length && at - end <= reach.line; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) break;
    if (unit !== delimiter) continue;
    behind += 1;
    if (last < 0) last = at;
  }
  if (column + behind < 2) return false;
  const from = column === 0 ? lineStart : first + 1;
  const to = behind === 0 ? at : last;
  if (text.slice(from, to).trim().length > end - start + longestRest) return false;
  cell.lineStart = lineStart;
  cell.column = column;
  cell.columns = column + behind;
  return true;
}

/** Goes up as long as lines have as many cells; the topmost of them is the head. */
function headAbove(text: string, delimiter: number, reading: Reading): Head {
  const { lineStart, column, columns } = cell;
  let from = -1;
  let to = -1;
  const stop = Math.max(0, lineStart - reach.up);
  let lineEnd = lineStart - 1;
  for (let lines = 0; lineEnd > stop && lines < reach.lines; lines += 1) {
    let count = 0;
    let rule = true;
    let at = lineEnd - 1;
    for (; at >= stop; at -= 1) {
      const unit = text.charCodeAt(at);
      if (unit === NEWLINE) break;
      if (unit === delimiter) count += 1;
      else if (rule && !isOfRule(unit)) rule = false;
    }
    if (at < stop && stop > 0) break;
    if (count === columns && !rule) {
      from = at + 1;
      to = lineEnd;
    } else if (!rule) break;
    lineEnd = at;
  }
  return from < 0 ? 'none' : whatSays(text, from, to, delimiter, column, reading);
}

/** Reads the cell of the head that stands above the number. */
function whatSays(
  text: string,
  lineStart: number,
  lineEnd: number,
  delimiter: number,
  column: number,
  reading: Reading,
): Head {
  let from = lineStart;
  for (let passed = 0; passed < column; from += 1) if (text.charCodeAt(from) === delimiter) passed += 1;
  let to = from;
  while (to < lineEnd && text.charCodeAt(to) !== delimiter) to += 1;
  if (hasAnnouncing(reading, from, to)) return 'code';
  return /\d/.test(text.slice(from, to)) ? 'number' : 'other';
}

/** `|---|:--:|` and `+-----+` are no rows of their own. */
const isOfRule = (unit: number): boolean =>
  unit <= 0x20 || unit === PIPE || unit === 0x2b || unit === 0x2d || unit === 0x3a || unit === 0x3d;

/** A word for codes or failures stands in the cell. */
function hasAnnouncing(reading: Reading, from: number, to: number): boolean {
  for (let row = firstAt(reading, from); row < reading.count && (reading.start[row] as number) < to; row += 1)
    if (((reading.roles[row] as number) & announces) !== 0) return true;
  return false;
}

function firstAt({ start, count }: Reading, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
