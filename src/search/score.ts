/** Parts of a query to scores of entries. Every figure is a share of what the query asks, 0..1. */
import { type Engine, massOf } from './engine.js';
import type { Part } from './types.js';

export interface Scores {
  /** Documents with at least one part. */
  docs: number[];
  /** Share of the query's mass the document answers, by strength. */
  strength: Float64Array;
  /** The same without strength: how much of the query is there at all. */
  coverage: Float64Array;
}

/** Working arrays, made once: a query touches a few hundred documents and cleans up behind itself. */
export function createScorer(engine: Engine): (parts: readonly Part[]) => Scores {
  const count = engine.catalog.entries.length;
  const strength = new Float64Array(count);
  const coverage = new Float64Array(count);
  const partStrength = new Float64Array(count);
  const partCoverage = new Float64Array(count);
  const sums = new Float64Array(count);
  const shares = new Float64Array(count);
  let docs: number[] = [];

  return (parts) => {
    for (const doc of docs) strength[doc] = coverage[doc] = 0;
    docs = [];
    const total = parts.reduce((sum, part) => sum + part.mass, 0) || 1;
    for (const part of parts) addPart(part, part.mass / total);
    return { docs, strength, coverage };
  };

  function addPart(part: Part, share: number): void {
    const touched: number[] = [];
    const keep = (doc: number, matched: number, covered: number) => {
      if (partCoverage[doc] === 0) touched.push(doc);
      if (matched > (partStrength[doc] ?? 0)) partStrength[doc] = matched;
      if (covered > (partCoverage[doc] ?? 0)) partCoverage[doc] = covered;
    };
    for (const { terms, weight } of part.alternatives) {
      const telling = weight * Math.min(1, massOf(engine, terms) / part.mass || 1);
      const [only] = terms;
      if (terms.length === 1 && only !== undefined) {
        eachPosting(only, (doc, value) => keep(doc, telling * value, weight));
      } else addTogether(terms, telling, weight, keep);
    }
    for (const doc of touched) {
      if (coverage[doc] === 0) docs.push(doc);
      strength[doc] = (strength[doc] ?? 0) + share * (partStrength[doc] ?? 0);
      coverage[doc] = (coverage[doc] ?? 0) + share * (partCoverage[doc] ?? 0);
      partStrength[doc] = partCoverage[doc] = 0;
    }
  }

  /** Several words that mean something together: each counts by how much it tells. */
  function addTogether(
    terms: readonly number[],
    telling: number,
    weight: number,
    keep: (doc: number, matched: number, covered: number) => void,
  ): void {
    const sum = terms.reduce((mass, term) => mass + (engine.idf[term] ?? 0), 0) || 1;
    const touched: number[] = [];
    for (const term of terms) {
      const share = (engine.idf[term] ?? 0) / sum;
      eachPosting(term, (doc, value) => {
        if (shares[doc] === 0) touched.push(doc);
        sums[doc] = (sums[doc] ?? 0) + share * value;
        shares[doc] = (shares[doc] ?? 0) + share;
      });
    }
    for (const doc of touched) {
      const found = shares[doc] ?? 0;
      keep(doc, telling * (sums[doc] ?? 0), weight * found);
      sums[doc] = shares[doc] = 0;
    }
  }

  function eachPosting(term: number, see: (doc: number, value: number) => void): void {
    const list = engine.data.postings[term] ?? [];
    for (let at = 0; at < list.length; at += 2) see(list[at] ?? 0, ((list[at + 1] ?? 0) >> 8) / 255);
  }
}
