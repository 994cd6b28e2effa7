/** Every piece of evidence has a name; the weights in vocabulary/weights.json are kept by these names. */
import { edges } from './edges.js';
import { markNames } from './marks.js';
import type { roleNames } from './roles.js';

const names: string[] = [];

const define = (name: string): number => {
  names.push(name);
  return names.length - 1;
};
const defineAll = (prefix: string, rest: readonly string[]): number => {
  const first = names.length;
  for (const name of rest) define(`${prefix}.${name}`);
  return first;
};

/** How near a word stands: nearer ones count for the farther steps too. */
export const nearness = ['clause', 'sentence', 'line'] as const;
const distances = ['sentence', 'line', 'far'] as const;
export const others = ['word', 'key', 'unspaced', 'none'] as const;

/** What a neighbouring word may be, most telling first: of several roles the first one counts. */
export const neighbourRoles = [
  'constant',
  'before.otp',
  'before.port',
  'before.process',
  'before.version',
  'before.ticket',
  'before.money',
  'before.place',
  'before.line',
  'before.file',
  'before.id',
  'code',
  'sure',
  'vendor',
  'error',
  'after.time',
  'after.size',
  'after.money',
  'after.count',
  'after.other',
  'likely',
  'returns',
  'calls',
  'before.count',
  'before.time',
  'asks',
  'infrastructure',
  'weak',
  'concept',
] as const;

/** Families of neighbouring words: what holds for one holds mostly for the others. */
const classes = ['announces', 'noun', 'quantity', 'unit', 'ours', 'theirs', 'id'] as const;

/** Class of each neighbour role, by its place in `neighbourRoles`; -1 for none. */
export const classOfRole: readonly number[] = neighbourRoles.map((name) => {
  if (name === 'code' || name === 'error' || name === 'returns' || name === 'constant' || name === 'asks')
    return 0;
  if (name === 'before.count' || name === 'before.time') return 2;
  // Ids stand before codes too (`user 70001`), ports and tickets do not.
  if (name === 'before.id') return 6;
  if (name.startsWith('before.')) return 1;
  if (name.startsWith('after.')) return 3;
  if (name === 'sure' || name === 'likely' || name === 'calls') return 4;
  return name === 'vendor' || name === 'infrastructure' || name === 'weak' ? 5 : -1;
});

/** Roles whose nearness is weighed. */
export const nearRoles = [
  'sure',
  'likely',
  'calls',
  'code',
  'error',
  'returns',
  'asks',
  'vendor',
  'constant',
] as const satisfies readonly (typeof roleNames)[number][];

export const feature = {
  bias: define('bias'),
  negative: define('number.negative'),
  range: define('number.range'),
  /** The number is one of a range, and no callback is spoken of. */
  rangeAlone: define('number.range.alone'),
  /** So many other products use the number. */
  sharedBy: defineAll('number.shared', ['1', '3', '6']),
  /** What touches the number, in the order of `edges.ts`. */
  left: defineAll('left', edges),
  right: defineAll('right', edges),
  before: defineAll('before.role', neighbourRoles),
  beforeClass: defineAll('before.class', classes),
  beforeOther: defineAll('before', others),
  beforeMark: defineAll('before.mark', markNames),
  after: defineAll('after.role', neighbourRoles),
  afterClass: defineAll('after.class', classes),
  afterOther: defineAll('after', others),
  near: defineAll(
    'near',
    nearRoles.flatMap((name) => nearness.map((step) => `${name}.${step}`)),
  ),
  weakOwner: defineAll('weakOwner', distances),
  agree: defineAll('agree', distances),
  /** Whose names are in reach at all. */
  names: defineAll('names', ['sure', 'likely', 'both', 'vendor', 'infrastructure', 'owner', 'neither']),
  /** A word for codes or for errors beside the number, and whose names are in reach. */
  pair: defineAll('pair', [
    'code.sure',
    'code.likely',
    'code.vendor',
    'code.neither',
    'error.sure',
    'error.likely',
    'error.vendor',
    'error.neither',
    'agree.neither',
    'agree.vendor',
  ]),
  /** Another number in reach is announced, this one is not. */
  rival: defineAll('rival', ['announced', 'announcedOurs']),
  /** Other numbers of the same sentence: what they are is likely what this one is. */
  sibling: defineAll('sibling', ['noun', 'code']),
  /** How often it occurred follows. */
  tally: defineAll('tally', ['follows', 'ours']),
  company: defineAll('company', ['surprise', 'known', 'strange', 'next']),
  /** What the head of the number's column says. */
  table: defineAll('table', ['headless', 'code', 'quantity']),
  /** How much the words around are those the entry is described by. */
  likeness: defineAll('likeness', ['sentence', 'near', 'sentence.some', 'near.much']),
  /** How much they are those of another meaning of the number. */
  unlikeness: defineAll('unlikeness', ['sentence', 'near', 'sentence.some', 'near.much']),
  capitals: define('capitals.near'),
} as const;

export const featureNames: readonly string[] = names;
