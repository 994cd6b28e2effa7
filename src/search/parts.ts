/** Words of a query to parts: what was typed, and every other way the catalog may say it. */
import type { Engine } from './engine.js';
import { finishing, splitting } from './guesses.js';
import { hanParts } from './han.js';
import { weakWeight } from './settings.js';
import type { Correction } from './speller.js';
import { stem } from './stem.js';
import { type Token, tokens } from './text.js';
import type { Alternative, Part } from './types.js';
import { finished, meant } from './ways.js';

export interface PartSettings {
  synonym: number;
  spell: (word: string) => Correction[];
}

interface Word extends Token {
  stem: string;
  /** Set when neither catalog nor glossary knows the word. */
  corrections: Correction[];
}

export function partsOf(engine: Engine, text: string, settings: PartSettings): Part[] {
  const all = tokens(text);
  const last = all.at(-1);
  const unfinished = /[\p{L}\p{N}]$/u.test(text) ? last : undefined;
  const parts: Part[] = [];
  let run: Word[] = [];
  for (const token of all) {
    if (token.kind === 'han') {
      parts.push(...wordParts(engine, run, settings), ...hanParts(engine, token.word, settings.synonym));
      run = [];
    } else run.push(readWord(engine, token, settings));
  }
  parts.push(...wordParts(engine, run, settings, unfinished?.word));
  return parts.filter((part) => part.mass > 0);
}

function readWord(engine: Engine, token: Token, settings: PartSettings): Word {
  const stemmed = token.kind === 'word' ? stem(token.word) : token.word;
  const known = engine.termIds.has(stemmed) || engine.stop.has(stemmed) || engine.keyStems.has(stemmed);
  return {
    ...token,
    stem: stemmed,
    corrections: known || token.kind === 'number' ? [] : settings.spell(token.word),
  };
}

/** Longest glossary keys first, then words written apart, then each word. */
function wordParts(engine: Engine, words: Word[], settings: PartSettings, unfinished?: string): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < words.length; ) {
    const { part, length } = partAt(engine, words, start, settings, unfinished);
    if (part) parts.push(part);
    start += length;
  }
  return parts;
}

function partAt(engine: Engine, words: Word[], start: number, settings: PartSettings, unfinished?: string) {
  for (let length = Math.min(engine.longestKey, words.length - start); length > 1; length--) {
    const chosen = words.slice(start, start + length);
    const stems = chosen.map((word) => correctedStem(word));
    if (engine.data.glossary.keys[stems.join(' ')])
      return { part: keyPart(engine, chosen, stems, settings), length };
  }
  const [word, next] = [words[start], words[start + 1]];
  const joined = word && next && joinedPart(engine, word, next, settings);
  if (joined) return { part: joined, length: 2 };
  return {
    part: word && singlePart(engine, word, settings, start === words.length - 1 ? unfinished : undefined),
    length: 1,
  };
}

const correctedStem = (word: Word): string => {
  const best = word.corrections[0];
  return best && best.weight > 0.6 ? stem(best.word) : word.stem;
};

function keyPart(engine: Engine, words: Word[], stems: string[], settings: PartSettings): Part | undefined {
  const weight = Math.min(1, ...words.map((word) => word.corrections[0]?.weight ?? 1));
  const text = words.map((word) => word.written).join(' ');
  const typed = stems.filter((item) => !engine.stop.has(item)).map((item) => engine.termIds.get(item));
  const alternatives: Alternative[] = [];
  if (typed.length > 0 && typed.every((id) => id !== undefined)) {
    alternatives.push({ terms: [...new Set(typed)], weight, how: weight < 1 ? 'spelling' : 'typed' });
  }
  alternatives.push(...meant(engine, stems.join(' '), weight * settings.synonym));
  return finished(engine, text, alternatives);
}

/** "black list", "user sig": written apart what the catalog or the glossary writes as one word. */
function joinedPart(engine: Engine, first: Word, second: Word, settings: PartSettings): Part | undefined {
  if (first.kind !== 'word' || second.kind !== 'word') return undefined;
  const word = first.word + second.word;
  if (word.length < 5 || (engine.stop.has(first.stem) && engine.stop.has(second.stem))) return undefined;
  const term = engine.wordTerms.get(word);
  const synonyms = meant(engine, stem(word), settings.synonym);
  if (term === undefined && synonyms.length === 0) return undefined;
  const apart = [first, second]
    .filter((item) => !engine.stop.has(item.stem))
    .map((item) => engine.termIds.get(item.stem));
  const alternatives: Alternative[] = [];
  if (term !== undefined) alternatives.push({ terms: [term], weight: 1, how: 'joined' });
  if (apart.length > 0 && apart.every((id) => id !== undefined)) {
    alternatives.push({ terms: [...new Set(apart)], weight: term === undefined ? 1 : 0.9, how: 'typed' });
  }
  return finished(engine, `${first.written} ${second.written}`, [...alternatives, ...synonyms]);
}

function singlePart(
  engine: Engine,
  word: Word,
  settings: PartSettings,
  unfinished?: string,
): Part | undefined {
  const finishable = unfinished === word.word ? finishing(engine, word.word) : [];
  if (engine.stop.has(word.stem)) return undefined;
  const alternatives: Alternative[] = [];
  const term = engine.termIds.get(word.stem);
  if (term !== undefined) alternatives.push({ terms: [term], weight: 1, how: 'typed' });
  alternatives.push(...meant(engine, word.stem, settings.synonym));
  if (alternatives.length === 0 && word.kind === 'word') alternatives.push(...splitting(engine, word.word));
  for (const { word: right, weight } of word.corrections) {
    const id = engine.wordTerms.get(right);
    if (id !== undefined) alternatives.push({ terms: [id], weight, how: 'spelling' });
    alternatives.push(...meant(engine, stem(right), weight * settings.synonym));
  }
  alternatives.push(
    ...finishable.map((item) => ({ ...item, weight: term === undefined ? item.weight : item.weight / 2 })),
  );
  const part = finished(engine, word.written, alternatives);
  const weight =
    engine.weak.has(word.stem) || (word.kind === 'number' && term === undefined) ? weakWeight : 1;
  return { ...part, mass: part.mass * weight };
}
