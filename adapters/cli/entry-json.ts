/** An entry as the terminal's JSON shows it; the fields and their names are a promise to scripts. */
import type { Entry } from '../../src/types.js';

export const entryJson = ({ links, ...entry }: Entry) => ({
  ...entry,
  links: links.map(({ title, url, confidence }) => ({ title, url, confidence })),
});
