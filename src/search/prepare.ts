/** Makes the search index from a catalog: called by the build, and whenever YAML is loaded. */
import type { CatalogData } from '../catalog/catalog.js';
import { createWordings } from './exact.js';
import { fieldsOf, phrasesOf } from './fields.js';
import { prepareGlossary, readGlossary } from './glossary.js';
import { type FieldName, fieldNames, type IndexSettings, indexSettings } from './settings.js';
import { indexTermsOf, keyOf, termsOf } from './terms.js';
import type { SearchData } from './types.js';

/**
 * @param catalogFolder where glossary.yaml is
 * @throws UserError when the glossary is not valid
 */
export function prepareSearch(
  data: CatalogData,
  catalogFolder: string,
  settings: IndexSettings = indexSettings,
): SearchData {
  const glossary = readGlossary(catalogFolder);
  const stop = new Set(glossary.stop.map(keyOf));
  const groups = new Map(data.groups.map((group) => [group.id, group]));
  const ids = new Map<string, number>();
  const words = new Map<string, number>();
  const idOf = (term: string): number => {
    const before = ids.get(term);
    if (before !== undefined) return before;
    ids.set(term, ids.size);
    return ids.size - 1;
  };

  const wordings = createWordings();
  const phrases: number[][][] = [];
  const documents = data.entries.map((entry, doc) => {
    const group = entry.group === undefined ? undefined : groups.get(entry.group);
    const fields = fieldsOf(entry, group);
    const counted = fieldNames.map((name) => ({ name, ...countTerms(fields[name]) }));
    phrases.push(phrasesOf(entry, group).map(phraseTerms));
    wordings.add(doc, entry, group);
    return counted;
  });
  const lengths = averageLengths(documents);
  const postings: number[][] = [];
  documents.forEach((fields, doc) => {
    for (const [term, { frequency, mask }] of weigh(fields, lengths, settings)) {
      const strength = Math.round((255 * frequency) / (frequency + settings.saturation));
      const list = postings[term] ?? [];
      list.push(doc, strength * 256 + mask);
      postings[term] = list;
    }
  });
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    format: 1,
    terms: [...ids.keys()],
    postings,
    phrases,
    wordings: wordings.result(),
    words: sorted.map(([word]) => word),
    wordTerms: sorted.map(([, term]) => term),
    glossary: prepareGlossary(glossary, ids),
  };

  function countTerms(texts: string[]): { counts: Map<number, number>; length: number } {
    const counts = new Map<number, number>();
    let length = 0;
    for (const { term, word } of texts.flatMap(indexTermsOf)) {
      if (stop.has(term)) continue;
      const id = idOf(term);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      length += 1;
      if (word !== undefined) words.set(word, id);
    }
    return { counts, length };
  }

  /** Every term of a phrase stands in a field of its entry, so it has its number already. */
  function phraseTerms(text: string): number[] {
    const terms = new Set(termsOf(text).filter((term) => !stop.has(term)));
    return [...terms].map((term) => ids.get(term) ?? -1);
  }
}

type Counted = { name: FieldName; counts: Map<number, number>; length: number }[];

/** Mean number of terms of each field, over the entries that have it. */
function averageLengths(documents: Counted[]): Record<FieldName, number> {
  return Object.fromEntries(
    fieldNames.map((name, index) => {
      const filled = documents.map((fields) => fields[index]?.length ?? 0).filter((length) => length > 0);
      return [name, filled.reduce((sum, length) => sum + length, 0) / (filled.length || 1)];
    }),
  ) as Record<FieldName, number>;
}

/** Per term, its frequency over the fields by weight and length (BM25F), and the fields as bits. */
function weigh(fields: Counted, average: Record<FieldName, number>, settings: IndexSettings) {
  const found = new Map<number, { frequency: number; mask: number }>();
  fields.forEach(({ name, counts, length }, bit) => {
    const norm = name === 'code' ? 0 : settings.lengthNorm;
    const dilution = 1 - norm + (norm * length) / (average[name] || 1);
    for (const [term, count] of counts) {
      const sum = found.get(term) ?? { frequency: 0, mask: 0 };
      sum.frequency += (settings.fields[name] * count) / dilution;
      sum.mask |= 1 << bit;
      found.set(term, sum);
    }
  });
  return found;
}
