/** Words and numbers of a text, as the review compares them. */
import { fold, tokens } from '../search/text.js';

/** Words that say nothing about the matter: they do not count when a step is compared with a description. */
const STOP = new Set(
  (
    'a an the of to in is are be or and for on with by it this that as at from if not no has have was were can ' +
    'cannot your you its which when then than'
  ).split(' '),
);

/** "two" and "one" are left out: they rarely state a limit ("the two IDs", "one of them"). */
const SPELLED: Record<string, string> = {
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  sixty: '60',
  hundred: '100',
  thousand: '1000',
};

/** Lower-case words without stop words; Chinese runs stay whole. */
export const wordsOf = (text: string): string[] =>
  tokens(text)
    .map(({ word }) => word)
    .filter((word) => !STOP.has(word));

/** Two phrases with the same key are the same words in another order (in Chinese: the same characters). */
export const reorderKey = (text: string): string =>
  wordsOf(text)
    .flatMap((word) => (/\p{Script=Han}/u.test(word) ? [...word] : [word]))
    .sort()
    .join(' ');

/** One spelling for phrases that differ in case, width, traditional characters, spaces or punctuation only. */
export const sameKey = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Numbers of a text without sign and thousands commas, `1.5` whole; spelled ones from three on count too. */
export function numbersOf(text: string): string[] {
  const plain = fold(text).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const digits = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  const spelled = wordsOf(plain).flatMap((word) => SPELLED[word] ?? []);
  return [...digits.map((number) => number.replace(/^0+(?=\d)/, '')), ...spelled];
}
