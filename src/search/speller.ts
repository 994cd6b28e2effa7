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
/** fuse.js compares 32 letters. */
const longest = 32;

/** Edits that are still a slip, by the letters typed. */
const allowedEdits = (letters: number): number => (letters < 6 ? 1 : letters < 10 ? 2 : 3);

const options = {
  includeScore: true,
  threshold: 0.42,
  location: 0,
  distance: 60,
  ignoreFieldNorm: true,
  minMatchCharLength: 2,
};

/** The vocabulary is asked for on the first unknown word. */
export function createSpeller(vocabulary: () => string[]): (word: string) => Correction[] {
  let words: { word: string; letters: number }[] | undefined;
  const known = new Map<string, Correction[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    words ??= vocabulary().map((item) => ({ word: item, letters: lettersOf(item) }));
    const typed = word.slice(0, longest);
    const letters = lettersOf(typed);
    const possible = words.filter((item) => bits(letters & ~item.letters) <= allowedEdits(typed.length));
    const fuse = new Fuse(
      possible.map((item) => item.word),
      options,
    );
    const found = nearest(
      typed,
      fuse.search(typed, { limit: 24 }).map((result) => result.item),
    );
    if (known.size >= memory) known.clear();
    known.set(word, found);
    return found;
  };
}

/** Each edit adds at most one letter, so a word that lacks more of the typed ones need not be compared. */
function lettersOf(word: string): number {
  let letters = 0;
  for (const character of word) letters |= 1 << (character.charCodeAt(0) % 32);
  return letters;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
