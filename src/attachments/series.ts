/**
 * Counters, ids and ports in a log: one kind of line with an ever different number, some of which are codes by chance.
 * A message has room for one such accident, a log of a hundred thousand lines for all of them.
 */

import type { Reason } from '../types.js';

/** Different catalog numbers on lines alike, mostly seen once, that make a series. */
const SERIES = { codes: 5, share: 0.5 };
/** Decided by a word beside the number that announces codes, rather than by what the text is about. */
const ANNOUNCED = /^(?:before|after)\.(?:constant|code|error|returns|asks)$/;
/** Characters that are compared before and behind a number, on its line. */
const BEFORE = 40;
const AFTER = 16;
const MOST_KINDS = 1_000;

export interface Series {
  /** @returns the kind of line the number stands on */
  note(text: string, start: number, end: number, code: string): string;
  includes(kind: string): boolean;
}

export function createSeries(): Series {
  const kinds = new Map<string, { codes: Set<string>; times: number }>();
  return {
    note(text, start, end, code) {
      const kind = kindOf(text, start, end);
      const known = kinds.get(kind);
      if (known) {
        known.times += 1;
        known.codes.add(code);
      } else if (kinds.size < MOST_KINDS) kinds.set(kind, { codes: new Set([code]), times: 1 });
      return kind;
    },
    includes(kind) {
      const { codes, times } = kinds.get(kind) ?? { codes: new Set(), times: 0 };
      return codes.size >= SERIES.codes && codes.size > times * SERIES.share;
    },
  };
}

/** In a series only what is announced outright counts. */
export const isAnnounced = ({ rule }: Reason): boolean => ANNOUNCED.test(rule);

/** The words around with every number in them alike. */
function kindOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const [after = ''] = text.slice(end, end + AFTER).split('\n', 1);
  return `${before.slice(before.lastIndexOf('\n') + 1)}\u0000${after}`.replace(/\d+/g, '0');
}
