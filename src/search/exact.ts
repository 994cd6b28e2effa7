/** A query that is an entry's title or alias to the letter means that entry, whatever else the words may say. */
import type { CatalogData } from '../catalog/catalog.js';
import { aliasesOf, titlesOf } from './fields.js';
import { tokens } from './text.js';
import type { Pin, SearchData } from './types.js';

/** Every title and alias, folded, with the documents that have it. */
export function prepareWordings(data: CatalogData): SearchData['wordings'] {
  const groups = new Map(data.groups.map((group) => [group.id, group]));
  const wordings = { title: new Map<string, number[]>(), alias: new Map<string, number[]>() };
  data.entries.forEach((entry, doc) => {
    const group = entry.group === undefined ? undefined : groups.get(entry.group);
    for (const text of titlesOf(entry)) add(wordings.title, text, doc);
    for (const text of aliasesOf(entry, group)) add(wordings.alias, text, doc);
  });
  return { title: Object.fromEntries(wordings.title), alias: Object.fromEntries(wordings.alias) };
}

function add(wordings: Map<string, number[]>, text: string, doc: number): void {
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
