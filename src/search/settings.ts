/** Numbers of the ranking, once. How they were chosen and what each is worth: docs/search.md. */

/** Used when the index is made. */
export interface IndexSettings {
  /** Weight of a word by the field it stands in. */
  fields: Record<FieldName, number>;
  /** How soon repeating a word stops to help. */
  saturation: number;
  /** How much a long field dilutes its words, 0..1. */
  lengthNorm: number;
}

/** Used when a query is answered. */
export interface RankSettings {
  /** Share of the nearest title or alias in the score; the rest is words anywhere in the entry. */
  phraseShare: number;
  /** Share of how much of the query is answered at all, however weakly. */
  coverageShare: number;
  /** In that nearness, the weight of words the query lacks against words the title lacks. */
  phraseLength: number;
  /** How near a synonym is to the word itself. */
  synonym: number;
  /** Below this score nothing is answered. */
  threshold: number;
}

/** In the order of their bits. */
export const fieldNames = ['code', 'title', 'alias', 'description', 'section', 'advice', 'constant'] as const;
export type FieldName = (typeof fieldNames)[number];

export const indexSettings: IndexSettings = {
  fields: { code: 2, title: 1.5, alias: 1, description: 1, section: 0.6, advice: 0.4, constant: 0.4 },
  saturation: 0.5,
  lengthNorm: 0.6,
};

export const rankSettings: RankSettings = {
  phraseShare: 0.5,
  coverageShare: 0.2,
  phraseLength: 0.5,
  synonym: 0.85,
  threshold: 0.26,
};

/**
 * Raw score to the chance that the first answer is the right one (logistic), fitted on aliases held out of the
 * catalog, on the labelled queries and on nonsense.
 */
export const calibration = { middle: 0.5, slope: 6.4 };

/** A word that is nearly empty ("works", "try") counts this much. */
export const weakWeight = 0.3;
/** A pair of Han characters counts this much: a word of three makes two pairs. */
export const hanPairWeight = 0.6;
/** Entries of the vendor's legacy SDK stand behind their twins. */
export const legacyFactor = 0.95;
/** Documents that are compared phrase by phrase. */
export const candidates = 80;
export const defaultLimit = 10;
/** Results weaker than this share of the best one are left out, and weaker than this share of the threshold. */
export const tail = 0.25;
export const weakest = 0.5;
