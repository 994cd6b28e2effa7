/** What a person asked for, in words, codes or pasted text, to the card that answers. */
import { codesCard } from '../card/entries-card.js';
import { helpCard } from '../card/own-cards.js';
import { nothingCard, resultsCard } from '../card/results-card.js';
import type { Detector } from '../detect/index.js';
import { readCodes } from '../resolve/read-codes.js';
import type { Search } from '../search/index.js';
import type { Card, Catalog, Markup, Mention } from '../types.js';
import type { Words } from '../words/en.js';

/** Text beyond this is not read, in UTF-16 units; Slack cuts messages at 40,000 itself. */
export const MOST_TEXT = 40_000;
/** More words than this is pasted text rather than a search. */
const MOST_SEARCH_WORDS = 16;

export interface Answer {
  card: Card;
  mentions: Mention[];
}

export function createAnswers(catalog: Catalog, detector: Detector, search: Search, words: Words) {
  /** Codes alone, then codes in pasted text, then a search in what is left. */
  function query(text: string, markup: Markup): Answer {
    const asked = text.slice(0, MOST_TEXT).trim();
    if (asked === '' || /^(help|\?|帮助|幫助)$/i.test(asked)) return { card: helpCard(words), mentions: [] };
    const codes = readCodes(asked);
    if (codes) return { card: codesCard(catalog, codes, words), mentions: [] };
    const mentions = detector.detect(asked, { markup, requested: true });
    if (mentions.length > 0) return { card: mentionsCard(mentions), mentions };
    const isPaste = asked.includes('\n') || asked.split(/\s+/).length > MOST_SEARCH_WORDS;
    return {
      card: isPaste ? nothingCard(search, asked, words) : resultsCard(catalog, search, asked, words),
      mentions,
    };
  }

  const mentionsCard = (mentions: Mention[]): Card =>
    codesCard(
      catalog,
      mentions.map(({ code }) => code),
      words,
    );

  return { query, mentionsCard };
}

export type Answers = ReturnType<typeof createAnswers>;
