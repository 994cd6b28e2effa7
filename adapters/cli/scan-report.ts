/** One line for each number found in a log: `file:line:column code title`, or one JSON document. */
import type { Verdict } from '../../src/detect/index.js';
import type { Catalog } from '../../src/types.js';
import type { Place } from './scan-log.js';

export interface ReportOptions {
  shape: 'text' | 'json';
  /** Also numbers left alone, and why. */
  explain: boolean;
  color: boolean;
}

/** @returns a line with its end, or '' when there is nothing to say */
export function reporter(
  catalog: Catalog,
  file: string,
  { shape, explain, color }: ReportOptions,
): (text: string, verdict: Verdict, place: Place) => string {
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
  const dim = (text: string): string => (color ? `\u001b[2m${text}\u001b[22m` : text);

  return (text, verdict, place) => {
    if (!verdict.spoken && !explain) return '';
    const title = catalog.byCode(verdict.entry)?.title ?? '';
    const { line, column } = positionOf(text, verdict.start, place);
    const { code, entry, confidence, threshold, spoken, reason } = verdict;
    if (shape === 'json') {
      const why = { reason: reason.sentence, rule: reason.rule, terms: reason.terms };
      const more = explain ? { spoken, threshold, ...why } : why;
      return `${JSON.stringify({ file, line, column, code, entry, title, confidence, ...more })}\n`;
    }
    const where = `${file}:${line}:${column}`;
    if (!spoken) return `${dim(`${where} (${code}) left alone, ${sure(verdict)}: ${reason.sentence}`)}\n`;
    const said = `${where} ${bold(code)} ${title}\n`;
    return explain ? `${said}${dim(`  ${sure(verdict)}: ${reason.sentence}`)}\n` : said;
  };
}

/** Never 1.00: certainty is not to be had. */
const sure = ({ confidence, threshold }: Verdict): string =>
  `confidence ${Math.min(0.99, confidence).toFixed(2)} of ${threshold.toFixed(2)} needed`;

/** Line and column, both from 1, columns in UTF-16 units. */
function positionOf(text: string, start: number, place: Place): { line: number; column: number } {
  let line = place.line;
  let begin = -1;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
    line += 1;
    begin = at;
  }
  return { line, column: begin >= 0 ? start - begin : place.column + start + 1 };
}
