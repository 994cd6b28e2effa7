/** What examining a text yields. */
import type { DetectionData } from './data.js';
import type { Evidence } from './evidence.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import type { Scene } from './scene.js';
import type { ShapeRule } from './shape.js';
import type { Standing } from './words-around.js';

/** One catalog number as it stands in the text. The parts are used again for the next: read them, do not keep them. */
export interface Finding {
  entry: number;
  start: number;
  end: number;
  line: number;
  shape: ShapeRule;
  /** Not weighed: the entry occurs so often here that the last decision about it stands. */
  repeated: boolean;
  scene: Scene;
  evidence: Evidence;
  /** Where it stands among the words of the text. */
  standing: Standing;
  /** What training found for the words around, together; known once the number is weighed. */
  wordSum: number;
}

export interface Examiner {
  readonly lexicon: Lexicon;
  readonly data: DetectionData;
  /** Codes of the entries, by the number in a finding. */
  readonly codes: readonly string[];
  /** Whether the entry stands for all numbers of a range. */
  readonly ranged: readonly boolean[];
  /**
   * Calls `visit` for each catalog number between `from` and `to`, in order; the words around are read from the whole text.
   * @returns whether there is any
   */
  examine(text: string, from: number, to: number, visit: (finding: Finding) => void): boolean;
  reading: Reading;
}
