/** Whether a number stands on a line of a log: one that begins with a date or a time of day. */
import { charTables, NEWLINE } from './chars.js';

/** How far back the start of the line is looked for. */
const reach = 240;

const time =
  /^[^\p{L}\n]{0,3}(?:\w{1,5}: )?\[?(?:\d{4}[-/]\d\d[-/]\d\d|\d\d[-/]\d\d\s+\d|\d\d:\d\d|\w{3} \d\d \d\d:)/u;

export function isOfLogLine(text: string, start: number): boolean {
  const { kind } = charTables();
  let first = start;
  const stop = Math.max(0, start - reach);
  while (first > stop && kind[text.charCodeAt(first - 1)] !== NEWLINE) first -= 1;
  return mayHoldTime(text, first) && time.test(text.slice(first, first + head));
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
