/** Makes the search index from a catalog: called by the build, and whenever YAML is loaded. */
import type { CatalogData } from '../catalog/catalog.js';
import { createWordings } from './exact.js';
import { fieldsOf, phrasesOf } from './fields.js';
import { prepareGlossary, readGlossary } from './glossary.js';
import { averageLengths, postingsOf } from './postings.js';
import { fieldNames, type IndexSettings, indexSettings } from './settings.js';
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
  const numbers = new Map<string, number>(glossary.stop.map((word) => [keyOf(word), stopped]));
  const idOf = (term: string): number => {
    const before = numbers.get(term);
    if (before !== undefined) return before;
    const id = ids.size;
    ids.set(term, id);
    numbers.set(term, id);
    return id;
  };

  const wordings = createWordings();
  const phrases: number[][][] = [];
  const documents = data.entries.map((entry, doc) => {
    const group = entry.group === undefined ? undefined : groups.get(entry.group);
    const fields = fieldsOf(entry, group);
    const counted = fieldNames.map((name) => termNumbers(fields[name]));
    phrases.push(phrasesOf(entry, group).map(phraseTerms));
    wordings.add(doc, entry, group);
    return counted;
  });
  const lengths = averageLengths(documents);
  const postings = postingsOf(documents, lengths, ids.size, settings);
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

  /** One number per word, in order, stop words left out. */
  function termNumbers(texts: string[]): number[] {
    const found: number[] = [];
    for (const text of texts) {
      for (const { term, word } of indexTermsOf(text)) {
        const id = idOf(term);
        if (id === stopped) continue;
        found.push(id);
        if (word !== undefined && !words.has(word)) words.set(word, id);
      }
    }
    return found;
  }

  /** Every term of a phrase stands in a field of its entry, so it has its number already. */
  function phraseTerms(text: string): number[] {
    const terms = new Set(termsOf(text).filter((term) => !stop.has(term)));
    return [...terms].map((term) => ids.get(term) ?? -1);
  }
}

/** In place of a number: a stop word. */
const stopped = -1;
