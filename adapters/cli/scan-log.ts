/**
 * Reads a stream of any length through a window: numbers of the catalog are found in the bytes, and only the text around
 * them is decoded and judged, so that memory stays the same and most of a log costs next to nothing.
 */
import type { Finder } from './scan-numbers.js';

/** Where a window begins: its line, from 1, and how many characters of that line lie before it. */
export interface Place {
  line: number;
  column: number;
}

/** Bytes of context on each side of a number; the judge looks no farther than 600 characters. */
const CONTEXT = 2048;
/** Numbers closer than this are judged in one window, of at most `WIDEST` bytes. */
const TOGETHER = 1024;
const WIDEST = 4 * 1024;
/** Bytes held at first; a longer stretch makes more room. */
const ROOM = 512 * 1024;

export type Judge = (text: string, from: number, to: number, place: Place) => Promise<void>;

interface Spot {
  start: number;
  end: number;
  line: number;
}

export async function scanLog(source: AsyncIterable<Buffer>, find: Finder, judge: Judge): Promise<void> {
  /** One store for the whole run: what is read is copied in behind, what is done is pushed out in front. */
  let store = Buffer.allocUnsafe(ROOM);
  let held = store.subarray(0, 0);
  /** Up to here the held bytes are looked through. */
  let done = 0;
  let line = 1;
  /** Bytes of the first held line that were let go already. */
  let gone = 0;

  for await (const stretch of source) {
    add(stretch);
    const safe = held.length - CONTEXT;
    if (safe <= done) continue;
    await look(safe);
    const keep = Math.max(0, done - CONTEXT);
    const lastEnd = held.lastIndexOf(0x0a, keep - 1);
    gone = keep === 0 ? gone : lastEnd >= 0 && lastEnd < keep ? keep - lastEnd - 1 : gone + keep;
    store.copyWithin(0, keep, held.length);
    held = store.subarray(0, held.length - keep);
    done -= keep;
  }
  await look(held.length);

  function add(stretch: Buffer): void {
    const length = held.length + stretch.length;
    if (length > store.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      held.copy(larger);
      store = larger;
    }
    stretch.copy(store, held.length);
    held = store.subarray(0, length);
  }

  async function look(to: number): Promise<void> {
    const spots: Spot[] = [];
    let last = done;
    const passed = find(held, done, to, (start, end, lines) => {
      spots.push({ start, end, line: line + lines });
      last = end;
    });
    for (let first = 0; first < spots.length; ) {
      let after = first + 1;
      const begin = spots[first] as Spot;
      while (
        after < spots.length &&
        (spots[after] as Spot).start - (spots[after - 1] as Spot).end < TOGETHER &&
        (spots[after] as Spot).end - begin.start < WIDEST
      ) {
        after += 1;
      }
      await judgeWindow(begin, spots[after - 1] as Spot);
      first = after;
    }
    line += passed;
    done = Math.max(to, last);
  }

  async function judgeWindow(first: Spot, final: Spot): Promise<void> {
    const from = whole(Math.max(0, first.start - CONTEXT));
    const begin = whole(Math.max(from, first.start - 3));
    const end = whole(Math.min(held.length, final.end + CONTEXT));
    const text = held.toString('utf8', from, end);
    // One byte a character, as in most logs: offsets are the same in both. Else the parts are measured.
    const plain = text.length === end - from;
    const start = plain ? begin - from : held.toString('utf8', from, begin).length;
    const stop = plain ? final.end - from : start + held.toString('utf8', begin, final.end).length;
    const lineEnd = from === 0 ? -1 : held.lastIndexOf(0x0a, from - 1);
    const place = {
      line: first.line - count(text, start),
      column: lineEnd >= 0 ? held.toString('utf8', lineEnd + 1, from).length : gone + from,
    };
    await judge(text, start, stop, place);
  }

  /** The next offset at which a character begins. */
  function whole(at: number): number {
    let place = at;
    while (place < held.length && ((held[place] as number) & 0xc0) === 0x80) place += 1;
    return place;
  }
}

function count(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
