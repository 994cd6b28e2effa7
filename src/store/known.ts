/** What this process lately read or wrote, for the time when the store cannot be asked. Bounded; the oldest go first. */

/** How many keys are remembered: hours of a busy workspace, some ten megabytes at most. */
const LIMIT = 10_000;

export interface Known {
  /** Absent when only this is known: something stands there. */
  json?: string;
  /** Milliseconds since 1970; infinite when it lasts or when nobody said. */
  expires: number;
}

export function createKnown(clock: { now(): number }, limit = LIMIT) {
  const facts = new Map<string, Known>();
  return {
    get(key: string): Known | undefined {
      const fact = facts.get(key);
      return fact && fact.expires > clock.now() ? fact : undefined;
    },
    remember(key: string, json: string | undefined, ttl?: number): void {
      facts.delete(key);
      facts.set(key, {
        ...(json === undefined ? {} : { json }),
        expires: ttl === undefined ? Number.POSITIVE_INFINITY : clock.now() + ttl,
      });
      for (const oldest of facts.keys()) {
        if (facts.size <= limit) break;
        facts.delete(oldest);
      }
    },
    forget: (key: string): void => void facts.delete(key),
    keys: (): string[] => [...facts.keys()],
  };
}
