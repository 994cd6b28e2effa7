/** Where each term stands, and how strongly: term frequency over the fields by weight and length (BM25F). */
import { fieldNames, type IndexSettings } from './settings.js';

/** Per field, the terms of a document in order. */
type Fields = number[][];

/** Mean number of terms of each field, over the entries that have it. */
export function averageLengths(documents: Fields[]): number[] {
  return fieldNames.map((_, index) => {
    const filled = documents.map((fields) => fields[index]?.length ?? 0).filter((length) => length > 0);
    return filled.reduce((sum, length) => sum + length, 0) / (filled.length || 1);
  });
}

/** Per term, flat pairs: document, then strength (0..255) * 256 + the fields it stands in, as bits. */
export function postingsOf(
  documents: Fields[],
  averages: number[],
  terms: number,
  settings: IndexSettings,
): number[][] {
  const postings: number[][] = Array.from({ length: terms }, () => []);
  const frequency = new Float64Array(terms);
  const masks = new Uint8Array(terms);
  documents.forEach((fields, doc) => {
    const touched: number[] = [];
    fields.forEach((found, bit) => {
      const each = weightOf(bit, found.length, averages[bit] || 1, settings);
      for (const term of found) {
        if (masks[term] === 0) touched.push(term);
        frequency[term] = (frequency[term] ?? 0) + each;
        masks[term] = (masks[term] ?? 0) | (1 << bit);
      }
    });
    for (const term of touched) {
      const often = frequency[term] ?? 0;
      const strength = Math.round((255 * often) / (often + settings.saturation));
      postings[term]?.push(doc, strength * 256 + (masks[term] ?? 0));
      frequency[term] = masks[term] = 0;
    }
  });
  return postings;
}

/** What a word in this field counts: less in a long one. */
function weightOf(bit: number, length: number, average: number, settings: IndexSettings): number {
  const name = fieldNames[bit] ?? 'description';
  const norm = name === 'code' ? 0 : settings.lengthNorm;
  return settings.fields[name] / (1 - norm + (norm * length) / average);
}
