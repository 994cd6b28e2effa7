/** Word stems (Porter), remembered: the same few thousand words come again and again. */
import { stemmer } from 'stemmer';

const known = new Map<string, string>();

export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  if (known.size > 20_000) known.clear();
  known.set(word, found);
  return found;
}
