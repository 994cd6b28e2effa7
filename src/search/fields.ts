/** Which texts of an entry are searched, and as what. */
import type { Entry, Group } from '../types.js';
import type { FieldName } from './settings.js';

/** The entry's texts by field. A group's own aliases belong to each of its members. */
export function fieldsOf(entry: Entry, group: Group | undefined): Record<FieldName, string[]> {
  return {
    code: [entry.code],
    title: titlesOf(entry),
    alias: aliasesOf(entry, group),
    description: [entry.description, entry.known?.text ?? '', ...translated(entry, 'description')],
    section: [entry.section],
    advice: [
      ...(entry.advice ?? []).map((step) => step.text),
      ...(entry.notes ?? []).map((note) => note.text),
      ...Object.values(entry.translations ?? {}).flatMap((words) => words.advice ?? []),
    ],
    constant: (entry.constants ?? []).map(withoutPrefix),
  };
}

/** Short texts that say the whole problem: a query is compared with each of them. */
export const phrasesOf = (entry: Entry, group: Group | undefined): string[] => [
  ...titlesOf(entry),
  ...aliasesOf(entry, group),
  ...(entry.constants ?? []).map(withoutPrefix),
  firstSentence(entry.description),
];

/** Up to the first full stop that ends a sentence. */
export const firstSentence = (text: string): string =>
  text.split(/(?<=[.!?。！？])\s|(?<=[。！？])/)[0] ?? '';

/** In every language. */
export const titlesOf = (entry: Entry): string[] => [entry.title, ...translated(entry, 'title')];

/** Its own and its group's, in every language. */
export function aliasesOf(entry: Entry, group: Group | undefined): string[] {
  return [entry.aliases, group?.aliases].flatMap((names) => [...(names?.en ?? []), ...(names?.zh ?? [])]);
}

function translated(entry: Entry, field: 'title' | 'description'): string[] {
  return Object.values(entry.translations ?? {}).flatMap((words) => words[field] ?? []);
}

/** The shared beginnings of the SDK's constants say nothing about one of them. */
const withoutPrefix = (constant: string): string => constant.replace(/^(ERR_)?((SDK|SVR|COMM)_)*/, '');
