/** Examines a text: every catalog number in it with the evidence for and against its being meant as a code. */

import { isRange } from '../catalog/catalog.js';
import type { Catalog } from '../types.js';
import type { DetectionData } from './data.js';
import { isCaseLabel } from './edges.js';
import { collectEvidence, emptyEvidence } from './evidence.js';
import { emptyNumbers, findNumbers } from './find-numbers.js';
import type { Examiner, Finding } from './finding.js';
import { knownNumbers } from './known-numbers.js';
import { bits, buildLexicon } from './lexicon.js';
import { lineFacts } from './line-facts.js';
import { type Neighbour, wordAfter, wordBefore } from './neighbours.js';
import { readText } from './read-text.js';
import { emptyMarks, emptyReading, type Marks } from './reading.js';
import { announces, isAnnounced, isCounted, ours } from './role-sets.js';
import { emptyScene, forgetOthers, nobody, noLine, type Scene } from './scene.js';
import { type ShapeRule, shapeOf } from './shape.js';
import { beginsLine, emptySubject, emptySurroundings, far, surroundings } from './surroundings.js';

/** The words beside one number. */
interface Look {
  /** First row of the reading that begins at or behind the number. */
  row: number;
  before: Neighbour;
  after: Neighbour;
  shape: ShapeRule;
  announced: boolean;
  /** A noun of numbers stands before it or a unit behind it. */
  noun: boolean;
}

/** How often an entry is weighed in one text: the first occurrences always, more while the text has few numbers. */
const limits = { always: 1, perEntry: 16, perText: 96 };
/** Words are read this far before the first and behind the last number. */
const margin = 700;

export function createExaminer(catalog: Catalog): Examiner {
  const data = catalog.prepared.detection as DetectionData;
  const lexicon = buildLexicon(data);
  const codes = catalog.entries.map((entry) => entry.code);
  const known = knownNumbers(codes);
  const about = codes.map((code) => {
    const flags = new Uint8Array(data.concepts.length);
    for (const concept of data.about[code] ?? []) flags[concept] = 1;
    return flags;
  });
  const sharedLow = codes.map((code) => bits(data.shared[code] ?? [], 0));
  const sharedHigh = codes.map((code) => bits(data.shared[code] ?? [], 31));
  const sharedCount = codes.map((code) => (data.shared[code] ?? []).length);
  const ranged = codes.map(isRange);
  const callback = data.concepts.indexOf('callback');

  const around = emptySurroundings();
  /** One scene and one subject serve all numbers in turn: a text may hold thousands. */
  const scene = emptyScene(around);
  const subject = emptySubject(callback);
  const numbers = emptyNumbers();
  const reading = emptyReading();
  const evidence = emptyEvidence();
  const finding: Finding = {
    entry: 0,
    start: 0,
    end: 0,
    line: 1,
    shape: '',
    repeated: false,
    scene,
    evidence,
  };
  let marks: Marks = emptyMarks(64);
  /** Which numbers take the decision of an earlier occurrence, and how often each entry was weighed. */
  let repeated = new Uint8Array(64);
  const times = new Int32Array(codes.length);

  const look = (text: string, from: number, to: number): boolean =>
    findNumbers(text, from, to, known, numbers) > 0;

  const examine = (text: string, from: number, to: number, visit: (finding: Finding) => void): void => {
    if (!look(text, from, to)) return;
    const count = numbers.count;
    // Numbers whose shape says enough, whatever announces them, cost no reading.
    let first = count;
    let last = -1;
    if (repeated.length < count) repeated = new Uint8Array(count * 2);
    times.fill(0);
    let weighed = 0;
    for (let index = 0; index < count; index += 1) {
      repeated[index] = 0;
      if (shapeOf(text, numbers.start[index] as number, numbers.end[index] as number, true) !== '') continue;
      const entry = numbers.entry[index] as number;
      const before = times[entry] as number;
      if (before >= limits.perEntry || (before >= limits.always && weighed >= limits.perText)) {
        repeated[index] = 1;
        continue;
      }
      times[entry] = before + 1;
      weighed += 1;
      first = Math.min(first, index);
      last = index;
    }
    if (marks.at.length < count) marks = emptyMarks(count * 2);
    marks.count = count;
    for (let index = 0; index < count; index += 1) marks.at[index] = numbers.start[index] as number;
    const readFrom = last < 0 ? 0 : Math.max(0, (numbers.start[first] as number) - margin);
    const readTo = last < 0 ? 0 : Math.min(text.length, (numbers.end[last] as number) + margin);
    readText(text, readFrom, readTo, lexicon, reading, marks);
    const bareText = text.length <= 40 && /^[\s\p{P}\p{S}\d]*$/u.test(text);

    const looks = lookAround(text, count);
    let facts = noLine;
    let lastLine = -1;
    let line = 1;
    let nextLine = text.indexOf('\n');
    for (let index = 0; index < count; index += 1) {
      const start = numbers.start[index] as number;
      const end = numbers.end[index] as number;
      const entry = numbers.entry[index] as number;
      const { row, before, after, shape, announced } = looks[index] as Look;
      evidence.count = 0;
      scene.before = before;
      scene.after = after;
      scene.bare = false;
      if (shape === '' && repeated[index] === 0) {
        if (marks.line[index] !== lastLine) facts = lineFacts(text, start, end);
        lastLine = marks.line[index] as number;
        subject.start = start;
        subject.end = end;
        subject.clause = marks.clause[index] as number;
        subject.sentence = marks.sentence[index] as number;
        subject.line = marks.line[index] as number;
        subject.sharedLow = sharedLow[entry] as number;
        subject.sharedHigh = sharedHigh[entry] as number;
        subject.about = about[entry] as Uint8Array;
        subject.logLine = facts.time;
        surroundings(text, subject, reading, row, lexicon, data.conceptWeights, around);
        scene.text = text;
        scene.start = start;
        scene.end = end;
        scene.negative = codes[entry]?.startsWith('-') === true;
        scene.range = ranged[entry] as boolean;
        scene.shared = sharedCount[entry] as number;
        scene.announced = announced;
        forgetOthers(scene);
        scene.caseLabel = isCaseLabel(text, start, end);
        scene.line = facts;
        scene.listed = before.listed || after.listed;
        scene.crowd = crowd(index, count, facts.time);
        scene.bare = bareText;
        scene.lineStart = beginsLine(text, start);
        rivals(scene, looks, index, count, facts.time);
        collectEvidence(scene, lexicon, reading, evidence);
      }
      while (nextLine >= 0 && nextLine < start) {
        line += 1;
        nextLine = text.indexOf('\n', nextLine + 1);
      }
      finding.entry = entry;
      finding.start = start;
      finding.end = end;
      finding.line = line;
      finding.shape = shape;
      finding.repeated = repeated[index] === 1;
      visit(finding);
    }
  };

  /** First the words right beside each number: what is announced elsewhere bears on the others. */
  function lookAround(text: string, count: number): Look[] {
    const looks: Look[] = [];
    let row = 0;
    for (let index = 0; index < count; index += 1) {
      const start = numbers.start[index] as number;
      const end = numbers.end[index] as number;
      if (repeated[index] === 1) {
        looks.push(unseen);
        continue;
      }
      while (row < reading.count && (reading.start[row] as number) < start) row += 1;
      const before = wordBefore(text, start, reading, row - 1);
      const labelled =
        before.row >= 0 &&
        (rolesAt(before.row) & announces) !== 0 &&
        start - (reading.end[before.row] as number) <= 1;
      const shape = shapeOf(text, start, end, labelled);
      const after = shape === '' ? wordAfter(text, end, reading, row) : before;
      const left = before.row < 0 ? 0 : rolesAt(before.row);
      const right = after.row < 0 ? 0 : rolesAt(after.row);
      const announced = shape === '' && isAnnounced(left, right, after.join);
      const noun =
        shape === '' && !announced && !isCaseLabel(text, start, end) && isCounted(left, right, after.join);
      looks.push({ row, before, after, shape, announced, noun });
    }
    return looks;
  }

  const rolesAt = (row: number): number => reading.roles[row] as number;

  function rivals(scene: Scene, looks: Look[], index: number, count: number, logLine: boolean): void {
    const entry = numbers.entry[index] as number;
    for (let other = Math.max(0, index - 12); other < Math.min(count, index + 13); other += 1) {
      const look = looks[other] as Look;
      if (other === index || repeated[other] === 1) continue;
      if (look.noun && numbers.entry[other] === entry && inReach(other, index, logLine))
        scene.twinNoun = true;
      if (
        marks.sentence[other] === marks.sentence[index] &&
        numbers.entry[other] !== entry &&
        nearby(other, index)
      ) {
        if (look.noun) scene.siblingNoun = true;
        else if (look.announced) scene.siblingCode = true;
      }
      if (!look.announced || !inReach(other, index, logLine)) continue;
      if (numbers.entry[other] === entry) scene.twin = true;
      else scene.rival = scene.rival === 2 || oursBeside(look) ? 2 : 1;
    }
  }

  /** Near enough to bear on the other: the same bounds as for words. */
  const inReach = (other: number, index: number, logLine: boolean): boolean =>
    (!logLine || marks.line[other] === marks.line[index]) &&
    Math.abs((numbers.start[other] as number) - (numbers.start[index] as number)) <= far.characters &&
    Math.abs((marks.line[other] as number) - (marks.line[index] as number)) <= far.lines;

  const nearby = (other: number, index: number): boolean =>
    Math.abs((numbers.start[other] as number) - (numbers.start[index] as number)) <= 120;

  /** One of our names or calls is among the few words before the number. */
  function oursBeside(look: Look): boolean {
    for (let row = look.row - 1; row >= 0 && row >= look.row - 6; row -= 1)
      if ((rolesAt(row) & ours) !== 0) return true;
    return false;
  }

  /** Different entries within reach of this number. */
  function crowd(index: number, count: number, logLine: boolean): number {
    const found: number[] = [];
    for (let other = Math.max(0, index - 16); other < Math.min(count, index + 17); other += 1) {
      if (!inReach(other, index, logLine)) continue;
      const entry = numbers.entry[other] as number;
      if (!found.includes(entry)) found.push(entry);
    }
    return found.length;
  }

  return { lexicon, data, codes, look, examine, reading };
}

const unseen: Look = { row: 0, before: nobody, after: nobody, shape: '', announced: false, noun: false };
