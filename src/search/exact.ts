/** A query that is an entry's title or alias to the letter means that entry, whatever else the words may say. */
import type { Entry, Group } from '../types.js';
import { aliasesOf, titlesOf } from './fields.js';
import { tokens } from './text.js';
import type { Pin, SearchData } from './types.js';

/** Collects every title and alias, folded, with the documents that have it. */
export function createWordings() {
  const wordings = { title: new Map<string, number[]>(), alias: new Map<string, number[]>() };
  return {
    add(doc: number, entry: Entry, group: Group | undefined): void {
      for (const text of titlesOf(entry)) put(wordings.title, text, doc);
      for (const text of aliasesOf(entry, group)) put(wordings.alias, text, doc);
    },
    result: (): SearchData['wordings'] => ({
      title: Object.fromEntries(wordings.title),
      alias: Object.fromEntries(wordings.alias),
    }),
  };
}

function put(wordings: Map<string, number[]>, text: string, doc: number): void {
  const wording = wordingOf(text);
  const docs = wordings.get(wording) ?? [];
  if (wording !== '' && !docs.includes(doc)) wordings.set(wording, [...docs, doc]);
}

/** Documents that are called exactly so. */
export function exactWording(data: SearchData, reason: 'title' | 'alias', text: string): Pin[] {
  const wording = wordingOf(text);
  const docs = Object.hasOwn(data.wordings[reason], wording) ? data.wordings[reason][wording] : undefined;
  return (docs ?? []).map((doc) => ({ doc, reason }));
}

const wordingOf = (text: string): string =>
  tokens(text)
    .map((token) => token.word)
    .join(' ');
