/** What the other numbers of a text say about one of them. */
import { isCaseLabel } from './edges.js';
import { type Neighbour, wordAfter, wordBefore } from './neighbours.js';
import type { Marks, Reading } from './reading.js';
import { announces, isAnnounced, isCounted, ours } from './role-sets.js';
import { nobody, type Scene } from './scene.js';
import { mayBeLabelled, type ShapeRule, shapeOf } from './shape.js';
import { far } from './surroundings.js';
import type { Survey } from './survey.js';

/** The words beside one number. */
export interface Look {
  /** First row of the reading that begins at or behind the number. */
  row: number;
  before: Neighbour;
  after: Neighbour;
  shape: ShapeRule;
  announced: boolean;
  /** A noun of numbers stands before it or a unit behind it. */
  noun: boolean;
}

export const emptyLook = (): Look => ({
  row: 0,
  before: nobody(),
  after: nobody(),
  shape: '',
  announced: false,
  noun: false,
});

/** @param row first row of the reading that begins at or behind the number */
export function lookBeside(
  text: string,
  start: number,
  end: number,
  reading: Reading,
  row: number,
  look: Look,
): void {
  const { before, after } = look;
  look.row = row;
  look.announced = false;
  look.noun = false;
  wordBefore(text, start, reading, row - 1, before);
  look.shape = mayBeLabelled(text, start)
    ? shapeOf(text, start, end, isLabelled(reading, before.row, start))
    : '';
  if (look.shape !== '') return;
  wordAfter(text, end, reading, row, after);
  const left = before.row < 0 ? 0 : (reading.roles[before.row] as number);
  const right = after.row < 0 ? 0 : (reading.roles[after.row] as number);
  look.announced = isAnnounced(left, right, after.join);
  look.noun = !look.announced && isCounted(left, right, after.join) && !isCaseLabel(text, start, end);
}

const beside = nobody();

/** What the shape of a number says, when no word that announces codes is glued to it. */
export function settledShape(
  text: string,
  start: number,
  end: number,
  rule: ShapeRule,
  reading: Reading,
  row: number,
): ShapeRule {
  if (!mayBeLabelled(text, start)) return rule;
  wordBefore(text, start, reading, row - 1, beside);
  return shapeOf(text, start, end, isLabelled(reading, beside.row, start));
}

/** A word that announces codes ends right before the number, joined by at most one mark. */
const isLabelled = (reading: Reading, row: number, start: number): boolean =>
  row >= 0 && ((reading.roles[row] as number) & announces) !== 0 && start - (reading.end[row] as number) <= 1;

/** How many numbers on each side may rival one. */
const reach = 12;

/** Writes into the scene what is announced or counted among the numbers around. */
export function rivals(
  scene: Scene,
  { numbers, places, count }: Survey,
  looks: readonly Look[],
  index: number,
  marks: Marks,
  reading: Reading,
): void {
  if (count < 2) return;
  const entry = numbers.entry[index] as number;
  const last = Math.min(numbers.count - 1, index + reach);
  for (let other = Math.max(0, index - reach); other <= last; other += 1) {
    const place = places[other] as number;
    if (place < 0 || numbers.entry[other] === entry) continue;
    const look = looks[place] as Look;
    if (!look.noun && !look.announced) continue;
    if (marks.sentence[other] === marks.sentence[index] && isNear(numbers.start, other, index)) {
      if (look.noun) scene.siblingNoun = true;
      else scene.siblingCode = true;
    }
    if (look.announced && inReach(numbers.start, marks, other, index, scene.logLine))
      scene.rival = scene.rival === 2 || oursBeside(look, reading) ? 2 : 1;
  }
}

/** Near enough to bear on the other: the same bounds as for words. */
const inReach = (start: Int32Array, marks: Marks, other: number, index: number, logLine: boolean): boolean =>
  (!logLine || marks.line[other] === marks.line[index]) &&
  Math.abs((start[other] as number) - (start[index] as number)) <= far.characters &&
  Math.abs((marks.line[other] as number) - (marks.line[index] as number)) <= far.lines;

const isNear = (start: Int32Array, other: number, index: number): boolean =>
  Math.abs((start[other] as number) - (start[index] as number)) <= 120;

/** One of our names or calls is among the few words before the number. */
function oursBeside(look: Look, reading: Reading): boolean {
  for (let row = look.row - 1; row >= 0 && row >= look.row - 6; row -= 1)
    if (((reading.roles[row] as number) & ours) !== 0) return true;
  return false;
}
