/** Every piece of evidence has a name; the weights in vocabulary/weights.json are kept by these names. */
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
export const steps = ['clause', 'sentence', 'line', 'near', 'far'] as const;
export const joins = ['glued', 'space', 'mark'] as const;
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
export const classes = ['announces', 'noun', 'quantity', 'unit', 'ours', 'theirs', 'id'] as const;

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
  'before.otp',
  'before.port',
  'before.ticket',
  'before.money',
  'after.money',
] as const satisfies readonly (typeof roleNames)[number][];

export const feature = {
  bias: define('bias'),
  digits: defineAll('digits', ['3', '4', '5', '6']),
  negative: define('number.negative'),
  range: define('number.range'),
  sharedBy: defineAll('number.shared', ['1', '3', '6']),
  left: defineAll('left', ['start', 'line', 'space', 'newline', 'cjk', 'letter', 'digit', 'other']),
  right: defineAll('right', [
    'end',
    'newline',
    'space',
    'cjk',
    'period',
    'comma',
    'colon',
    'question',
    'close',
    'quote',
    'other',
  ]),
  before: defineAll(
    'before',
    neighbourRoles.flatMap((name) => joins.map((join) => `${name}.${join}`)),
  ),
  beforeRole: defineAll('before.role', neighbourRoles),
  beforeClass: defineAll('before.class', classes),
  beforeOther: defineAll('before.other', others),
  beforeMark: defineAll('before.mark', markNames),
  after: defineAll(
    'after',
    neighbourRoles.flatMap((name) => joins.map((join) => `${name}.${join}`)),
  ),
  afterRole: defineAll('after.role', neighbourRoles),
  afterClass: defineAll('after.class', classes),
  afterOther: defineAll('after.other', others),
  afterMark: defineAll('after.mark', markNames),
  near: defineAll(
    'near',
    nearRoles.flatMap((name) => steps.map((step) => `${name}.${step}`)),
  ),
  owner: defineAll('owner', steps),
  weakOwner: defineAll('weakOwner', steps),
  agree: defineAll('agree', ['clause', 'sentence', 'line', 'far', 'strong']),
  governed: defineAll('governed', [
    'sentence.product',
    'sentence.vendor',
    'line.product',
    'line.vendor',
    'far.product',
    'far.vendor',
  ]),
  names: defineAll('names', ['sure', 'likely', 'both', 'vendor', 'infrastructure', 'owner', 'neither']),
  pair: defineAll('pair', [
    'code.sure',
    'code.likely',
    'code.vendor',
    'code.neither',
    'error.sure',
    'error.likely',
    'error.vendor',
    'error.neither',
    'bare.sure',
    'bare.likely',
    'bare.vendor',
    'bare.neither',
    'count.product',
    'key.product',
    'key.neither',
    'returns.product',
    'returns.neither',
    'shared.neither',
    'agree.neither',
    'agree.vendor',
  ]),
  alone: defineAll('alone', [
    'owner.sentence',
    'owner.line',
    'owner.far',
    'vendor.sentence',
    'vendor.line',
    'ours.sentence',
    'ours.line',
    'sure.line',
    'named.ours',
    'named.agrees',
    'unnamed.strange',
    'named.unowned',
    'named.strange',
  ]),
  line: defineAll('line', ['time', 'numbers4', 'numbers8', 'pipes', 'quote', 'code']),
  list: defineAll('list', ['member', 'neither']),
  crowd: defineAll('crowd', ['3', '6', '12']),
  bare: define('bare'),
  rival: defineAll('rival', ['announced', 'announcedOurs', 'both']),
  twin: define('twin.announced'),
  twinNoun: define('twin.noun'),
  caseLabel: define('case.label'),
  header: define('header.code'),
  /** Other numbers of the same line: what they are is likely what this one is. */
  sibling: defineAll('sibling', ['noun', 'code', 'codeFirst', 'nounOfAnnounced']),
  /** The number begins a clause. */
  clauseFirst: define('clause.first'),
  signed: defineAll('signed', ['ours', 'vendor', 'neither', 'foreign']),
  crowdOf: defineAll('crowd', ['neither', 'ours']),
  /** A word with a capital follows: a place, a name, the title of a standard. */
  capital: defineAll('capital', ['follows', 'neither', 'unannounced']),
  tally: defineAll('tally', ['follows', 'ours']),
  /** Whose name comes first in reach: what an alert or a report is about. */
  topic: defineAll('topic', ['product', 'vendor']),
  linked: defineAll('linked', ['named.product', 'named.vendor', 'named.near', 'bare.vendor']),
  rangeAlone: define('range.alone'),
  company: defineAll('company', [
    'surprise',
    'known',
    'strange',
    'line.surprise',
    'line.known',
    'line.strange',
    'section',
    'next',
    'pure1',
    'pure2',
  ]),
  /** What the head of the number's column says. */
  table: defineAll('table', ['headless', 'code', 'quantity', 'number', 'other']),
  /** How much the words around are those the entry is described by. */
  likeness: defineAll('likeness', ['sentence', 'near', 'sentence.some', 'near.much']),
  /** How much they are those of another meaning of the number. */
  unlikeness: defineAll('unlikeness', ['sentence', 'near', 'sentence.some', 'near.much', 'greater']),
  capitals: define('capitals.near'),
  /** How the word that says the number is written. */
  speaker: defineAll('speaker', ['compound', 'capital', 'upper', 'lower', 'unspaced']),
  /** The neighbour of the neighbour. */
  beyondBefore: defineAll('beyond.before', [...classes, 'word', 'unspaced', 'none']),
  beyondAfter: defineAll('beyond.after', [...classes, 'word', 'unspaced', 'none']),
} as const;

export const featureNames: readonly string[] = names;
