/** What kind of line a number stands on, read within a bounded stretch on both sides. */
import { charTables, DIGIT, NEWLINE } from './chars.js';

export interface LineFacts {
  /** The line begins with a date or a time of day. */
  time: boolean;
  /** Runs of digits on the line, the number itself included. */
  numbers: number;
  pipes: number;
  /** A quoted line, `> …`. */
  quoted: boolean;
  /** Inside backticks or a fenced block. */
  inCode: boolean;
}

const reach = 240;

export function lineFacts(text: string, start: number, end: number): LineFacts {
  const { kind } = charTables();
  let numbers = 1;
  let pipes = 0;
  let ticks = 0;
  let first = start;
  const stop = Math.max(0, start - reach);
  while (first > stop && kind[text.charCodeAt(first - 1)] !== NEWLINE) {
    first -= 1;
    const unit = text.charCodeAt(first);
    if (unit === 0x7c) pipes += 1;
    else if (unit === 0x60) ticks += 1;
    else if (kind[unit] === DIGIT && kind[text.charCodeAt(first + 1)] !== DIGIT) numbers += 1;
  }
  const limit = Math.min(text.length, end + reach);
  for (let at = end; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (kind[unit] === NEWLINE) break;
    if (unit === 0x7c) pipes += 1;
    else if (kind[unit] === DIGIT && kind[text.charCodeAt(at - 1)] !== DIGIT) numbers += 1;
  }
  return {
    time: /^[^\p{L}\n]{0,3}(?:\w{1,5}: )?\[?(?:\d{4}[-/]\d\d[-/]\d\d|\d\d[-/]\d\d\s+\d|\d\d:\d\d|\w{3} \d\d \d\d:)/u.test(
      text.slice(first, first + 24),
    ),
    numbers,
    pipes,
    quoted: text.charCodeAt(first) === 0x3e,
    inCode: ticks % 2 === 1,
  };
}
