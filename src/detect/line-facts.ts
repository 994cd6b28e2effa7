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

/** A date or a time of day at the start of a line. */
const time =
  /^[^\p{L}\n]{0,3}(?:\w{1,5}: )?\[?(?:\d{4}[-/]\d\d[-/]\d\d|\d\d[-/]\d\d\s+\d|\d\d:\d\d|\w{3} \d\d \d\d:)/u;

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
    time: mayHoldTime(text, first) && time.test(text.slice(first, first + head)),
    numbers,
    pipes,
    quoted: text.charCodeAt(first) === 0x3e,
    inCode: ticks % 2 === 1,
  };
}

/** How far the start of a line is read for a time. */
const head = 24;

/** Two digits and one of `:`, `-`, `/` behind them stand in every date and time: few lines have to be asked further. */
function mayHoldTime(text: string, first: number): boolean {
  const to = Math.min(text.length, first + head);
  let digits = 0;
  for (let at = first; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) digits += 1;
    else {
      if (digits >= 2 && (unit === 0x3a || unit === 0x2d || unit === 0x2f)) return true;
      digits = 0;
    }
  }
  return false;
}
