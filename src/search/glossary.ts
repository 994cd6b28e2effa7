/** Reads glossary.yaml and reduces it to stems. Reads YAML, so it is loaded only where an index is made. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UserError } from '../errors.js';
import { keyOf, termsOf } from './terms.js';
import { tokens } from './text.js';
import type { PreparedGlossary } from './types.js';

/** A list: all say the same. `say` and `mean`: the first are understood as the second, not the other way. */
type Synonyms = string[] | { say: string[]; mean: string[] };

interface Glossary {
  synonyms: Synonyms[];
  stop: string[];
  weak: string[];
}

/** @throws UserError when the file is not a glossary */
export function readGlossary(folder: string): Glossary {
  const path = join(folder, 'glossary.yaml');
  if (!existsSync(path)) return { synonyms: [], stop: [], weak: [] };
  let data: Partial<Glossary> | null;
  try {
    data = parse(readFileSync(path, 'utf8')) as Partial<Glossary> | null;
  } catch (cause) {
    throw new UserError(`${path}: not readable as YAML (${(cause as Error).message}): correct it`, { cause });
  }
  const { synonyms = [], stop = [], weak = [] } = data ?? {};
  for (const [name, list] of Object.entries({ stop, weak })) {
    if (!isWords(list))
      throw new UserError(`${path}: "${name}" must be a list of words: put others in quotes`);
  }
  synonyms.forEach((group, index) => {
    if (isWords(group) ? group.length > 1 : isWords(group?.say) && isWords(group?.mean)) return;
    throw new UserError(
      `${path}: item ${index + 1} under "synonyms" must be a list of two or more words, or have "say" and "mean"`,
    );
  });
  return { synonyms, stop, weak };
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Keeps of each meaning the ways to say it that stand in the index. */
export function prepareGlossary(glossary: Glossary, termIds: ReadonlyMap<string, number>): PreparedGlossary {
  const keys: Record<string, number[]> = {};
  const meanings: number[][][] = [];
  const stop = new Set(glossary.stop.map(keyOf));
  const light = new Set(glossary.weak.map(keyOf));
  for (const group of glossary.synonyms) {
    const [say, mean] = Array.isArray(group) ? [group, group] : [group.say, group.mean];
    const meaning = mean.map((text) => known(text)).filter((terms) => terms.length > 0);
    if (meaning.length === 0) continue;
    for (const text of say) {
      const key = keyOf(text);
      keys[key] = [...(keys[key] ?? []), meanings.length];
    }
    meanings.push(meaning);
  }
  const single = (text: string) => /^[a-z]{4,}$/i.test(text);
  const spoken = glossary.synonyms.flatMap((group) => (Array.isArray(group) ? group : group.say));
  return {
    keys,
    meanings,
    words: [...new Set(spoken.filter(single).map((word) => word.toLowerCase()))].sort(),
    stop: [...stop],
    weak: [...new Set(glossary.weak.map(keyOf))],
  };

  /**
   * All content words of it must be known to the catalog, or it cannot be found there. A phrase of which one
   * word remains ("log on") would be found wherever that word stands.
   */
  function known(text: string): number[] {
    const all = termsOf(text);
    const terms = all.filter((term) => !stop.has(term));
    const wholes = tokens(text).length;
    if (wholes > 1 && (terms.length === 1 || terms.every((term) => light.has(term)))) return [];
    const ids = terms.map((term) => termIds.get(term));
    return ids.every((id) => id !== undefined) ? [...new Set(ids as number[])] : [];
  }
}
