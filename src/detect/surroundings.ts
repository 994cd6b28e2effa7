/** How near the words of each kind stand to a number, whose numbers it would be, and how well its entry fits the words around. */
import { CONCEPTS, type Lexicon, PRODUCTS, SIZE, WEAK } from './lexicon.js';
import type { Reading } from './reading.js';
import { role, roleNames } from './roles.js';

const CLAUSE = 0;
export const SENTENCE = 1;
export const LINE = 2;
export const FAR = 3;
export const NOWHERE = 4;

/** Limits of "far" in lines and characters; nothing beyond changes a decision. */
export const far = { lines: 10, characters: 600 };
/** At most this many terms are looked at on each side. */
const window = 48;

export interface Surroundings {
  /** Nearest step per role, and the row where it stands. */
  step: Uint8Array;
  row: Int32Array;
  /** Nearest step of a product that uses this very number too, named outright or by weak words. */
  owner: number;
  ownerRow: number;
  weakOwner: number;
  weakOwnerRow: number;
  /** Sum of the weights of concepts shared with the entry, per step up to it. */
  agree: { sentence: number; line: number; far: number };
  /** The one that weighs most: where it stands and how much. */
  agreeRow: number;
  agreeWeight: number;
  /** Callbacks are spoken of: numbers of a range are only a team's own codes, set by its callback. */
  callback: boolean;
}

export const emptySurroundings = (): Surroundings => ({
  step: new Uint8Array(roleNames.length),
  row: new Int32Array(roleNames.length),
  owner: NOWHERE,
  ownerRow: -1,
  weakOwner: NOWHERE,
  weakOwnerRow: -1,
  agree: { sentence: 0, line: 0, far: 0 },
  agreeRow: -1,
  agreeWeight: 0,
  callback: false,
});

/** The number looked at: where it stands and what the catalog says of it. */
export interface Subject {
  start: number;
  end: number;
  clause: number;
  sentence: number;
  line: number;
  /** Other products that use the number, as bits. */
  sharedLow: number;
  sharedHigh: number;
  /** One bit per concept: whether the entry is about it. */
  about: Int32Array;
  /** The concept of callbacks, -1 when the vocabulary has none. */
  callback: number;
  /** The line begins with a time: other lines of a log may come from other programs. */
  logLine: boolean;
}

export const emptySubject = (callback: number): Subject => ({
  start: 0,
  end: 0,
  clause: 0,
  sentence: 0,
  line: 0,
  sharedLow: 0,
  sharedHigh: 0,
  about: new Int32Array(0),
  callback,
  logLine: false,
});

const ours = (1 << role.sure) | (1 << role.likely);
/** What other lines of a log may still say. */
const ofAnyLine = ours | (1 << role.calls) | (1 << role.constant);

/** @param firstAfter first row that begins behind the start of the number */
export function surroundings(
  subject: Subject,
  reading: Reading,
  firstAfter: number,
  lexicon: Lexicon,
  weights: ArrayLike<number>,
  out: Surroundings,
): void {
  out.step.fill(NOWHERE);
  out.owner = NOWHERE;
  out.weakOwner = NOWHERE;
  out.ownerRow = -1;
  out.weakOwnerRow = -1;
  out.agree.sentence = 0;
  out.agree.line = 0;
  out.agree.far = 0;
  out.agreeRow = -1;
  out.callback = false;
  seen.length = 0;
  out.agreeWeight = 0;

  const last = Math.min(reading.count, firstAfter + window);
  const first = Math.max(0, firstAfter - window);
  for (let row = firstAfter - 1; row >= first; row -= 1) {
    const step = stepOf(reading, subject, row, subject.start - (reading.end[row] as number));
    if (step === NOWHERE) break;
    weigh(reading, subject, row, step, lexicon, weights, out);
  }
  for (let row = firstAfter; row < last; row += 1) {
    const step = stepOf(reading, subject, row, (reading.start[row] as number) - subject.end);
    if (step === NOWHERE) break;
    weigh(reading, subject, row, step, lexicon, weights, out);
  }
}

function stepOf(reading: Reading, subject: Subject, row: number, characters: number): number {
  if (reading.clause[row] === subject.clause) return characters <= far.characters ? CLAUSE : NOWHERE;
  if (characters > far.characters) return NOWHERE;
  if (reading.sentence[row] === subject.sentence) return SENTENCE;
  const lines = Math.abs((reading.line[row] as number) - subject.line);
  if (lines === 0) return LINE;
  return lines <= far.lines ? FAR : NOWHERE;
}

/** Concepts of the entry that were met already, of the number looked at. */
const seen: number[] = [];

function weigh(
  reading: Reading,
  subject: Subject,
  row: number,
  step: number,
  lexicon: Lexicon,
  weights: ArrayLike<number>,
  out: Surroundings,
): void {
  const { terms } = lexicon;
  const at = (reading.term[row] as number) * SIZE;
  let roles = reading.roles[row] as number;
  if (subject.logLine && step > LINE) roles &= ofAnyLine;
  if (roles !== 0) {
    if (
      ((terms[at + PRODUCTS] as number) & subject.sharedLow) !== 0 ||
      ((terms[at + PRODUCTS + 1] as number) & subject.sharedHigh) !== 0
    ) {
      if (step < out.owner) {
        out.owner = step;
        out.ownerRow = row;
      }
    }
    if (
      ((terms[at + WEAK] as number) & subject.sharedLow) !== 0 ||
      ((terms[at + WEAK + 1] as number) & subject.sharedHigh) !== 0
    ) {
      if (step < out.weakOwner) {
        out.weakOwner = step;
        out.weakOwnerRow = row;
      }
    }
    while (roles !== 0) {
      const lowest = 31 - Math.clz32(roles & -roles);
      roles &= roles - 1;
      if (step < (out.step[lowest] as number)) {
        out.step[lowest] = step;
        out.row[lowest] = row;
      }
    }
  }
  const from = terms[at + CONCEPTS] as number;
  const to = from + (terms[at + CONCEPTS + 1] as number);
  for (let index = from; index < to; index += 1) {
    const concept = lexicon.concepts[index] as number;
    if (concept === subject.callback) out.callback = true;
    if ((((subject.about[concept >> 5] as number) >> (concept & 31)) & 1) === 0) continue;
    if (seen.includes(concept)) continue;
    seen.push(concept);
    const weight = weights[concept] as number;
    if (weight > out.agreeWeight) {
      out.agreeWeight = weight;
      out.agreeRow = row;
    }
    if (step <= SENTENCE) out.agree.sentence += weight;
    if (step <= LINE) out.agree.line += weight;
    out.agree.far += weight;
  }
}
