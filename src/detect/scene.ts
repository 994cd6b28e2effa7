/** A number with all that was read around it: what evidence is made of. */
import type { LineFacts } from './line-facts.js';
import type { Neighbour } from './neighbours.js';
import type { Surroundings } from './surroundings.js';

export interface Scene {
  text: string;
  start: number;
  end: number;
  negative: boolean;
  range: boolean;
  /** How many other products use the number. */
  shared: number;
  before: Neighbour;
  after: Neighbour;
  around: Surroundings;
  line: LineFacts;
  /** Stands in a list of numbers. */
  listed: boolean;
  /** Different catalog numbers in reach, at most a dozen. */
  crowd: number;
  /** The text is this number and next to nothing else. */
  bare: boolean;
  /** Nothing but spaces and list marks stand before it on its line. */
  lineStart: boolean;
  /** A word that announces codes stands right before or behind it. */
  announced: boolean;
  /** Another number in reach is announced: 1, and by one of our names too: 2. */
  rival: 0 | 1 | 2;
  /** The same number is announced elsewhere in reach. */
  twin: boolean;
  /** `case 6206:` of a program. */
  caseLabel: boolean;
  /** Another number of the line stands beside a noun or unit of numbers. */
  siblingNoun: boolean;
  /** The same number stands beside a noun or unit of numbers elsewhere in reach. */
  twinNoun: boolean;
  /** Another number of the line is announced as a code. */
  siblingCode: boolean;
}

export const nobody = (): Neighbour => ({
  row: -1,
  join: 'glued',
  other: 'none',
  through: false,
  listed: false,
  marks: 0,
});
export const noLine: LineFacts = { time: false, numbers: 1, pipes: 0, quoted: false, inCode: false };

export const emptyScene = (around: Surroundings): Scene => ({
  text: '',
  start: 0,
  end: 0,
  negative: false,
  range: false,
  shared: 0,
  before: nobody(),
  after: nobody(),
  around,
  line: noLine,
  listed: false,
  crowd: 0,
  bare: false,
  lineStart: false,
  announced: false,
  rival: 0,
  twin: false,
  twinNoun: false,
  caseLabel: false,
  siblingNoun: false,
  siblingCode: false,
});

/** What the numbers around the last one said, before the next one is looked at. */
export function forgetOthers(scene: Scene): void {
  scene.rival = 0;
  scene.twin = false;
  scene.twinNoun = false;
  scene.siblingNoun = false;
  scene.siblingCode = false;
}
