/** Turns what stands around a number into named evidence with values: the input of the trained weights. */
import { countFollows, edgeAt, isKey } from './edges.js';
import { classOfRole, feature, nearness, nearRoles, neighbourRoles, others } from './feature-names.js';
import { type Lexicon, saysConcept } from './lexicon.js';
import type { Neighbour } from './neighbours.js';
import type { Reading } from './reading.js';
import { beforeNumbers, units } from './role-sets.js';
import { type RoleName, role } from './roles.js';
import type { Scene } from './scene.js';
import { FAR, LINE, NOWHERE, SENTENCE } from './surroundings.js';

/** Pieces of evidence of one number, in columns used again for the next. */
export interface Evidence {
  count: number;
  feature: Int16Array;
  value: Float64Array;
}

export const emptyEvidence = (): Evidence => ({
  count: 0,
  feature: new Int16Array(256),
  value: new Float64Array(256),
});

export function add(out: Evidence, id: number, value = 1): void {
  out.feature[out.count] = id;
  out.value[out.count] = value;
  out.count += 1;
}

const roleBits = neighbourRoles.map((name) => (name === 'concept' ? 0 : 1 << role[name as RoleName]));
/** Concepts are no role of their own and come last. */
const lastRole = neighbourRoles.indexOf('concept');
const codeBit = 1 << role.code;
const nearRoleIndex = nearRoles.map((name) => role[name]);

/** More agreement says nothing more. */
const mostAgreement = 2;

export function collectEvidence(scene: Scene, lexicon: Lexicon, reading: Reading, out: Evidence): void {
  const { text, start, end, around } = scene;
  out.count = 0;
  add(out, feature.bias);
  if (scene.negative) add(out, feature.negative);
  if (scene.range) add(out, feature.range);
  if (scene.range && !around.callback) add(out, feature.rangeAlone);
  if (scene.shared >= 1) add(out, feature.sharedBy);
  if (scene.shared >= 3) add(out, feature.sharedBy + 1);
  if (scene.shared >= 6) add(out, feature.sharedBy + 2);
  add(out, feature.left + edgeAt(text, start - 1));
  add(out, feature.right + edgeAt(text, end));

  const intro = wordBeside(scene.before, 'before');
  const follow = wordBeside(scene.after, 'after');
  for (let marks = scene.before.marks, index = 0; marks !== 0; marks >>= 1, index += 1)
    if ((marks & 1) !== 0) add(out, feature.beforeMark + index);

  for (let position = 0; position < nearRoleIndex.length; position += 1)
    for (let wide = around.step[nearRoleIndex[position] as number] as number; wide <= LINE; wide += 1)
      add(out, feature.near + position * nearness.length + wide);
  for (let wide = Math.max(SENTENCE, around.weakOwner); wide <= FAR; wide += 1)
    add(out, feature.weakOwner + wide - SENTENCE);
  addAgreement(feature.agree, around.agree.sentence);
  addAgreement(feature.agree + 1, around.agree.line);
  addAgreement(feature.agree + 2, around.agree.far);

  const sure = around.step[role.sure] !== NOWHERE;
  const likely = sure || around.step[role.likely] !== NOWHERE;
  const vendor = around.step[role.vendor] !== NOWHERE;
  const neither = !likely && !vendor;
  if (sure) add(out, feature.names);
  if (likely && !sure) add(out, feature.names + 1);
  if (likely && vendor) add(out, feature.names + 2);
  if (!likely && vendor) add(out, feature.names + 3);
  if (!likely && around.step[role.infrastructure] !== NOWHERE) add(out, feature.names + 4);
  if (!likely && around.owner !== NOWHERE) add(out, feature.names + 5);
  if (neither) add(out, feature.names + 6);

  const code = intro === 'code' || intro === 'constant' || follow === 'code';
  const error = intro === 'error' || follow === 'error';
  if (code || error) {
    const kind = feature.pair + (code ? 0 : 4);
    if (sure) add(out, kind);
    if (likely) add(out, kind + 1);
    if (vendor) add(out, kind + 2);
    if (neither) add(out, kind + 3);
  }
  if (neither) addAgreement(feature.pair + 8, around.agree.line);
  if (vendor) addAgreement(feature.pair + 9, around.agree.sentence);

  if (!scene.announced) {
    if (scene.rival > 0) add(out, feature.rival);
    if (scene.rival > 1) add(out, feature.rival + 1);
    if (scene.siblingNoun) add(out, feature.sibling);
    if (scene.siblingCode && !hasNoun(scene, reading)) add(out, feature.sibling + 1);
  }
  if (countFollows(text, end)) {
    add(out, feature.tally);
    if (likely) add(out, feature.tally + 1);
  }

  function addAgreement(id: number, sum: number): void {
    if (sum > 0) add(out, id, Math.min(mostAgreement, sum));
  }

  /** @returns the first role of the neighbouring word that counts */
  function wordBeside(word: Neighbour, side: 'before' | 'after'): string {
    const before = side === 'before';
    const other = before ? feature.beforeOther : feature.afterOther;
    if (word.row < 0) {
      add(out, other + others.indexOf(word.other));
      return '';
    }
    const ownRoles = before && scene.caseLabel ? codeBit : (reading.roles[word.row] as number);
    const roles = ownRoles & sideOf(word, before);
    const base = before ? feature.before : feature.after;
    let first = '';
    const isConcept = saysConcept(lexicon, reading.term[word.row] as number);
    for (let index = roles === 0 ? lastRole : 0; index <= lastRole; index += 1) {
      if (index === lastRole ? !isConcept : (roles & (roleBits[index] as number)) === 0) continue;
      add(out, base + index);
      if (first !== '') continue;
      first = neighbourRoles[index] as string;
      const group = classOfRole[index] as number;
      if (group >= 0) add(out, (before ? feature.beforeClass : feature.afterClass) + group);
    }
    if (first === '') add(out, other);
    return first;
  }

  /** A unit stands right behind its number with nothing but a space between; a noun of numbers stands before it. */
  function sideOf(word: Neighbour, before: boolean): number {
    if (before) return ~units;
    const apart = word.join === 'mark' || word.through || isKey(text, reading.end[word.row] as number);
    return apart ? ~(units | beforeNumbers) : ~beforeNumbers;
  }
}

/** A noun of numbers stands before it or a unit behind it. */
function hasNoun({ before, after }: Scene, reading: Reading): boolean {
  const left = before.row < 0 ? 0 : (reading.roles[before.row] as number) & beforeNumbers;
  const unit = after.row < 0 || after.join === 'mark' ? 0 : (reading.roles[after.row] as number) & units;
  return left !== 0 || unit !== 0;
}
