/** Where in attached files the codes of a card stand, in one small line each. */
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';

/** A code's place in a file: its first line and how often it is meant there. */
export interface FoundIn {
  code: string;
  file: string;
  line: number;
  count: number;
}

const MOST = 5;

/** @param codes how many the card explains: of a single one the code need not be said */
export function placeLines(places: readonly FoundIn[], codes: number, words: Words): string[] {
  const lines = places.slice(0, MOST).map(({ code, file, line, count }) => {
    const place = words.inFile(file, line, count);
    return codes > 1 ? `${code}: ${place}` : place;
  });
  return places.length > MOST ? [...lines, words.andMore(places.length - MOST)] : lines;
}

export function withFooter(card: Card, lines: readonly string[]): Card {
  if (lines.length === 0) return card;
  return { ...card, footer: [...lines, ...(card.footer ? [card.footer] : [])].join(' · ') };
}
