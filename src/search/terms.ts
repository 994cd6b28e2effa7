/** Text to index terms: stems, numbers, Han characters and pairs. */
import { stem } from './stem.js';
import { hanTerms, type IndexTerm, identifierParts, type Token, tokens } from './text.js';

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

/** Every term under which a text is to be found. Tokens are shared between texts, so each is worked out once. */
export function indexTermsOf(text: string): IndexTerm[] {
  const found: IndexTerm[] = [];
  for (const token of tokens(text)) {
    token.terms ??= read(token);
    for (const term of token.terms) found.push(term);
  }
  return found;
}

function read(token: Token): IndexTerm[] {
  if (token.kind === 'number') return [{ term: token.word }];
  if (token.kind === 'word') {
    return [token.word, ...identifierParts(token.written)].map((word) => ({ term: stem(word), word }));
  }
  const { single, pairs } = hanTerms(token.word);
  return [...single, ...pairs].map((term) => ({ term }));
}
