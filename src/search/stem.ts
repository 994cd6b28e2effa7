/** Word stems (Porter), remembered: the same few thousand words come again and again. */
import { stemmer } from 'stemmer';

const known = new Map<string, string>();

export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = /^[a-z]{3,}$/.test(word) ? long(word, stemmer(word)) : word;
  if (known.size > 20_000) known.clear();
  known.set(word, found);
  return found;
}

/** Two letters are too few to tell words apart: "one" would be "on", "use" would be "us". */
const long = (word: string, found: string): string =>
  found.length < 3 && !word.endsWith('s') ? `${found}e` : found;
