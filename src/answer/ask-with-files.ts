/** A question together with the files that came with it. */

import { explainedOf, placesOf } from '../annotate/ledger.js';
import type { NotRead } from '../attachments/choose.js';
import { joinMentions } from '../attachments/join.js';
import { NOTHING_READ, type Reading } from '../attachments/read-files.js';
import { blank } from '../card/blank.js';
import { placeLines, withFooter } from '../card/place-lines.js';
import type { AttachedFile, Card, Markup } from '../types.js';
import type { Words } from '../words/en.js';
import type { Asked, createAnswers } from './answer-query.js';

interface Question {
  text: string;
  markup: Markup;
  files?: readonly AttachedFile[] | undefined;
}

export interface Answered {
  asked: Asked;
  card: Card;
}

export function askWithFiles(
  answers: ReturnType<typeof createAnswers>,
  words: Words,
  { text, markup, files = [] }: Question,
  reading: Reading = NOTHING_READ,
): Answered {
  const asked = answers.ask(withoutNames(text, files), markup);
  if (files.length === 0) return { asked, card: answers.cardFor(asked) };
  const found = reading.found.map(({ mention }) => mention);
  if (found.length === 0) {
    if (asked.kind === 'help' || asked.kind === 'none') return { asked, card: nothingIn(reading, words) };
    const partly = reading.notRead.filter(({ why }) => why !== 'type');
    return { asked, card: withFooter(answers.cardFor(asked), notReadLines(partly, words)) };
  }
  const inText: { codes: string[]; mentions: typeof found } =
    asked.kind === 'codes' ? asked : { codes: [], mentions: [] };
  const mentions = joinMentions(inText.mentions, found);
  const codes = [...new Set([...inText.codes, ...mentions.map(({ code }) => code)])];
  const all = { kind: 'codes', codes, mentions } as const;
  const lines = placeLines(placesOf({ explained: explainedOf(mentions) }), codes.length, words);
  const left = reading.notRead.filter(({ why }) => why !== 'type');
  return { asked: all, card: withFooter(answers.cardFor(all), [...lines, ...notReadLines(left, words)]) };
}

/** What a file is called is no question. */
function withoutNames(text: string, files: readonly AttachedFile[]): string {
  const names = new Set(files.map(({ name }) => name));
  return text
    .split('\n')
    .filter((line) => !names.has(line.trim()))
    .join('\n');
}

function nothingIn({ read, notRead }: Reading, words: Words): Card {
  const title = read.length > 0 ? words.noCodeIn(read) : words.noFileRead;
  return { ...blank(title, words), notes: notReadLines(notRead, words) };
}

const MOST_NAMED = 4;

const notReadLines = (left: readonly NotRead[], words: Words): string[] =>
  left.slice(0, MOST_NAMED).map(({ file, why }) => words.notRead(file, why));
