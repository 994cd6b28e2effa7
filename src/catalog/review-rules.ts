/** The rules of the review, one each: what an editor reading with care would send back. */
import type { Entry, Sourced } from '../types.js';
import { aliasIsTitle, aliasStandsTwice } from './review-aliases.js';
import { type Material, meaningsOf, together } from './review-material.js';
import { numbersOf, sameKey, wordsOf } from './review-words.js';

/** Above these the review objects. */
export const LIMITS = { entriesPerStep: 10, shareOfDescription: 0.6 };

export interface Rule {
  id: string;
  /** One line each: place, what is wrong, what to do. */
  find(material: Material): string[];
}

const REQUIRED = {
  kind: 'say what kind of problem it is',
  retryable: 'say whether the same call may be sent again',
  advice: 'write one to three steps, the likeliest cure first',
  aliases: 'write how people say it, in "en" and "zh"',
} as const;

/** Everything of an entry that carries a source, with its path in the file. */
function sourcedOf(entry: Entry): { item: Sourced; path: (string | number)[] }[] {
  const list = (name: 'advice' | 'notes') =>
    (entry[name] ?? []).map((item, index) => ({ item, path: [name, index] }));
  return [
    ...(entry.known ? [{ item: entry.known, path: ['known'] }] : []),
    ...list('advice'),
    ...list('notes'),
  ];
}

const complete: Rule = {
  id: 'complete',
  find: ({ entries, at }) =>
    entries.flatMap((entry) => {
      const missing = (Object.keys(REQUIRED) as (keyof typeof REQUIRED)[]).filter((field) =>
        field === 'aliases'
          ? !entry.aliases?.en?.length || !entry.aliases.zh?.length
          : !entry[field] || entry[field].length === 0,
      );
      return missing.map(
        (field) => `${at(entry.code)}: code ${entry.code} has no ${field}: ${REQUIRED[field]}`,
      );
    }),
};

const repeatedStep: Rule = {
  id: 'repeated-step',
  find({ entries, at }) {
    const holders = new Map<string, { entry: Entry; index: number }[]>();
    for (const entry of entries) {
      entry.advice?.forEach(({ text }, index) => {
        const key = sameKey(text);
        holders.set(key, [...(holders.get(key) ?? []), { entry, index }]);
      });
    }
    return [...holders.values()]
      .filter((list) => meaningsOf(list.map(({ entry }) => entry)) > LIMITS.entriesPerStep)
      .map((list) => {
        const { entry, index } = list[0]!;
        const codes = list.map((holder) => holder.entry.code).join(', ');
        return `${at(entry.code, 'advice', index)}: one step stands in ${list.length} entries (${codes}): say in each what matters for that code`;
      });
  },
};

const repeatsDescription: Rule = {
  id: 'repeats-description',
  find: ({ entries, at }) =>
    entries.flatMap((entry) => {
      const said = new Set(wordsOf(entry.description));
      return (entry.advice ?? []).flatMap(({ text }, index) => {
        const words = wordsOf(text);
        const share = words.filter((word) => said.has(word)).length / Math.max(words.length, 1);
        if (share <= LIMITS.shareOfDescription) return [];
        return [
          `${at(entry.code, 'advice', index)}: code ${entry.code}: ${Math.round(share * 100)} % of this step's words are the description's: say what to do, not what it says`,
        ];
      });
    }),
};

const evidence: Rule = {
  id: 'evidence',
  find: ({ entries, at }) =>
    entries.flatMap((entry) =>
      sourcedOf(entry)
        .filter(({ item }) => item.source !== 'vendor' && !item.evidence)
        .map(
          ({ path, item }) =>
            `${at(entry.code, ...path)}: code ${entry.code}: no evidence beside ${item.source}: add what that page says, in your own words`,
        ),
    ),
};

const numbers: Rule = {
  id: 'numbers',
  find: ({ entries, byCode, at }) =>
    entries.flatMap((entry) => {
      const codes = [entry.code, ...(entry.related ?? []).map(({ code }) => code)];
      for (const other of byCode.values()) if (together(entry, other)) codes.push(other.code);
      const common = [entry.description, ...codes].flatMap(numbersOf);
      return sourcedOf(entry).flatMap(({ item, path }) => {
        const known = new Set([...common, ...numbersOf(item.evidence ?? '')]);
        const odd = numbersOf(item.text).filter((number) => !known.has(number));
        if (odd.length === 0) return [];
        return [
          `${at(entry.code, ...path)}: code ${entry.code}: ${odd.join(', ')} stands neither in the description nor in this item's evidence: add the evidence or remove the number`,
        ];
      });
    }),
};

const sameMeaning: Rule = {
  id: 'same-meaning',
  find: ({ entries, byCode, at }) =>
    entries.flatMap((entry) =>
      (entry.related ?? []).flatMap(({ code, relation }, index) => {
        const other = byCode.get(code);
        if (relation !== 'same meaning' || !other || together(entry, other)) return [];
        return [
          `${at(entry.code, 'related', index)}: code ${entry.code} means the same as ${code}, yet no group holds both: add them to one under "groups", or write "see also"`,
        ];
      }),
    ),
};

export const RULES: readonly Rule[] = [
  complete,
  repeatedStep,
  repeatsDescription,
  aliasIsTitle,
  aliasStandsTwice,
  evidence,
  numbers,
  sameMeaning,
];
