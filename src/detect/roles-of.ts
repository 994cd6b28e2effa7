/** What the words of a short text are, all together: a channel's name, a single word. */
import type { Lexicon } from './lexicon.js';
import { beginReading, readText } from './read-text.js';
import { emptyMarks, emptyReading } from './reading.js';

/** @returns roles as bits */
export function rolesOf(text: string, lexicon: Lexicon): number {
  const reading = emptyReading();
  const noPlaces = emptyMarks(0);
  beginReading(reading, noPlaces);
  readText(text, 0, text.length, lexicon, reading, noPlaces);
  let roles = 0;
  for (let row = 0; row < reading.count; row += 1) roles |= reading.roles[row] as number;
  return roles;
}
