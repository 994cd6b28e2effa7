/** What each entry is about: shared concepts of the vocabulary, and the entry's own telling words. */
import type { Entry } from '../types.js';
import { entryTexts } from './entry-texts.js';

export interface Described {
  concepts: string[];
  conceptWeights: number[];
  about: Record<string, number[]>;
  /** Word and concept; several words share one, and a word may stand for several. */
  words: [string, number][];
}

/** Words of descriptions that say nothing about the error. */
const idle = new Set(
  `that this with from have been will when which what your their them they there then than also only into over under more most
  such does must should could would cannot can't please check using used uses make sure information about after before again
  contact system returns return code error errors failed failure because example each other another same correct correctly
  whether some able were being between within without based call calls called api interface chat tencent cloud service value
  solve problem need needs currently support supported more details submit ticket case cause caused specified corresponding
  available current type set list number operation data result`.split(/\s+/),
);

export function describeEntries(entries: readonly Entry[], vocabulary: Record<string, unknown[]>): Described {
  const concepts = Object.keys(vocabulary);
  const words: [string, number][] = [];
  const listed = new Set<string>();
  const spoken: [RegExp, number][] = [];
  concepts.forEach((_, index) => {
    for (const word of vocabulary[concepts[index] as string] ?? []) {
      const text = String(word).toLowerCase();
      words.push([text, index]);
      listed.add(text);
      spoken.push([asPattern(text), index]);
    }
  });

  const texts = entries.map((entry) => textOf(entry));
  const own = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(telling(text))) own.set(word, (own.get(word) ?? 0) + 1);
  }
  const ownConcept = new Map<string, number>();
  for (const [word, count] of own) {
    if (count > 12 || listed.has(word)) continue;
    words.push([word, concepts.length]);
    ownConcept.set(word, concepts.length);
    concepts.push(`“${word}”`);
  }

  const about: Record<string, number[]> = {};
  const frequency = new Array<number>(concepts.length).fill(0);
  entries.forEach((entry, row) => {
    const text = texts[row] as string;
    const found = new Set<number>();
    for (const [pattern, concept] of spoken)
      if (!found.has(concept) && pattern.test(text)) found.add(concept);
    for (const word of telling(text)) {
      const concept = ownConcept.get(word);
      if (concept !== undefined) found.add(concept);
    }
    about[entry.code] = [...found].sort((a, b) => a - b);
    for (const concept of found) frequency[concept] = (frequency[concept] ?? 0) + 1;
  });
  const conceptWeights = frequency.map((count) =>
    count === 0 ? 0 : Number((Math.log(entries.length / count) / Math.log(entries.length)).toFixed(3)),
  );
  return { concepts, conceptWeights, about, words };
}

const textOf = (entry: Entry): string => [entry.section, ...entryTexts(entry)].join(' \n ').toLowerCase();

const telling = (text: string): string[] =>
  (text.match(/[a-z][a-z_]{4,}/g) ?? []).filter((word) => !idle.has(word) && !word.startsWith('err'));

/** Latin words stand alone, others anywhere. */
function asPattern(text: string): RegExp {
  const open = text.endsWith('*');
  const body = (open ? text.slice(0, -1) : text)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '[\\s_-]+');
  const left = /^[a-z0-9]/.test(text) ? '(?<![a-z0-9])' : '';
  const right = !open && /[a-z0-9]$/.test(text) ? '(?![a-z0-9])' : '';
  return new RegExp(left + body + right);
}
