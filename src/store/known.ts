/** What this process lately read or wrote, for the time when the store cannot be asked. Bounded; the oldest go first. */

/** How many keys are remembered: hours of a busy workspace, some ten megabytes at most. */
const LIMIT = 10_000;

export interface Known {
  /** Absent when only this is known: something stands there. */
  json?: string;
  /** Milliseconds since 1970; infinite when it lasts or when nobody said. */
  expires: number;
  /** Written by this process: `expires` is certain. */
  own: boolean;
}

export function createKnown(clock: { now(): number }, limit = LIMIT) {
  const facts = new Map<string, Known>();
  function put(key: string, fact: Known): void {
    facts.delete(key);
    facts.set(key, fact);
    for (const oldest of facts.keys()) {
      if (facts.size <= limit) break;
      facts.delete(oldest);
    }
  }
  const get = (key: string): Known | undefined => {
    const fact = facts.get(key);
    return fact && fact.expires > clock.now() ? fact : undefined;
  };
  return {
    get,
    wrote: (key: string, json: string, expires = Number.POSITIVE_INFINITY) =>
      put(key, { json, expires, own: true }),
    read(key: string, json: string): void {
      const before = get(key);
      put(key, before?.json === json ? before : { json, expires: Number.POSITIVE_INFINITY, own: false });
    },
    /** A sum; its time began with the first addition, which may have been anybody's. */
    counted(key: string, json: string, isFirst: boolean, expires = Number.POSITIVE_INFINITY): void {
      const before = get(key);
      put(key, before ? { ...before, json } : { json, expires, own: isFirst });
    },
    /** Somebody else claimed it, about for as long as this process would have. */
    taken(key: string, expires = Number.POSITIVE_INFINITY): void {
      if (!get(key)) put(key, { expires, own: false });
    },
    forget: (key: string): void => void facts.delete(key),
    keys: (): string[] => [...facts.keys()],
  };
}

export type KnownFacts = ReturnType<typeof createKnown>;
