/** Joins all word lists to one list of terms, each with everything it can say. */
import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { Entry } from '../types.js';
import { charTables } from './chars.js';
import type { Terms } from './data.js';
import type { Vocabulary } from './prepare.js';
import { bit, type RoleName, roleNames } from './roles.js';

/** One key for both ways of writing Chinese. */
const folded = (text: string): string =>
  text.replace(/[\u3400-\u9fff]/g, (character) =>
    String.fromCharCode(charTables().fold[character.charCodeAt(0)] ?? character.charCodeAt(0)),
  );

interface Draft {
  exact: boolean;
  open: boolean;
  roles: number;
  products: Set<number>;
  weak: Set<number>;
  concepts: Set<number>;
}

/** @throws UserError when a list holds something that is no word */
export function collectTerms(
  vocabulary: Vocabulary,
  conceptWords: [string, number][],
  entries: readonly Entry[],
  folder: string,
): Terms {
  const drafts = new Map<string, Draft>();

  const add = (written: unknown, file: string, change: (draft: Draft) => void): void => {
    if (typeof written !== 'string' && typeof written !== 'number') {
      throw new UserError(
        `vocabulary: ${join(folder, file)}: ${JSON.stringify(written)} is no word: put it in "quotation marks"`,
      );
    }
    const raw = String(written).normalize('NFC').trim();
    const exact = raw.startsWith('=') && raw.length > 1 && !raw.startsWith('=>');
    const open = raw.endsWith('*') && raw.length > 1;
    const text = raw.slice(exact ? 1 : 0, open ? -1 : undefined);
    const key = `${exact ? '=' : ''}${open ? '*' : ''}${exact ? text : folded(text.toLowerCase())}`;
    const draft = drafts.get(key) ?? {
      exact,
      open,
      roles: 0,
      products: new Set(),
      weak: new Set(),
      concepts: new Set(),
    };
    change(draft);
    drafts.set(key, draft);
  };
  const addAll = (words: unknown, file: string, name: RoleName): void => {
    for (const word of words as unknown[]) add(word, file, (draft) => (draft.roles |= bit(name)));
  };

  for (const [name, lists] of Object.entries(vocabulary.labels)) {
    for (const words of Object.values(lists)) addAll(words, 'labels.yaml', known(name, 'labels.yaml'));
  }
  for (const [name, lists] of Object.entries(vocabulary.product)) {
    for (const words of Object.values(lists)) addAll(words, 'product.yaml', known(name, 'product.yaml'));
  }
  for (const side of ['before', 'after'] as const) {
    for (const [name, words] of Object.entries(vocabulary.numbers[side])) {
      addAll(words, 'numbers.yaml', known(`${side}.${name}`, 'numbers.yaml'));
    }
  }
  vocabulary.others.forEach((other, product) => {
    const kind = bit(other.role === 'infrastructure' ? 'infrastructure' : 'vendor');
    for (const word of other.words) {
      add(word, 'others.yaml', (draft) => {
        draft.roles |= kind;
        draft.products.add(product);
      });
    }
    for (const word of other.weak ?? []) {
      add(word, 'others.yaml', (draft) => {
        draft.roles |= bit('weak');
        draft.weak.add(product);
      });
    }
  });
  for (const [word, concept] of conceptWords)
    add(word, 'concepts.yaml', (draft) => draft.concepts.add(concept));
  for (const entry of entries) addAll(entry.constants ?? [], 'catalog', 'constant');

  return inColumns(drafts);

  function known(name: string, file: string): RoleName {
    if (!(roleNames as readonly string[]).includes(name)) {
      throw new UserError(
        `vocabulary: ${join(folder, file)}: unknown list "${name}": use one of ${roleNames.join(', ')}`,
      );
    }
    return name as RoleName;
  }
}

/** @param drafts by text, with a mark in front for exact spelling and for an open end */
function inColumns(drafts: ReadonlyMap<string, Draft>): Terms {
  const rows = [...drafts.values()];
  const places = (holds: (draft: Draft) => boolean): number[] =>
    rows.flatMap((draft, place) => (holds(draft) ? [place] : []));
  const lists = (column: 'products' | 'weak' | 'concepts'): Record<number, number[]> =>
    Object.fromEntries(
      rows.flatMap((draft, place) => (draft[column].size > 0 ? [[place, [...draft[column]]]] : [])),
    );
  return {
    texts: [...drafts]
      .map(([key, { exact, open }]) => key.slice((exact ? 1 : 0) + (open ? 1 : 0)))
      .join('\n'),
    exact: places(({ exact }) => exact),
    open: places(({ open }) => open),
    roles: rows.map(({ roles }) => roles),
    products: lists('products'),
    weak: lists('weak'),
    concepts: lists('concepts'),
  };
}
