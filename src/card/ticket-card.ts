/** A text to send to the vendor: what the vendor asks for, filled in as far as it is known. */
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { unknownCard } from './unknown-card.js';

const TICKETS = 'https://console.tencentcloud.com/workorder/category';

/** @param at now, milliseconds since 1970 */
export function ticketCard(catalog: Catalog, code: string, at: number, words: Words): Card {
  const entry = catalog.covering(code);
  if (!entry) return unknownCard(catalog, code, [], words);
  const time = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const description = entry.description || words.noDescription;
  return {
    ...blank(words.ticketTitle(code), words),
    summary: [{ text: words.ticketText(code, entry.title, description, time), by: 'us' }],
    links: [{ title: 'Submit a Ticket', url: TICKETS }],
    footer: words.ticketHow,
  };
}
