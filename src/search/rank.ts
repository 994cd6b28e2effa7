/** A query to ranked documents: parts, scores, nearest titles, pins. */
import type { Engine } from './engine.js';
import { exactWording } from './exact.js';
import { namedSection } from './named-section.js';
import { createNearness, type Nearest } from './nearness.js';
import { partsOf } from './parts.js';
import { pinsOf } from './pins.js';
import { passes, type Query } from './query.js';
import { createScorer } from './score.js';
import { calibration, candidates, legacyFactor, type RankSettings } from './settings.js';
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
  title: 1,
  'exact code': 1,
  'covering range': 0.98,
  'code without its minus': 0.9,
  'beginning of code': 0.7,
  alias: 0.95,
  section: 0.7,
};

export function createRanker(engine: Engine, settings: RankSettings): Ranker {
  const score = createScorer(engine);
  const spell = createSpeller(() => [...new Set([...engine.data.words, ...engine.data.glossary.words])]);
  const { entries } = engine.catalog;

  return (query) => {
    const parts = partsOf(engine, query.text, { synonym: settings.synonym, spell });
    const { docs, strength, coverage } = score(parts);
    const first = docs
      .filter((doc) => passes(entries[doc]!, query))
      .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
      .slice(0, candidates);
    const near = createNearness(engine, parts, settings.phraseLength);
    const ranked = first
      .map((doc): Ranked => {
        const nearest = near(doc);
        const { phraseShare, coverageShare } = settings;
        const mixed =
          (1 - phraseShare - coverageShare) * (strength[doc] ?? 0) +
          phraseShare * nearest.nearness +
          coverageShare * (coverage[doc] ?? 0);
        return {
          doc,
          score: calibrated(entries[doc]?.layer === 'v3' ? mixed * legacyFactor : mixed),
          coverage: coverage[doc] ?? 0,
          nearest,
        };
      })
      .sort((a, b) => b.score - a.score || a.doc - b.doc);
    return { parts, ranked: withPins(engine, query, ranked) };
  };
}

const calibrated = (raw: number): number =>
  1 / (1 + Math.exp(calibration.slope * (calibration.middle - raw)));

function withPins(engine: Engine, query: Query, ranked: Ranked[]): Ranked[] {
  const pinned = new Map<number, Ranked>();
  for (const { doc, reason } of allPins(engine, query)) {
    if (pinned.has(doc) || !passes(engine.catalog.entries[doc]!, query)) continue;
    const found = ranked.find((item) => item.doc === doc) ?? {
      doc,
      coverage: 0,
      nearest: { phrase: -1, nearness: 0 },
    };
    pinned.set(doc, { ...found, score: pinScores[reason], pin: reason });
  }
  return [...pinned.values(), ...ranked.filter((item) => !pinned.has(item.doc))];
}

/** What the query names outright, the surest first. */
const allPins = (engine: Engine, query: Query): Pin[] => [
  ...exactWording(engine.data, 'title', query.text),
  ...pinsOf(engine, query.text),
  ...exactWording(engine.data, 'alias', query.text),
  ...namedSection(engine, query.text).map((doc) => ({ doc, reason: 'section' as const })),
];
