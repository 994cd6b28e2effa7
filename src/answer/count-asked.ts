/** Counts what a command asked for: codes, unknown ones apart, and searches in vain. */
import type { Surroundings } from '../annotate/surroundings.js';
import type { Counters } from '../counters/counters.js';
import type { Surges } from '../counters/surges.js';
import type { Catalog, CommandInput } from '../types.js';
import type { Asked } from './answer-query.js';

/** Codes of one command that are counted; a paste of thousands is not. */
const MOST_COUNTED = 10;

export async function countAsked(
  counters: Counters,
  catalog: Catalog,
  { place, person }: CommandInput,
  asked: Asked,
): Promise<void> {
  if (asked.kind === 'none') return counters.countNothing(place, person.id, asked.query);
  if (asked.kind === 'search') return counters.count(place, 'explained', asked.results[0]!.entry.code);
  if (asked.kind !== 'codes') return;
  for (const code of asked.codes.slice(0, MOST_COUNTED)) {
    await counters.count(place, catalog.covering(code) ? 'explained' : 'unknown', code);
  }
}

/** Counts what is meant in conversations; only what was explained stands in the statistics. */
export const mentionCounter =
  (counters: Counters, surges: Surges): Surroundings['onMention'] =>
  async (place, codes, explained, platform) => {
    for (const code of codes.slice(0, MOST_COUNTED)) {
      if (explained) await counters.count(place, 'explained', code);
      await surges.mention(place, code, platform);
    }
  };
