/** Examines a text: every catalog number in it with the evidence for and against its being meant as a code. */

import type { Catalog } from '../types.js';
import type { DetectionData } from './data.js';
import { describeElsewhere, describeOurs, type Meanings } from './descriptions.js';
import { isCaseLabel } from './edges.js';
import { collectEvidence, emptyEvidence } from './evidence.js';
import { collectAround } from './evidence-around.js';
import { familiesOf } from './families.js';
import type { Examiner, Finding } from './finding.js';
import { bits, buildLexicon } from './lexicon.js';
import { isOfLogLine } from './log-line.js';
import { emptyLook, type Look, lookBeside, rivals, settledShape } from './others.js';
import { beginReading, noteMarks, passOver, readText } from './read-text.js';
import { emptyMarks, emptyReading, type Marks } from './reading.js';
import { emptyScene, forgetOthers } from './scene.js';
import { emptySubject, emptySurroundings, surroundings } from './surroundings.js';
import { createSurveyor, REPEATED, SETTLED, stretchesAround } from './survey.js';
import { emptyTokens, forgetTokens, tokenize } from './tokens.js';
import type { Standing } from './words-around.js';

/** Words are read this far before and behind each number that is weighed. */
const margin = 700;
/** Single words and other numbers count this far, and some more where a word is cut. */
const tokenMargin = 340;

export function createExaminer(catalog: Catalog): Examiner {
  const data = catalog.prepared.detection as DetectionData;
  const lexicon = buildLexicon(data);
  const codes = catalog.entries.map((entry) => entry.code);
  const about = codes.map((code) => {
    const flags = new Int32Array((data.concepts.length + 31) >> 5);
    for (const concept of data.about[code] ?? [])
      flags[concept >> 5] = (flags[concept >> 5] as number) | (1 << (concept & 31));
    return flags;
  });
  const sharedLow = codes.map((code) => bits(data.shared[code] ?? [], 0));
  const sharedHigh = codes.map((code) => bits(data.shared[code] ?? [], 31));
  const sharedCount = codes.map((code) => (data.shared[code] ?? []).length);
  const negative = codes.map((code) => code.startsWith('-'));
  const conceptWeights = Float64Array.from(data.conceptWeights);
  const callback = data.concepts.indexOf('callback');

  const { survey, lookOver, known } = createSurveyor(codes);
  const families = familiesOf(catalog.entries, known);
  const { ranged } = families;
  const meanings: Meanings = {
    ours: describeOurs(catalog.entries, data.symptoms),
    elsewhere: describeElsewhere(catalog.entries, data.elsewhere),
  };
  const tokens = emptyTokens();
  const standing: Standing = { tokens, start: 0, end: 0, left: -1, right: 0, value: 0 };
  const around = emptySurroundings();
  /** One scene and one subject serve all numbers in turn: a text may hold thousands. */
  const scene = emptyScene(around);
  const subject = emptySubject(callback);
  const reading = emptyReading();
  const evidence = emptyEvidence();
  /** One for each number that is weighed, used again for the next text. */
  const looks: Look[] = [];
  const finding: Finding = {
    entry: 0,
    start: 0,
    end: 0,
    line: 1,
    shape: '',
    repeated: false,
    scene,
    evidence,
    standing,
    wordSum: 0,
  };
  let marks: Marks = emptyMarks(64);

  const examine = (text: string, from: number, to: number, visit: (finding: Finding) => void): boolean => {
    const count = lookOver(text, from, to);
    if (count === 0) return false;
    const { numbers, places, rules } = survey;
    readAround(text, count);
    tokenizeAround(text);
    lookAround(text);
    scene.text = text;
    scene.bare = survey.count > 0 && text.length <= 40 && /^[\s\p{P}\p{S}\d]*$/u.test(text);
    let lastLine = -1;
    let line = 1;
    let nextLine = text.indexOf('\n');
    /** First row of the reading that begins at or behind the number. */
    let row = 0;
    standing.right = 0;
    for (let index = 0; index < count; index += 1) {
      const start = numbers.start[index] as number;
      const end = numbers.end[index] as number;
      const place = places[index] as number;
      finding.entry = numbers.entry[index] as number;
      finding.start = start;
      finding.end = end;
      finding.repeated = place === REPEATED;
      finding.shape = '';
      evidence.count = 0;
      if (place === SETTLED) {
        while (row < reading.count && (reading.start[row] as number) < start) row += 1;
        finding.shape = settledShape(text, start, end, rules[index] ?? '', reading, row);
      } else if (place >= 0) {
        const look = looks[place] as Look;
        finding.shape = look.shape;
        if (look.shape === '') {
          if (marks.line[index] !== lastLine) scene.logLine = isOfLogLine(text, start);
          lastLine = marks.line[index] as number;
          weigh(index, look);
        }
      }
      while (nextLine >= 0 && nextLine < start) {
        line += 1;
        nextLine = text.indexOf('\n', nextLine + 1);
      }
      finding.line = line;
      visit(finding);
    }
    return true;
  };

  /** Reads the words around the numbers that are weighed: nothing else bears on a decision. */
  function readAround(text: string, count: number): void {
    if (marks.clause.length < count) marks = emptyMarks(count * 2);
    marks.at = survey.numbers.start;
    marks.count = count;
    beginReading(reading, marks);
    let read = 0;
    stretchesAround(survey, margin, text.length, (from, to) => {
      if (read > 0) passOver(text, read, from, marks);
      noteMarks(marks, from);
      readText(text, from, to, lexicon, reading, marks);
      read = to;
    });
    noteMarks(marks, text.length);
  }

  /** Cuts the text around the numbers that are weighed into tokens. */
  function tokenizeAround(text: string): void {
    forgetTokens(tokens);
    stretchesAround(survey, tokenMargin, text.length, (from, to) => tokenize(text, from, to, tokens));
  }

  /** Finds the number among the tokens; numbers come in order. */
  function stand(start: number, end: number, value: number): void {
    let right = standing.right;
    while (right < tokens.count && (tokens.start[right] as number) < end) right += 1;
    let left = right - 1;
    while (left >= 0 && (tokens.end[left] as number) > start) left -= 1;
    standing.start = start;
    standing.end = end;
    standing.left = left;
    standing.right = right;
    standing.value = value;
  }

  /** First the words right beside each number: what is announced elsewhere bears on the others. */
  function lookAround(text: string): void {
    const { numbers, weighed } = survey;
    while (looks.length < survey.count) looks.push(emptyLook());
    let row = 0;
    for (let place = 0; place < survey.count; place += 1) {
      const index = weighed[place] as number;
      const start = numbers.start[index] as number;
      while (row < reading.count && (reading.start[row] as number) < start) row += 1;
      lookBeside(text, start, numbers.end[index] as number, reading, row, looks[place] as Look);
    }
  }

  /** Collects the evidence about one number; what its line is stands in the scene already. */
  function weigh(index: number, { row, before, after, announced }: Look): void {
    const { text } = scene;
    const { entry, start, end } = finding;
    subject.start = start;
    subject.end = end;
    subject.clause = marks.clause[index] as number;
    subject.sentence = marks.sentence[index] as number;
    subject.line = marks.line[index] as number;
    subject.sharedLow = sharedLow[entry] as number;
    subject.sharedHigh = sharedHigh[entry] as number;
    subject.about = about[entry] as Int32Array;
    subject.logLine = scene.logLine;
    surroundings(subject, reading, row, lexicon, conceptWeights, around);
    scene.start = start;
    scene.end = end;
    scene.negative = negative[entry] as boolean;
    scene.range = ranged[entry] as boolean;
    scene.shared = sharedCount[entry] as number;
    scene.before = before;
    scene.after = after;
    scene.announced = announced;
    forgetOthers(scene);
    scene.caseLabel = isCaseLabel(text, start, end);
    rivals(scene, survey, looks, index, marks, reading);
    collectEvidence(scene, lexicon, reading, evidence);
    stand(start, end, survey.numbers.value[index] as number);
    collectAround(text, standing, entry, families, meanings, reading, evidence);
  }

  return { lexicon, data, codes, ranged, examine, reading };
}
