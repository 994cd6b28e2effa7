/** What the catalog says about an entry, in its own and our words. */
import type { Entry } from '../types.js';

export const entryTexts = (entry: Entry): string[] => [
  entry.title,
  entry.description,
  entry.known?.text ?? '',
  ...(entry.aliases?.en ?? []),
  ...(entry.aliases?.zh ?? []),
  ...(entry.constants ?? []).map((constant) => constant.replaceAll('_', ' ')),
];
