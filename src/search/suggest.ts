/** Completion while typing: nothing is too weak to be offered, as long as something of it fits. */
import type { Entry } from '../types.js';
import type { Engine } from './engine.js';
import { readQuery } from './query.js';
import type { Ranker } from './rank.js';
import { fold } from './text.js';

const leastScore = 0.1;

export function createSuggest(engine: Engine, rank: Ranker) {
  const { entries } = engine.catalog;
  return (typed: string, limit: number): { entry: Entry; score: number }[] => {
    const text = fold(typed).trim();
    if (text === '') return [];
    const digits = /^-?\d+$/.test(text) ? text : undefined;
    if (digits !== undefined) return completed(digits).slice(0, limit);
    return rank(readQuery(typed))
      .ranked.filter((item) => item.score >= leastScore)
      .slice(0, limit)
      .map((item) => ({ entry: entries[item.doc]!, score: round(item.score) }));
  };

  /** Shorter codes first: the one that is typed already, then those that go on. */
  function completed(digits: string): { entry: Entry; score: number }[] {
    const begun = entries.filter(({ code }) => code.startsWith(digits) || code.startsWith(`-${digits}`));
    const covering = engine.catalog.covering(digits);
    const all = covering && !begun.includes(covering) ? [...begun, covering] : begun;
    return all
      .map((entry) => ({ entry, score: round(digits.length / Math.max(digits.length, entry.code.length)) }))
      .sort((a, b) => b.score - a.score);
  }
}

export const round = (score: number): number => Math.round(Math.min(1, score) * 1000) / 1000;
