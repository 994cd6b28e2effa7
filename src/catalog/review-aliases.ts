/** Two rules about aliases: they bring words of their own, and lead to one meaning. */
import type { Aliases, Entry } from '../types.js';
import type { Material } from './review-material.js';
import type { Rule } from './review-rules.js';
import { reorderKey, sameKey } from './review-words.js';

const LANGUAGES = ['en', 'zh'] as const;

interface Said {
  alias: string;
  /** Looked up only for a message: finding a line walks the file. */
  place: () => string;
  /** Whose alias it is, for the message. */
  owner: string;
  /** What it leads to: a group, or an entry in none. */
  meaning: string;
  /** Titles it must not merely reorder. */
  titles: string[];
}

const listed = (aliases: Aliases | undefined) =>
  LANGUAGES.flatMap((language) =>
    (aliases?.[language] ?? []).map((alias, index) => ({ alias, language, index })),
  );

const titlesOf = ({ title, translations }: Entry): string[] => [
  title,
  ...Object.values(translations ?? {}).flatMap((translation) => translation.title ?? []),
];

function everyAlias({ entries, groups, at, atGroup }: Material): Said[] {
  const own = entries.flatMap((entry) =>
    listed(entry.aliases).map(({ alias, language, index }) => ({
      alias,
      place: () => at(entry.code, 'aliases', language, index),
      owner: `code ${entry.code}`,
      meaning: entry.group ? `group ${entry.group}` : `code ${entry.code}`,
      titles: titlesOf(entry),
    })),
  );
  const shared = groups.flatMap((group) =>
    listed(group.aliases).map(({ alias }) => ({
      alias,
      place: () => atGroup(group.id),
      owner: `group ${group.id}`,
      meaning: `group ${group.id}`,
      titles: [group.title],
    })),
  );
  return [...own, ...shared];
}

export const aliasIsTitle: Rule = {
  id: 'alias-is-title',
  find: (material) =>
    everyAlias(material)
      .filter(({ alias, titles }) => titles.some((title) => reorderKey(title) === reorderKey(alias)))
      .map(
        ({ alias, place, owner }) =>
          `${place()}: ${owner}: "${alias}" is its title in another order: say it as people do, or remove it`,
      ),
};

export const aliasStandsTwice: Rule = {
  id: 'alias-twice',
  find(material) {
    const first = new Map<string, Said>();
    return everyAlias(material).flatMap((said) => {
      const key = sameKey(said.alias);
      const before = first.get(key);
      if (!before) first.set(key, said);
      if (!before || before.meaning === said.meaning) return [];
      return [
        `${said.place()}: ${said.owner}: "${said.alias}" leads to ${before.owner} already (${before.place()}): say what differs, keep it at one, or put both in one group`,
      ];
    });
  },
};
