/** How near a query is to a short text: a title or an alias says the whole problem, or another one. */
import type { Engine } from './engine.js';
import type { Part } from './types.js';

export interface Nearest {
  /** Position in the document's phrases. */
  phrase: number;
  /** 0..1 */
  nearness: number;
}

interface Hit {
  part: number;
  alternative: number;
  share: number;
  weight: number;
}

/** @param lengthWeight of words the text has and the query lacks, against the contrary */
export function createNearness(
  engine: Engine,
  parts: readonly Part[],
  lengthWeight: number,
): (doc: number) => Nearest {
  const hits = hitsByTerm(engine, parts);
  const asked = parts.reduce((sum, part) => sum + part.mass, 0);
  const found = new Float64Array(parts.reduce((count, part) => count + part.alternatives.length, 0));
  const answered = new Float64Array(parts.length);

  return (doc) => {
    let best: Nearest = { phrase: -1, nearness: 0 };
    engine.data.phrases[doc]?.forEach((terms, phrase) => {
      const near = nearnessTo(terms);
      if (near > best.nearness) best = { phrase, nearness: near };
    });
    return best;
  };

  function nearnessTo(terms: readonly number[]): number {
    found.fill(0);
    answered.fill(0);
    let foreign = 0;
    for (const term of terms) {
      const here = hits.get(term);
      if (!here) foreign += engine.idf[term] ?? engine.unknownMass;
      for (const { part, alternative, share, weight } of here ?? []) {
        const together = (found[alternative] ?? 0) + share;
        found[alternative] = together;
        answered[part] = Math.max(answered[part] ?? 0, weight * together);
      }
    }
    let matched = 0;
    parts.forEach((part, index) => {
      matched += part.mass * (answered[index] ?? 0);
    });
    return matched / (asked + lengthWeight * foreign || 1);
  }
}

function hitsByTerm(engine: Engine, parts: readonly Part[]): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  let alternative = 0;
  parts.forEach(({ alternatives }, part) => {
    for (const { terms, weight } of alternatives) {
      const sum = terms.reduce((mass, term) => mass + (engine.idf[term] ?? 0), 0) || 1;
      for (const term of terms) {
        const list = hits.get(term) ?? [];
        list.push({ part, alternative, share: (engine.idf[term] ?? 0) / sum, weight });
        hits.set(term, list);
      }
      alternative += 1;
    }
  });
  return hits;
}
