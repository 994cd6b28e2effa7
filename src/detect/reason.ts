/** Says in a sentence why a number was taken for a code or left alone: a rule and terms of our own lists, never the text's words. */
import type { Reason } from '../types.js';
import { featureNames } from './feature-names.js';
import type { Examiner, Finding } from './finding.js';
import type { Neighbour } from './neighbours.js';
import { announces, ours } from './role-sets.js';
import { bit, type RoleName, role } from './roles.js';
import { rolesOf } from './roles-of.js';
import type { ShapeRule } from './shape.js';
import { LINE, NOWHERE, SENTENCE } from './surroundings.js';
import { tellingWords } from './telling-words.js';
import type { WordTable } from './word-table.js';

const shapes: Record<Exclude<ShapeRule, ''>, string> = {
  'shape.word': 'part of a longer word or name',
  'shape.escape': 'part of an escaped character',
  'shape.decimal': 'part of a decimal, a version or a larger number',
  'shape.address': 'part of an address, a port or a place in a file',
  'shape.range': 'one end of a range',
  'shape.money': 'an amount or a share',
  'shape.link': 'part of a link or a mention',
  'shape.process': 'a process or thread id of a log line',
  'shape.place': 'a line of a file or a port of a host',
};

/** One reason for each rule: a text may hold thousands of such numbers. */
const settled = Object.fromEntries(
  Object.entries(shapes).map(([rule, sentence]) => [rule, { rule, terms: [], sentence }]),
) as unknown as Record<keyof typeof shapes, Reason>;

const kinds: Partial<Record<string, string>> = {
  'before.otp': 'another kind of code',
  'before.port': 'a port',
  'before.process': 'a process or thread',
  'before.version': 'a version',
  'before.ticket': 'a ticket or order number',
  'before.money': 'an amount',
  'before.place': 'a place',
  'before.line': 'a line or position',
  'before.file': 'a file',
  'before.id': 'an id',
  'before.count': 'a count',
  'before.time': 'a time',
  'after.time': 'a duration',
  'after.size': 'a size',
  'after.count': 'a count',
  'after.money': 'an amount',
  'after.other': 'something else',
};

/** What may speak for a number besides words of the lists, by the beginning of the evidence's name. */
const besides: [string, string][] = [
  ['likeness', 'the words around fit what it stands for'],
  ['company', 'among other codes'],
  ['table.code', 'in a column of codes'],
];

/** Roles in the order they are asked for, and all of them as bits: few words have any. */
interface Roles {
  names: readonly RoleName[];
  bits: number;
}
const inOrder = (names: readonly RoleName[]): Roles => ({
  names,
  bits: names.reduce((bits, name) => bits | (1 << role[name]), 0),
});
const kindRoles = inOrder(Object.keys(kinds) as RoleName[]);
const rolesBefore = inOrder(['constant', 'code', 'error', 'returns', 'asks']);
const rolesAfter = inOrder(['code', 'error', 'asks']);
const sides = ['before', 'after'] as const;
const namesOfOurs: RoleName[] = ['sure', 'likely', 'calls'];
/** Words that speak for a code are never named as speaking of something else, whatever training found of them. */
const forCodes = announces | ours | bit('calls');

export function explain(
  finding: Finding,
  spoken: boolean,
  weights: Float64Array,
  words: WordTable,
  examiner: Examiner,
): Reason {
  if (finding.shape !== '') return settled[finding.shape];
  return spoken ? whySpoken(finding, weights, words, examiner) : whyQuiet(finding, weights, words, examiner);
}

function whySpoken(finding: Finding, weights: Float64Array, words: WordTable, examiner: Examiner): Reason {
  const { scene } = finding;
  const parts: string[] = [];
  const terms: string[] = [];
  let rule = '';
  const say = (name: string, text: string, term?: string): void => {
    rule ||= name;
    parts.push(text);
    if (term && !terms.includes(term)) terms.push(term);
  };
  const before = word(scene.before, examiner, rolesBefore);
  if (before) say(`before.${before.role}`, `after “${before.term}”`, before.term);
  const after = word(scene.after, examiner, rolesAfter);
  if (after) say(`after.${after.role}`, `followed by “${after.term}”`, after.term);
  const name = nearest(finding, examiner, namesOfOurs);
  if (name) {
    const where =
      name.step <= SENTENCE ? 'beside' : name.step === LINE ? 'on a line that names' : 'in a text that names';
    say('near.product', `${where} “${name.term}”`, name.term);
  }
  if (scene.around.agreeRow >= 0) {
    const term = termOf(scene.around.agreeRow, examiner);
    say('agree', `the words around fit its description (“${term}”)`, term);
  }
  if (scene.bare) say('bare', 'the text is the number itself');
  if (parts.length === 0) {
    const best = strongest(finding, weights, 1);
    const found = besides.find(([start]) => best.startsWith(start));
    say(found?.[0] ?? 'introduced', found?.[1] ?? 'introduced the way codes are');
    for (const term of tellingWords(finding, words, 1)) say('words', `near “${term}”`, term);
  }
  return { rule, terms, sentence: parts.join(', ') };
}

function whyQuiet(finding: Finding, weights: Float64Array, words: WordTable, examiner: Examiner): Reason {
  const { scene } = finding;
  const { around } = scene;
  const blame = strongest(finding, weights, -1);
  for (const side of sides) {
    const found = word(scene[side], examiner, kindRoles);
    if (found && blame.startsWith(side)) return looksLike(found, side);
  }
  if (around.owner !== NOWHERE) return product('owner', around.ownerRow, examiner);
  const vendor = around.step[role.vendor] as number;
  if (vendor !== NOWHERE) return product('near.vendor', around.row[role.vendor] as number, examiner);
  if (around.weakOwner !== NOWHERE) {
    const term = termOf(around.weakOwnerRow, examiner);
    return {
      rule: 'weakOwner',
      terms: [term],
      sentence: `other products use this number too, and “${term}” stands near`,
    };
  }
  for (const side of sides) {
    const found = word(scene[side], examiner, kindRoles);
    if (found) return looksLike(found, side);
  }
  const infra = around.step[role.infrastructure] as number;
  if (infra !== NOWHERE)
    return product('near.infrastructure', around.row[role.infrastructure] as number, examiner);
  const against =
    finding.wordSum < 0
      ? tellingWords(finding, words, -1).filter((term) => (rolesOf(term, examiner.lexicon) & forCodes) === 0)
      : [];
  if (against.length > 0) {
    return {
      rule: 'words.against',
      terms: against,
      sentence: `words near it speak of something else: ${against.map((term) => `“${term}”`).join(', ')}`,
    };
  }
  const name = nearest(finding, examiner, namesOfOurs);
  if (name) {
    return {
      rule: 'number.silent',
      terms: [name.term],
      sentence: `“${name.term}” stands near, but nothing says that the number is a code`,
    };
  }
  if (scene.shared > 0) {
    return {
      rule: 'number.shared',
      terms: [],
      sentence: 'other products use this number too, and nothing near names this one',
    };
  }
  return {
    rule: blame || 'silent',
    terms: [],
    sentence: 'nothing near says that it is a code of this product',
  };
}

const looksLike = (
  { role: kind, term }: { role: string; term: string },
  side: 'before' | 'after',
): Reason => ({
  rule: kind,
  terms: [term],
  sentence: `looks like ${kinds[kind]}: ${side === 'before' ? 'after' : 'followed by'} “${term}”`,
});

function product(rule: string, row: number, examiner: Examiner): Reason {
  const term = termOf(row, examiner);
  const named = examiner.lexicon.products[examiner.reading.term[row] as number]?.[0];
  const name = named === undefined ? 'another product' : (examiner.data.products[named] as string);
  return { rule, terms: [name, term], sentence: `digits of ${name}: “${term}” stands near` };
}

const termOf = (row: number, examiner: Examiner): string =>
  examiner.lexicon.texts[examiner.reading.term[row] as number] as string;

function word(
  neighbour: Neighbour,
  examiner: Examiner,
  roles: Roles,
): { role: string; term: string } | undefined {
  if (neighbour.row < 0) return undefined;
  const has = examiner.reading.roles[neighbour.row] as number;
  if ((has & roles.bits) === 0) return undefined;
  const found = roles.names.find((name) => (has & (1 << role[name])) !== 0);
  return found && { role: found, term: termOf(neighbour.row, examiner) };
}

function nearest(
  finding: Finding,
  examiner: Examiner,
  roles: RoleName[],
): { step: number; term: string } | undefined {
  const { around } = finding.scene;
  for (const name of roles) {
    const step = around.step[role[name]] as number;
    if (step !== NOWHERE) return { step, term: termOf(around.row[role[name]] as number, examiner) };
  }
  return undefined;
}

/** The piece of evidence that weighed most in one direction. */
function strongest(finding: Finding, weights: Float64Array, sign: 1 | -1): string {
  let best = 0;
  let name = '';
  for (let index = 0; index < finding.evidence.count; index += 1) {
    const id = finding.evidence.feature[index] as number;
    const gain = sign * (weights[id] as number) * (finding.evidence.value[index] as number);
    if (gain > best && id !== 0) {
      best = gain;
      name = featureNames[id] as string;
    }
  }
  return name;
}
