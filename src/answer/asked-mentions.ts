/** A code that somebody asked for is meant for certain, though no text around it says so. */
import type { Catalog, Mention } from '../types.js';
import type { Asked } from './answer-query.js';

const ASKED = { rule: 'asked', terms: [], sentence: 'it was asked for' };

export function askedMentions(catalog: Catalog, asked: Asked): Mention[] {
  if (asked.kind !== 'codes') return [];
  const found = new Set(asked.mentions.map(({ code }) => code));
  const bare = asked.codes.flatMap((code): Mention[] => {
    const entry = found.has(code) ? undefined : catalog.covering(code);
    const place = { start: 0, end: code.length, count: 1, firstLine: 1, lastLine: 1 };
    return entry ? [{ code, entry: entry.code, ...place, confidence: 1, reason: ASKED }] : [];
  });
  return [...bare, ...asked.mentions];
}
