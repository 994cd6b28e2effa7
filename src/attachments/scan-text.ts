/**
 * Finds codes in a text of any length through a window, each number judged with the lines around it.
 * What was found is kept per code: where first, where last, how often, how surely.
 */
import type { DetectOptions, Detector, Verdict } from '../detect/index.js';
import type { Mention } from '../types.js';
import { createSeries, isAnnounced } from './series.js';
import { createTally, type Found } from './tally.js';

export interface Scan {
  /** Certain enough here. */
  spoken: Found[];
  /** Numbers left alone. */
  silent: Found[];
}

/** Characters judged at once, and those around them that bear on it; the judge looks no farther than 700. */
const WINDOW = 128 * 1024;
const CONTEXT = 2 * 1024;
/** More digits and marks in a row than this are cut anywhere: they are no code. */
const LONGEST_NUMBER = 64;
/** Characters at the head of a file that say what it is about. */
const HEAD = 200;

export async function scanText(
  text: AsyncIterable<string>,
  file: string,
  detector: Detector,
  options: DetectOptions,
): Promise<Scan> {
  const spoken = createTally();
  const silent = createTally();
  const series = createSeries();
  let held = '';
  /** Up to here the held text is judged. */
  let done = 0;
  /** Offset of the held text in the whole, and its first line. */
  let offset = 0;
  let line = 1;
  /** Set when the head of the text is known. */
  let inContext: DetectOptions | undefined;

  for await (const stretch of text) {
    held += stretch;
    while (held.length - done > WINDOW + CONTEXT) {
      judge(endOfLine(held, done, done + WINDOW));
      letGo();
      // Others want an answer meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  judge(held.length);
  const sure = spoken.tell(isSure);
  const unsure = spoken.tell((mention, kind) => !isSure(mention, kind));
  return { spoken: sure, silent: [...unsure, ...silent.tell(({ code }) => !spoken.has(code))] };

  function judge(to: number): void {
    inContext ??= { ...options, channelTopic: `${options.channelTopic ?? ''} ${held.slice(0, HEAD)}` };
    const text = held.slice(0, to + CONTEXT);
    for (const verdict of detector.inspect(text, inContext, done, to)) note(text, verdict);
    done = to;
  }

  function letGo(): void {
    const keep = Math.max(0, done - CONTEXT);
    line += linesIn(held, keep);
    offset += keep;
    held = held.slice(keep);
    done -= keep;
  }

  function note(text: string, verdict: Verdict): void {
    const { code, start, end, threshold } = verdict;
    const found = { mention: mentionOf(verdict, line + verdict.line - 1), threshold };
    if (verdict.spoken) spoken.add(found, series.note(text, start, end, code));
    else silent.add(found);
  }

  function mentionOf({ code, entry, start, end, confidence, reason }: Verdict, at: number): Mention {
    const place = { start: offset + start, end: offset + end, firstLine: at, lastLine: at };
    return { code, entry, ...place, confidence, reason, count: 1, file };
  }

  function isSure({ reason }: Mention, kind: string): boolean {
    return isAnnounced(reason) || !series.includes(kind);
  }
}

/** Behind the last line end before `to`; a line longer than a window is cut where no number is cut with it. */
function endOfLine(text: string, from: number, to: number): number {
  const end = text.lastIndexOf('\n', to - 1) + 1;
  if (end > from) return end;
  let at = to;
  while (to - at < LONGEST_NUMBER && /[\d０-９.,:+\-－−]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function linesIn(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
