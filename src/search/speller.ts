/**
 * Unknown words to words of the catalog and the glossary. fuse.js finds the candidates (it is fast over a
 * vocabulary), edits with swapped neighbours judge them (its own measure counts a swap as two).
 */
import Fuse from 'fuse.js';
import { editDistance } from './damerau.js';

export interface Correction {
  word: string;
  /** 0..1 */
  weight: number;
}

const maxKept = 6;
const memory = 2000;

/** Edits that are still a slip, by the letters typed. */
const allowedEdits = (letters: number): number => (letters < 4 ? 1 : letters < 6 ? 1 : letters < 10 ? 2 : 3);

/** The index over the vocabulary is made on the first unknown word. */
export function createSpeller(vocabulary: () => string[]): (word: string) => Correction[] {
  let fuse: Fuse<string> | undefined;
  const known = new Map<string, Correction[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    fuse ??= new Fuse(vocabulary(), {
      includeScore: true,
      threshold: 0.42,
      location: 0,
      distance: 60,
      ignoreFieldNorm: true,
      minMatchCharLength: 2,
    });
    const candidates = fuse.search(word.slice(0, 32), { limit: 24 }).map((result) => result.item);
    const found = nearest(word, candidates);
    if (known.size >= memory) known.clear();
    known.set(word, found);
    return found;
  };
}

function nearest(word: string, candidates: string[]): Correction[] {
  const judged = candidates
    .map((candidate) => ({ word: candidate, weight: nearness(word, candidate) }))
    .filter((correction) => correction.weight > 0.3)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const best = judged[0]?.weight ?? 0;
  return judged.filter((correction) => correction.weight >= 0.85 * best).slice(0, maxKept);
}

/** 0 when it is another word, else nearer to 1 the fewer of its letters differ. */
export function nearness(typed: string, word: string): number {
  if (typed.length < 3 || word.length < 3) return 0;
  if (typed.length === 3 && (word.length !== 4 || word[0] !== typed[0])) return 0;
  const sameStart = typed[0] === word[0] ? 1 : 0.7;
  const distance = editDistance(typed, word);
  if (distance <= allowedEdits(typed.length)) {
    return 0.9 * (1 - (1.5 * distance) / Math.max(typed.length, word.length)) * sameStart;
  }
  if (typed.length < 5 || word.length <= typed.length) return 0;
  const begun = editDistance(typed, word.slice(0, typed.length));
  if (begun > allowedEdits(typed.length) - 1) return 0;
  return 0.9 * 0.75 * (1 - (1.5 * begun) / typed.length) * sameStart;
}
