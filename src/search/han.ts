/** Chinese in a query: words of the glossary first, the rest by pairs of characters. */
import type { Engine } from './engine.js';
import { hanPairWeight, weakWeight } from './settings.js';
import { hanTerms } from './text.js';
import type { Alternative, Part } from './types.js';
import { finished, meant } from './ways.js';

export function hanParts(engine: Engine, run: string, synonym: number): Part[] {
  const parts: Part[] = [];
  let rest = '';
  const flush = () => {
    if (rest) parts.push(...characterParts(engine, rest));
    rest = '';
  };
  for (let start = 0; start < run.length; ) {
    const word = longestWord(engine, run, start);
    if (!word) {
      rest += run[start];
      start += 1;
      continue;
    }
    flush();
    if (!engine.stop.has(word)) parts.push(knownPart(engine, word, synonym));
    start += word.length;
  }
  flush();
  return parts;
}

function longestWord(engine: Engine, run: string, start: number): string | undefined {
  for (let length = Math.min(engine.longestHanKey, run.length - start); length > 0; length--) {
    const word = run.slice(start, start + length);
    if (Object.hasOwn(engine.data.glossary.keys, word) || engine.stop.has(word)) return word;
  }
  return undefined;
}

function knownPart(engine: Engine, word: string, synonym: number): Part {
  const part = finished(engine, word, [...asWritten(engine, word), ...meant(engine, word, synonym)]);
  return engine.weak.has(word) ? { ...part, mass: part.mass * weakWeight } : part;
}

/** The word's own characters in the catalog's Chinese texts. */
function asWritten(engine: Engine, word: string): Alternative[] {
  const { single, pairs } = hanTerms(word);
  const ids = (pairs.length > 0 ? pairs : single).map((term) => engine.termIds.get(term));
  return ids.every((id) => id !== undefined)
    ? [{ terms: [...new Set(ids as number[])], weight: 1, how: 'typed' }]
    : [];
}

function characterParts(engine: Engine, rest: string): Part[] {
  const { single, pairs } = hanTerms(rest);
  return (pairs.length > 0 ? pairs : single).map((term) => {
    const id = engine.termIds.get(term);
    const apart = [...term].map((character) => engine.termIds.get(character));
    const alternatives: Alternative[] = id === undefined ? [] : [{ terms: [id], weight: 1, how: 'typed' }];
    if (pairs.length > 0 && apart.every((item) => item !== undefined)) {
      alternatives.push({ terms: [...new Set(apart as number[])], weight: 0.4, how: 'characters' });
    }
    const part = finished(engine, term, alternatives);
    return { ...part, mass: part.mass * hanPairWeight };
  });
}
