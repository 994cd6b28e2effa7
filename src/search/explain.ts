/** Why an entry ranks where it does, part by part. */
import { type Engine, groupOf } from './engine.js';
import { phrasesOf } from './fields.js';
import type { Ranked, Ranking } from './rank.js';
import { fieldNames } from './settings.js';
import { round } from './suggest.js';
import type { Explanation, Part } from './types.js';

export function explanationOf(engine: Engine, ranking: Ranking, ranked: Ranked): Explanation {
  const entry = engine.catalog.entries[ranked.doc]!;
  const text = phrasesOf(entry, groupOf(engine, entry))[ranked.nearest.phrase];
  return {
    entry,
    score: round(ranked.score),
    coverage: round(ranked.coverage),
    ...(text === undefined ? {} : { phrase: { text, nearness: round(ranked.nearest.nearness) } }),
    ...(ranked.pin ? { pinned: ranked.pin } : {}),
    parts: ranking.parts.flatMap((part) => matchOf(engine, part, ranked.doc) ?? []),
  };
}

/** The best of the part's ways that the entry knows. */
function matchOf(engine: Engine, part: Part, doc: number): Explanation['parts'][number] | undefined {
  let best: Explanation['parts'][number] | undefined;
  for (const { terms, weight, how } of part.alternatives) {
    const found = terms
      .map((term) => ({ term, posting: postingOf(engine, term, doc) }))
      .filter((hit) => hit.posting > 0);
    const match =
      (weight * found.reduce((sum, hit) => sum + (hit.posting >> 8) / 255, 0)) / (terms.length || 1);
    if (found.length === 0 || (best && best.match >= match)) continue;
    const mask = found.reduce((bits, hit) => bits | (hit.posting & 255), 0);
    best = {
      text: part.text,
      match: round(match),
      how,
      matched: found.map((hit) => engine.data.terms[hit.term] ?? ''),
      fields: fieldNames.filter((_, bit) => mask & (1 << bit)),
    };
  }
  return best;
}

function postingOf(engine: Engine, term: number, doc: number): number {
  const list = engine.data.postings[term] ?? [];
  for (let at = 0; at < list.length; at += 2) if (list[at] === doc) return list[at + 1] ?? 0;
  return 0;
}
