/** Words to entries: one index for slash words, completion, home tab, playground and terminal. */
import type { Catalog, Entry } from '../types.js';
import { openEngine } from './engine.js';
import { explanationOf } from './explain.js';
import { passes, readQuery } from './query.js';
import { createRanker, type Ranked } from './rank.js';
import { sectionsOf } from './sections.js';
import { defaultLimit, type RankSettings, rankSettings, tail, weakest } from './settings.js';
import { createSuggest, round } from './suggest.js';
import type { Search, SearchResult } from './types.js';
import { foldVariants } from './variants.js';

export type { Explanation, Search, SearchResult, Section } from './types.js';

/**
 * @param catalog as loaded; its prepared index must be of this version
 * @param settings of the ranking, for measuring others than the chosen ones
 * @throws UserError when the compiled catalog is of another version
 */
export function createSearch(catalog: Catalog, settings: RankSettings = rankSettings): Search {
  const engine = openEngine(catalog);
  const rank = createRanker(engine, settings);
  const entryOf = (ranked: Ranked): Entry => catalog.entries[ranked.doc]!;

  return {
    find(typed, { limit = defaultLimit } = {}): SearchResult[] {
      const query = readQuery(typed);
      if (query.text === '') return browse(query, limit);
      const ranked = enough(rank(query).ranked, settings.threshold);
      if (ranked[0]?.pin === 'section')
        return list(ranked.filter((item) => item.pin === 'section').map(entryOf), limit);
      const folded = foldVariants(
        catalog,
        ranked.map((item) => ({ entry: entryOf(item), item })),
        (entry) => passes(entry, query),
        (leader) => (leader.pin ? { ...leader, score: leader.score * besideNamed } : leader),
        (member, leader) => member.layer === 'v3' && !leader.pin && !asksForLegacy.test(query.text),
      );
      return folded
        .slice(0, limit)
        .map(({ entry, item, variants }) => ({ entry, score: round(item.score), variants }));
    },
    explain(typed, { limit = defaultLimit } = {}) {
      const ranking = rank(readQuery(typed));
      return ranking.ranked.slice(0, limit).map((item) => explanationOf(engine, ranking, item));
    },
    suggest: createSuggest(engine, rank),
    sections: () => sectionsOf(catalog),
  };

  /** Filters without words list what stands there. */
  function browse(query: ReturnType<typeof readQuery>, limit: number): SearchResult[] {
    if (!query.layer && query.section === undefined) return [];
    return list(
      catalog.entries.filter((entry) => passes(entry, query)),
      limit,
    );
  }
}

/** A section or layer as it stands in the catalog: none of it is likelier than the rest. */
const list = (entries: Entry[], limit: number): SearchResult[] =>
  entries.slice(0, limit).map((entry) => ({ entry, score: 1, variants: [] }));

/** What stands beside an entry that was named outright was not named itself. */
const besideNamed = 0.9;
/** Otherwise the legacy SDK's codes stand behind today's of the same meaning. */
const asksForLegacy = /\b(v3|legacy|old sdk|qal|imsdk)/i;

/** Nothing, when even the best is too weak; else what is not far behind it. */
function enough(ranked: Ranked[], threshold: number): Ranked[] {
  const best = ranked[0];
  if (!best || (!best.pin && best.score < threshold)) return [];
  const strongest = ranked.find((item) => !item.pin)?.score ?? 0;
  return ranked.filter(
    (item) => item.pin || (item.score >= threshold * weakest && item.score >= tail * strongest),
  );
}
