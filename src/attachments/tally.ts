/** Where each code stands in a file: first, last, how often, how surely; apart for each kind of line. */
import type { Mention } from '../types.js';

export interface Found {
  mention: Mention;
  /** The confidence that was needed. */
  threshold: number;
}

/** Different codes that are counted, kinds of lines told apart for each, and codes that are told. */
const MOST = { codes: 2_000, kinds: 8, told: 50 };

export function createTally() {
  const codes = new Map<string, Map<string, Found>>();
  return {
    has: (code: string): boolean => codes.has(code),

    add({ mention, threshold }: Found, kind = ''): void {
      const { code } = mention;
      const kinds = codes.get(code) ?? new Map<string, Found>();
      if (kinds.size === 0 && codes.size >= MOST.codes) return;
      codes.set(code, kinds);
      const own = kinds.size < MOST.kinds || kinds.has(kind) ? kind : '';
      const earlier = kinds.get(own);
      if (earlier) merge(earlier.mention, mention);
      else kinds.set(own, { mention, threshold });
    },

    /** Each code once, in order of first occurrence, as far as it stands on lines that count. */
    tell(counts: (mention: Mention, kind: string) => boolean): Found[] {
      const told = [...codes.values()].flatMap((kinds) => {
        const found = [...kinds].filter(([kind, { mention }]) => counts(mention, kind)).map(([, one]) => one);
        const [first, ...others] = found;
        if (!first) return [];
        const mention = { ...first.mention };
        for (const other of others) merge(mention, other.mention);
        return [{ mention, threshold: first.threshold }];
      });
      return told.sort((a, b) => a.mention.start - b.mention.start).slice(0, MOST.told);
    },
  };
}

function merge(into: Mention, other: Mention): void {
  into.count += other.count;
  into.lastLine = Math.max(into.lastLine, other.lastLine);
  if (other.start < into.start) {
    Object.assign(into, { start: other.start, end: other.end, firstLine: other.firstLine });
  }
  if (other.confidence > into.confidence) {
    Object.assign(into, { confidence: other.confidence, reason: other.reason });
  }
}
