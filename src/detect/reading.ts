/** What a reading of a text is kept in: columns of numbers that are used again for the next text. */

/** Terms found, in order of their start, in columns that are used again for the next text. */
export interface Reading {
  count: number;
  /** End of the longest term so far: what lies inside it says nothing more by its roles. */
  covered: number;
  start: Int32Array;
  end: Int32Array;
  term: Int32Array;
  /** Roles of the term, empty where a longer term covers it: then only its concepts count. */
  roles: Int32Array;
  clause: Int32Array;
  sentence: Int32Array;
  line: Int32Array;
}

export const emptyReading = (): Reading => ({
  count: 0,
  covered: 0,
  start: new Int32Array(256),
  end: new Int32Array(256),
  term: new Int32Array(256),
  roles: new Int32Array(256),
  clause: new Int32Array(256),
  sentence: new Int32Array(256),
  line: new Int32Array(256),
});

/** Places are counted at `at`, ascending offsets; their clause, sentence and line are written beside them. */
export interface Marks {
  at: Int32Array;
  count: number;
  clause: Int32Array;
  sentence: Int32Array;
  line: Int32Array;
  /** How many places are passed, and the ends counted so far. */
  passed: number;
  clauses: number;
  sentences: number;
  lines: number;
}

export const emptyMarks = (size: number): Marks => ({
  count: 0,
  at: new Int32Array(0),
  clause: new Int32Array(size),
  sentence: new Int32Array(size),
  line: new Int32Array(size),
  passed: 0,
  clauses: 0,
  sentences: 0,
  lines: 0,
});
