/** Text to tokens, the same way for entries and queries. */
import { simplify } from './traditional.js';

export interface Token {
  /** As written, after folding: camelCase is still visible. */
  written: string;
  /** Lower case. */
  word: string;
  kind: 'word' | 'number' | 'han';
  /** What it is indexed under, once that was worked out. */
  terms?: IndexTerm[];
}

export interface IndexTerm {
  term: string;
  /** As written, for spelling and prefixes. */
  word?: string;
}

/** Most texts: nothing to fold. */
const plain = /^[ -~]*$/;

/** Full width to half width, odd minus signs and apostrophes to plain ones, traditional characters to simplified. */
export const fold = (text: string): string =>
  plain.test(text)
    ? text
    : simplify(
        text
          .normalize('NFKC')
          .replace(/[‐‑‒–—−﹣－]/g, '-')
          .replace(/[’‘`´ʼ]/g, "'"),
      );

const shape =
  /(?<![\p{Script=Latin}\p{N}_])[-+]?\d+(?![\p{Script=Latin}\p{N}_])|\p{Script=Han}+|@?[\p{L}\p{N}_]+(?:'[\p{L}]+)*/gu;
const han = /\p{Script=Han}/u;
const hanFirst = /^\p{Script=Han}/u;

/** Texts come several times while an index is made, words thousands of times. */
const recentTexts = 200;
const recentWords = 50_000;
const texts = new Map<string, readonly Token[]>();
const words = new Map<string, readonly Token[]>();

export function tokens(text: string): readonly Token[] {
  const before = texts.get(text);
  if (before) return before;
  const found: Token[] = [];
  for (const [match] of fold(text).matchAll(shape)) found.push(...remembered(match));
  if (texts.size >= recentTexts) texts.clear();
  texts.set(text, found);
  return found;
}

function remembered(match: string): readonly Token[] {
  const before = words.get(match);
  if (before) return before;
  // A run that begins with Han holds nothing else, and hardly one comes twice.
  if (hanFirst.test(match)) return [{ written: match, word: match, kind: 'han' }];
  const pieces = han.test(match) ? (match.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) : [match];
  const found = pieces.flatMap(readPiece);
  if (words.size >= recentWords) words.clear();
  words.set(match, found);
  return found;
}

function readPiece(written: string): Token[] {
  if (han.test(written)) return [{ written, word: written, kind: 'han' }];
  if (/^[-+]?\d+$/.test(written)) return [{ written, word: written.replace('+', ''), kind: 'number' }];
  if (/^\d+\p{Script=Latin}+$/u.test(written)) {
    const [number = '', unit = ''] = written.match(/\d+|\D+/gu) ?? [];
    return [
      { written: number, word: number, kind: 'number' },
      { written: unit, word: unit.toLowerCase(), kind: 'word' },
    ];
  }
  const word = contracted(written.toLowerCase().replace(/^[@_]+|_+$/g, ''));
  return word ? [{ written, word, kind: 'word' }] : [];
}

const negations = /^(is|are|was|were|do|does|did|has|have|had|should|must|need)n'?t$/;
const refusals = /^(can|could|wo|would|ca)n?'?t$/;

/** "doesn't" says not, "can't" and "won't" say cannot; a possessive is the word itself. */
function contracted(word: string): string {
  if (negations.test(word)) return 'not';
  if (refusals.test(word) && word !== 'cat' && word !== 'wot') return 'cannot';
  return word.replace(/'s$/, '').replaceAll("'", '');
}

/** Parts of an identifier: `To_Account` to, account; `UserSig` user, sig; `AVChatRoom` av, chat, room. */
export function identifierParts(written: string): string[] {
  if (!/_|\p{L}\p{Lu}|\d\p{Lu}/u.test(written)) return [];
  const parts = written
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_@']+/)
    .filter(Boolean)
    .map((part) => part.toLowerCase());
  return parts.length > 1 ? parts : [];
}

/** Single characters and neighbouring pairs of a run of Han characters. */
export function hanTerms(run: string): { single: string[]; pairs: string[] } {
  const single = [...run];
  return { single, pairs: single.slice(1).map((character, index) => `${single[index]}${character}`) };
}
