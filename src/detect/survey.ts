/** Which catalog numbers a text holds, which of them their shape alone settles, and which of the rest are weighed. */
import { emptyNumbers, findNumbers, type Numbers } from './find-numbers.js';
import { type KnownNumbers, knownNumbers } from './known-numbers.js';
import { type ShapeRule, shapeOf } from './shape.js';

/** How often an entry is weighed in one text: the first occurrences always, more while the text has few numbers. */
const limits = { always: 1, perEntry: 16, perText: 96 };

export interface Survey {
  numbers: Numbers;
  /** Per number: what its shape says, whatever announces it. */
  rules: ShapeRule[];
  /** Per number: its place among the weighed ones, or SETTLED or REPEATED. */
  places: Int32Array;
  /** Numbers to weigh. */
  weighed: Int32Array;
  count: number;
}

/** Its shape says enough. */
export const SETTLED = -1;
/** Takes the decision of an earlier occurrence. */
export const REPEATED = -2;

export function createSurveyor(codes: readonly string[]): {
  survey: Survey;
  /** @returns how many numbers were found */
  lookOver(text: string, from: number, to: number): number;
  known: KnownNumbers;
} {
  const known: KnownNumbers = knownNumbers(codes);
  const times = new Int32Array(codes.length);
  const survey: Survey = {
    numbers: emptyNumbers(),
    rules: [],
    places: new Int32Array(64),
    weighed: new Int32Array(64),
    count: 0,
  };

  function lookOver(text: string, from: number, to: number): number {
    const { numbers, rules } = survey;
    const found = findNumbers(text, from, to, known, numbers);
    if (survey.places.length < found) {
      survey.places = new Int32Array(found * 2);
      survey.weighed = new Int32Array(found * 2);
    }
    const { places, weighed } = survey;
    let count = 0;
    for (let index = 0; index < found; index += 1) {
      const rule = shapeOf(text, numbers.start[index] as number, numbers.end[index] as number, true);
      rules[index] = rule;
      places[index] = SETTLED;
      if (rule !== '') continue;
      const entry = numbers.entry[index] as number;
      const before = times[entry] as number;
      if (before >= limits.perEntry || (before >= limits.always && count >= limits.perText)) {
        places[index] = REPEATED;
        continue;
      }
      times[entry] = before + 1;
      places[index] = count;
      weighed[count] = index;
      count += 1;
    }
    survey.count = count;
    for (let place = 0; place < count; place += 1)
      times[numbers.entry[weighed[place] as number] as number] = 0;
    return found;
  }

  return { survey, lookOver, known };
}

/** Calls `visit` with each stretch of the text that lies within `margin` of numbers to weigh, in order and never overlapping. */
export function stretchesAround(
  { numbers, weighed, count }: Survey,
  margin: number,
  length: number,
  visit: (from: number, to: number) => void,
): void {
  for (let place = 0; place < count; ) {
    const from = Math.max(0, (numbers.start[weighed[place] as number] as number) - margin);
    let to = from;
    for (; place < count; place += 1) {
      const index = weighed[place] as number;
      if (to > from && (numbers.start[index] as number) - margin > to) break;
      to = Math.min(length, (numbers.end[index] as number) + margin);
    }
    visit(from, to);
  }
}
