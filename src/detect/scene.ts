/** A number with all that was read around it: what evidence is made of. */
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
  /** Its line begins with a time: other lines of a log may come from other programs. */
  logLine: boolean;
  /** The text is this number and next to nothing else. */
  bare: boolean;
  /** A word that announces codes stands right before or behind it. */
  announced: boolean;
  /** Another number in reach is announced: 1, and by one of our names too: 2. */
  rival: 0 | 1 | 2;
  /** `case 6206:` of a program. */
  caseLabel: boolean;
  /** Another number of the sentence stands beside a noun or unit of numbers. */
  siblingNoun: boolean;
  /** Another number of the sentence is announced as a code. */
  siblingCode: boolean;
}

export const nobody = (): Neighbour => ({
  row: -1,
  join: 'glued',
  other: 'none',
  through: false,
  marks: 0,
});

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
  logLine: false,
  bare: false,
  announced: false,
  rival: 0,
  caseLabel: false,
  siblingNoun: false,
  siblingCode: false,
});

/** What the numbers around the last one said, before the next one is looked at. */
export function forgetOthers(scene: Scene): void {
  scene.rival = 0;
  scene.siblingNoun = false;
  scene.siblingCode = false;
}
