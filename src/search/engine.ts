/** The prepared index opened for use: look-ups that JSON cannot hold. */
import { UserError } from '../errors.js';
import type { Catalog, Entry, Group } from '../types.js';
import type { SearchData } from './types.js';

export interface Engine {
  catalog: Catalog;
  data: SearchData;
  groups: ReadonlyMap<string, Group>;
  termIds: ReadonlyMap<string, number>;
  wordTerms: ReadonlyMap<string, number>;
  /** Per term: how much it tells (natural logarithm, BM25's inverse document frequency). */
  idf: Float64Array;
  /** What a word tells that the catalog does not know. */
  unknownMass: number;
  stop: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  /** Every stem that a glossary key contains. */
  keyStems: ReadonlySet<string>;
  /** Words of the longest glossary key, characters of the longest one in Chinese. */
  longestKey: number;
  longestHanKey: number;
}

/** @throws UserError when the catalog was compiled by another version */
export function openEngine(catalog: Catalog): Engine {
  const data = catalog.prepared.search as SearchData;
  if (data?.format !== 1 || data.phrases.length !== catalog.entries.length) {
    throw new UserError('search: the compiled catalog is of another version: run "npm run build"');
  }
  const count = catalog.entries.length;
  const idf = Float64Array.from(data.postings, (list) => {
    const documents = list.length / 2;
    return Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
  });
  const keys = Object.keys(data.glossary.keys);
  const han = keys.filter((key) => /\p{Script=Han}/u.test(key));
  return {
    catalog,
    data,
    groups: new Map(catalog.groups.map((group) => [group.id, group])),
    termIds: new Map(data.terms.map((term, id) => [term, id])),
    wordTerms: new Map(data.words.map((word, index) => [word, data.wordTerms[index] ?? 0])),
    idf,
    unknownMass: Math.log(1 + (count + 0.5) / 0.5),
    stop: new Set(data.glossary.stop),
    weak: new Set(data.glossary.weak),
    keyStems: new Set(keys.flatMap((key) => key.split(' '))),
    longestKey: Math.max(1, ...keys.map((key) => key.split(' ').length)),
    longestHanKey: Math.max(
      1,
      ...han.map((key) => key.length),
      ...data.glossary.stop.map((word) => word.length),
    ),
  };
}

/** How much terms tell that stand together: the mean, and half of it more for each further one. */
export function massOf(engine: Engine, terms: readonly number[]): number {
  const sum = terms.reduce((total, term) => total + (engine.idf[term] ?? 0), 0);
  return (sum / (terms.length || 1)) * (1 + 0.5 * (terms.length - 1));
}

export const groupOf = (engine: Engine, entry: Entry): Group | undefined =>
  entry.group === undefined ? undefined : engine.groups.get(entry.group);
