/** Text to index terms: stems, numbers, Han characters and pairs. */
import { stem } from './stem.js';
import { hanTerms, identifierParts, type Token, tokens } from './text.js';

/** What a text is looked up as in the glossary: stems joined by a space, Han characters as they are. */
export const keyOf = (text: string): string =>
  tokens(text)
    .map((token) => (token.kind === 'word' ? stem(token.word) : token.word))
    .join(' ');

/** The least terms that stand for a text: words, and pairs of Han characters (one alone where it stands alone). */
export const termsOf = (text: string): string[] =>
  tokens(text).flatMap((token) => {
    if (token.kind !== 'han') return [token.kind === 'word' ? stem(token.word) : token.word];
    const { single, pairs } = hanTerms(token.word);
    return pairs.length > 0 ? pairs : single;
  });

export interface IndexTerm {
  term: string;
  /** As written, for spelling and prefixes. */
  word?: string;
}

/** Tokens are shared between texts, so what they are indexed under is worked out once. */
const known = new WeakMap<Token, IndexTerm[]>();

/** Every term under which a text is to be found. */
export function indexTermsOf(text: string): IndexTerm[] {
  return tokens(text).flatMap((token) => {
    const terms = known.get(token) ?? read(token);
    known.set(token, terms);
    return terms;
  });
}

function read(token: Token): IndexTerm[] {
  if (token.kind === 'number') return [{ term: token.word }];
  if (token.kind === 'word') {
    return [token.word, ...identifierParts(token.written)].map((word) => ({ term: stem(word), word }));
  }
  const { single, pairs } = hanTerms(token.word);
  return [...single, ...pairs].map((term) => ({ term }));
}
