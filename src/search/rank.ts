/** A query to ranked documents: parts, scores, nearest titles, pins. */
import type { Entry } from '../types.js';
import type { Engine } from './engine.js';
import { namedSection } from './named-section.js';
import { createNearness, type Nearest } from './nearness.js';
import { partsOf } from './parts.js';
import { pinsOf } from './pins.js';
import { passes, type Query } from './query.js';
import { createScorer } from './score.js';
import { candidates, legacyFactor, manyAliases, type RankSettings } from './settings.js';
import { createSpeller } from './speller.js';
import type { Part, Pin } from './types.js';

export interface Ranked {
  doc: number;
  score: number;
  coverage: number;
  nearest: Nearest;
  pin?: Pin['reason'];
}

export interface Ranking {
  parts: Part[];
  ranked: Ranked[];
}

export type Ranker = (query: Query) => Ranking;

const pinScores: Record<Pin['reason'], number> = {
  'exact code': 1,
  'covering range': 0.98,
  'code without its minus': 0.9,
  'beginning of code': 0.7,
  section: 0.7,
};

export function createRanker(engine: Engine, settings: RankSettings): Ranker {
  const score = createScorer(engine);
  const spell = createSpeller(() => [...new Set([...engine.data.words, ...engine.data.glossary.words])]);
  const { entries } = engine.catalog;
  const prior = entries.map((entry) => priorOf(entry, settings.rarity));

  return (query) => {
    const parts = partsOf(engine, query.text, { ...settings, spell });
    const { docs, strength, coverage } = score(parts);
    const first = docs
      .filter((doc) => passes(entries[doc]!, query))
      .map((doc) => ({ doc, base: (strength[doc] ?? 0) * (coverage[doc] ?? 0) ** settings.coveragePower }))
      .sort((a, b) => b.base - a.base || a.doc - b.doc)
      .slice(0, candidates);
    const near = createNearness(engine, parts, settings.phraseLength);
    const ranked = first
      .map(({ doc, base }): Ranked => {
        const nearest = near(doc);
        const mixed = (1 - settings.phraseShare) * base + settings.phraseShare * nearest.nearness;
        return { doc, score: mixed * (prior[doc] ?? 1), coverage: coverage[doc] ?? 0, nearest };
      })
      .sort((a, b) => b.score - a.score || a.doc - b.doc);
    return { parts, ranked: withPins(engine, query, ranked) };
  };
}

/** What people meet often, and today's SDK, come before their rare and old twins. */
function priorOf({ aliases, layer }: Entry, rarity: number): number {
  const names = (aliases?.en?.length ?? 0) + (aliases?.zh?.length ?? 0);
  return (1 - rarity * (1 - Math.min(1, names / manyAliases))) * (layer === 'v3' ? legacyFactor : 1);
}

function withPins(engine: Engine, query: Query, ranked: Ranked[]): Ranked[] {
  const bySection = namedSection(engine, query.text).map((doc) => ({ doc, reason: 'section' as const }));
  const pins = [...pinsOf(engine, query.text), ...bySection].filter((pin) =>
    passes(engine.catalog.entries[pin.doc]!, query),
  );
  const pinned = pins.map(({ doc, reason }): Ranked => {
    const found = ranked.find((item) => item.doc === doc);
    return {
      doc,
      coverage: found?.coverage ?? 0,
      nearest: found?.nearest ?? { phrase: -1, nearness: 0 },
      score: pinScores[reason],
      pin: reason,
    };
  });
  const docs = new Set(pinned.map((item) => item.doc));
  return [...pinned, ...ranked.filter((item) => !docs.has(item.doc))];
}
