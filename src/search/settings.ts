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
  /** In that nearness, the weight of words the query lacks against words the title lacks. */
  phraseLength: number;
  /** How hard an unanswered part of the query counts. */
  coveragePower: number;
  /** How near a synonym is to the word itself. */
  synonym: number;
  /** What an unknown word counts, against the rarest word the catalog knows. */
  unknown: number;
  /** How far an entry that nobody has many words for stands behind one that people meet often. */
  rarity: number;
  /** Below this score nothing is answered. */
  threshold: number;
}

/** In the order of their bits. */
export const fieldNames = ['code', 'title', 'alias', 'description', 'section', 'advice', 'constant'] as const;
export type FieldName = (typeof fieldNames)[number];

export const indexSettings: IndexSettings = {
  fields: { code: 2, title: 1.5, alias: 1.2, description: 1, section: 0.6, advice: 0.3, constant: 0.4 },
  saturation: 0.5,
  lengthNorm: 0.6,
};

export const rankSettings: RankSettings = {
  phraseShare: 0.5,
  phraseLength: 0.35,
  coveragePower: 1,
  synonym: 0.8,
  unknown: 1,
  rarity: 0.05,
  threshold: 0.25,
};

/** A word that is nearly empty ("works", "try") counts this much. */
export const weakWeight = 0.3;
/** A pair of Han characters counts this much: a word of three makes two pairs. */
export const hanPairWeight = 0.6;
/** An entry with this many aliases is one that people meet often. */
export const manyAliases = 9;
/** Entries of the vendor's legacy SDK stand behind their twins. */
export const legacyFactor = 0.95;
/** Documents that are compared phrase by phrase. */
export const candidates = 80;
export const defaultLimit = 10;
/** Results weaker than this share of the best one are left out. */
export const tail = 0.3;
