/** What a store holds, by kind: the first word of every key. */
import type { Fact, FactStore } from './fact.js';

export interface KindFigures {
  kind: string;
  facts: number;
  /** Of keys and values, in bytes; what the store needs around them comes on top. */
  bytes: number;
  /** Milliseconds since 1970; absent where no fact of the kind says. */
  oldest?: number;
}

/** @param timeOf when a fact was written, as far as it says */
export async function figuresOf(
  store: FactStore,
  timeOf: (fact: Fact) => number | undefined,
): Promise<KindFigures[]> {
  const kinds = new Map<string, KindFigures>();
  for await (const fact of store.facts('')) {
    const [kind = ''] = fact.key.split('/');
    const figures = kinds.get(kind) ?? { kind, facts: 0, bytes: 0 };
    kinds.set(kind, figures);
    figures.facts += 1;
    figures.bytes += Buffer.byteLength(fact.key) + Buffer.byteLength(JSON.stringify(fact.value));
    const time = timeOf(fact);
    if (time !== undefined) figures.oldest = Math.min(time, figures.oldest ?? time);
  }
  return [...kinds.values()].sort((a, b) => b.facts - a.facts || (a.kind < b.kind ? -1 : 1));
}
