/** A number in a table, `| 70001 | 12 |` or `70001,12`: what the head of its column says. */
import type { Reading } from './reading.js';
import { announces } from './role-sets.js';

/** How far a line is read to each side of the number, and how far up the head is looked for. */
const reach = { line: 400, up: 1500, lines: 40 };
/** Beside the number its cell may hold this many characters more. */
const longestRest = 12;

export type Head = '' | 'none' | 'code' | 'number' | 'other';

const delimiters = ['|', '\t', ','] as const;

/** @returns '' when the number stands in no table, 'none' when its column has no head */
export function headOfColumn(text: string, start: number, end: number, reading: Reading): Head {
  const stop = Math.max(0, start - reach.line);
  const lineStart = Math.max(stop, text.lastIndexOf('\n', start - 1) + 1);
  let lineEnd = text.indexOf('\n', end);
  if (lineEnd < 0 || lineEnd > end + reach.line) lineEnd = Math.min(text.length, end + reach.line);
  for (const delimiter of delimiters) {
    const column = countOf(text, delimiter, lineStart, start);
    const behind = countOf(text, delimiter, end, lineEnd);
    if (column + behind < 2) continue;
    const from = column === 0 ? lineStart : text.lastIndexOf(delimiter, start - 1) + 1;
    const to = behind === 0 ? lineEnd : text.indexOf(delimiter, end);
    if (text.slice(from, to).trim().length > end - start + longestRest) continue;
    return headAbove(text, lineStart, delimiter, column, column + behind, reading);
  }
  return '';
}

function headAbove(
  text: string,
  lineStart: number,
  delimiter: string,
  column: number,
  columns: number,
  reading: Reading,
): Head {
  let from = -1;
  let to = -1;
  const stop = lineStart - reach.up;
  for (let end = lineStart - 1, lines = 0; end > 0 && lines < reach.lines; lines += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (start < stop) break;
    if (countOf(text, delimiter, start, end) === columns) {
      from = start;
      to = end;
    } else if (!isRule(text, start, end)) break;
    end = start - 1;
  }
  if (from < 0) return 'none';
  for (let passed = 0; passed < column; passed += 1) from = text.indexOf(delimiter, from) + 1;
  const next = text.indexOf(delimiter, from);
  if (next >= 0 && next < to) to = next;
  if (hasAnnouncing(reading, from, to)) return 'code';
  return /\d/.test(text.slice(from, to)) ? 'number' : 'other';
}

/** `|---|:--:|` and `+-----+`: no row of its own. */
function isRule(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit !== 0x7c && unit !== 0x2b && unit !== 0x2d && unit !== 0x3a && unit !== 0x3d)
      return false;
  }
  return true;
}

function countOf(text: string, delimiter: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(delimiter, from); at >= 0 && at < to; at = text.indexOf(delimiter, at + 1))
    count += 1;
  return count;
}

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
