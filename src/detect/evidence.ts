/** Turns what stands around a number into named evidence with values: the input of the trained weights. */
import { charTables } from './chars.js';
import { capitalFollows, countFollows, firstOfClause, isKey, leftOf, rightOf } from './edges.js';
import { classOfRole, feature, nearRoles, neighbourRoles } from './feature-names.js';
import { type Lexicon, saysConcept } from './lexicon.js';
import type { Neighbour } from './neighbours.js';
import type { Reading } from './reading.js';
import { type RoleName, role } from './roles.js';
import type { Scene } from './scene.js';
import { FAR, LINE, NEAR, NOWHERE, SENTENCE } from './surroundings.js';

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

const roleBits = neighbourRoles.map((name) => (name === 'concept' ? 0 : 1 << role[name as RoleName]));
/** Concepts are no role of their own and come last. */
const lastRole = neighbourRoles.indexOf('concept');
const unitBits = neighbourRoles.reduce(
  (sum, name) => (name.startsWith('after.') ? sum | (1 << role[name as RoleName]) : sum),
  0,
);
const nounBits = neighbourRoles.reduce(
  (sum, name) => (name.startsWith('before.') ? sum | (1 << role[name as RoleName]) : sum),
  0,
);
const codeBit = 1 << role.code;
const nearRoleIndex = nearRoles.map((name) => role[name]);

export function collectEvidence(scene: Scene, lexicon: Lexicon, reading: Reading, out: Evidence): void {
  out.count = 0;
  const add = (id: number, value = 1): void => {
    out.feature[out.count] = id;
    out.value[out.count] = value;
    out.count += 1;
  };
  const { kind } = charTables();
  const { around } = scene;

  add(feature.bias);
  const digits = scene.end - scene.start - (scene.negative ? 1 : 0);
  add(feature.digits + Math.min(3, digits - 3));
  if (scene.negative) add(feature.negative);
  if (scene.range) add(feature.range);
  if (scene.shared >= 1) add(feature.sharedBy);
  if (scene.shared >= 3) add(feature.sharedBy + 1);
  if (scene.shared >= 6) add(feature.sharedBy + 2);
  add(feature.left + leftOf(scene, kind));
  add(feature.right + rightOf(scene, kind));

  const intro = neighbour(
    scene.before,
    feature.before,
    feature.beforeRole,
    feature.beforeClass,
    feature.beforeOther,
    feature.beforeMark,
  );
  const follow = neighbour(
    scene.after,
    feature.after,
    feature.afterRole,
    feature.afterClass,
    feature.afterOther,
    feature.afterMark,
  );

  for (let position = 0; position < nearRoleIndex.length; position += 1) {
    const step = around.step[nearRoleIndex[position] as number] as number;
    for (let wide = step; wide <= FAR; wide += 1) add(feature.near + position * 5 + wide);
  }
  for (let wide = around.owner; wide <= FAR; wide += 1) add(feature.owner + wide);
  for (let wide = around.weakOwner; wide <= FAR; wide += 1) add(feature.weakOwner + wide);

  const cap = 2;
  for (let step = 0; step < 4; step += 1) {
    const sum = around.agree[step] as number;
    if (sum > 0) add(feature.agree + step, Math.min(cap, sum));
  }
  if ((around.agree[1] as number) >= 1) add(feature.agree + 4);
  if (around.governor !== 'none') {
    const vendor = around.governor === 'vendor' ? 1 : 0;
    if (around.governorStep <= SENTENCE) add(feature.governed + vendor);
    if (around.governorStep <= LINE) add(feature.governed + 2 + vendor);
    add(feature.governed + 4 + vendor);
  }

  const sure = (around.step[role.sure] as number) !== NOWHERE;
  const likely = sure || (around.step[role.likely] as number) !== NOWHERE;
  const vendor = (around.step[role.vendor] as number) !== NOWHERE;
  const neither = !likely && !vendor;
  if (sure) add(feature.names);
  if (likely && !sure) add(feature.names + 1);
  if (likely && vendor) add(feature.names + 2);
  if (!likely && vendor) add(feature.names + 3);
  if (!likely && (around.step[role.infrastructure] as number) !== NOWHERE) add(feature.names + 4);
  if (!likely && around.owner !== NOWHERE) add(feature.names + 5);
  if (neither) add(feature.names + 6);

  const pair = (index: number): void => add(feature.pair + index);
  const code = intro === 'code' || intro === 'constant' || follow === 'code';
  const error = intro === 'error' || follow === 'error';
  const plain = !code && !error;
  const kindOfIntro = code ? 0 : error ? 4 : 8;
  if (sure) pair(kindOfIntro);
  if (likely) pair(kindOfIntro + 1);
  if (vendor) pair(kindOfIntro + 2);
  if (neither) pair(kindOfIntro + 3);
  const counted =
    intro === 'before.count' ||
    follow === 'after.count' ||
    follow === 'after.time' ||
    follow === 'after.size';
  if (counted && likely) pair(12);
  if (plain && scene.before.other === 'key' && likely) pair(13);
  if (plain && scene.before.other === 'key' && neither) pair(14);
  if (intro === 'returns' && likely) pair(15);
  if (intro === 'returns' && neither) pair(16);
  if (scene.shared >= 3 && neither) pair(17);
  if (neither && (around.agree[2] as number) > 0)
    add(feature.pair + 18, Math.min(cap, around.agree[2] as number));
  if (vendor && (around.agree[1] as number) > 0)
    add(feature.pair + 19, Math.min(cap, around.agree[1] as number));

  const sureStep = around.step[role.sure] as number;
  const vendorStep = around.step[role.vendor] as number;
  const nearOurs = Math.min(sureStep, around.step[role.likely] as number);
  const alone = (yes: boolean, index: number): void => {
    if (yes) add(feature.alone + index);
  };
  alone(around.owner <= SENTENCE && sureStep > SENTENCE, 0);
  alone(around.owner <= LINE && nearOurs > LINE, 1);
  alone(around.owner !== NOWHERE && nearOurs === NOWHERE, 2);
  alone(vendorStep <= SENTENCE && nearOurs > SENTENCE, 3);
  alone(vendorStep <= LINE && nearOurs > LINE, 4);
  alone(nearOurs <= SENTENCE && vendorStep > SENTENCE, 5);
  alone(nearOurs <= LINE && vendorStep > LINE, 6);
  alone(sureStep <= SENTENCE && vendorStep > LINE, 7);
  const named = code || error || intro === 'returns';
  alone(named && nearOurs <= SENTENCE && vendorStep > SENTENCE, 8);
  alone(named && nearOurs <= LINE && (around.agree[1] as number) > 0.3, 9);
  alone(!named && nearOurs !== NOWHERE && around.agree[3] === 0, 10);
  alone(named && neither && around.owner === NOWHERE && around.weakOwner === NOWHERE, 11);
  alone(named && neither && around.agree[3] === 0, 12);

  if (scene.line.time) add(feature.line);
  if (scene.line.numbers >= 4) add(feature.line + 1);
  if (scene.line.numbers >= 8) add(feature.line + 2);
  if (scene.line.pipes >= 2) add(feature.line + 3);
  if (scene.line.quoted) add(feature.line + 4);
  if (scene.line.inCode) add(feature.line + 5);
  if (scene.listed) add(feature.list);
  if (scene.listed && !likely) add(feature.list + 1);
  if (scene.crowd >= 3) add(feature.crowd);
  if (scene.crowd >= 6) add(feature.crowd + 1);
  if (scene.crowd >= 12) add(feature.crowd + 2);
  if (scene.bare) add(feature.bare);
  if (scene.rival > 0 && !scene.announced) add(feature.rival);
  if (scene.rival > 1 && !scene.announced) add(feature.rival + 1);
  if (scene.rival > 0 && scene.announced) add(feature.rival + 2);
  if (around.header && scene.lineStart) add(feature.header);
  if (scene.range && !around.callback) add(feature.rangeAlone);
  if (scene.twin && !scene.announced) add(feature.twin);

  const first = firstOfClause(scene);
  if (first) add(feature.clauseFirst);
  if (scene.siblingNoun) add(scene.announced ? feature.sibling + 3 : feature.sibling);
  if (scene.caseLabel) add(feature.caseLabel);
  if (scene.twinNoun) add(feature.twinNoun);
  const free = !scene.announced && !hasNoun(scene, reading);
  if (scene.siblingCode && free) add(feature.sibling + 1);
  if (scene.siblingCode && free && first) add(feature.sibling + 2);
  if (scene.negative) {
    if (nearOurs <= LINE) add(feature.signed);
    else if (vendorStep <= LINE) add(feature.signed + 1);
    if (neither) add(feature.signed + 2);
    if (around.owner <= LINE && nearOurs > LINE) add(feature.signed + 3);
  }
  if (scene.crowd >= 3) add(likely ? feature.crowdOf + 1 : feature.crowdOf);
  if (capitalFollows(scene, kind)) {
    add(feature.capital);
    if (neither) add(feature.capital + 1);
    if (!scene.announced) add(feature.capital + 2);
  }
  if (countFollows(scene)) {
    add(feature.tally);
    if (likely) add(feature.tally + 1);
  }
  if (around.topic !== 'none') add(feature.topic + (around.topic === 'vendor' ? 1 : 0));
  if (named && around.governor === 'product') add(feature.linked);
  if (named && around.governor === 'vendor') add(feature.linked + 1);
  if (named && nearOurs <= NEAR && vendorStep > LINE) add(feature.linked + 2);
  if (!named && around.governor === 'vendor' && around.governorStep <= SENTENCE) add(feature.linked + 3);

  /** The first role of the neighbouring word that counts, with how it is joined. */
  function neighbour(
    word: Neighbour,
    base: number,
    plain: number,
    family: number,
    other: number,
    mark: number,
  ): string {
    for (let left = word.marks, index = 0; left !== 0; left >>= 1, index += 1)
      if ((left & 1) !== 0) add(mark + index);
    if (word.row < 0) {
      add(other + (word.other === 'word' ? 0 : word.other === 'key' ? 1 : word.other === 'unspaced' ? 2 : 3));
      return '';
    }
    // A unit stands right behind its number with nothing but a space between; a noun of numbers stands before it.
    const side =
      base === feature.before
        ? ~unitBits
        : word.join === 'mark' || word.through || isKey(scene.text, reading.end[word.row] as number)
          ? ~(unitBits | nounBits)
          : ~nounBits;
    const ownRoles = base === feature.before && scene.caseLabel ? codeBit : reading.roles[word.row];
    const roles = (ownRoles as number) & side;
    const join = word.join === 'glued' ? 0 : word.join === 'space' ? 1 : 2;
    let first = '';
    const isConcept = saysConcept(lexicon, reading.term[word.row] as number);
    for (let index = roles === 0 ? lastRole : 0; index <= lastRole; index += 1) {
      if (index === lastRole ? !isConcept : (roles & (roleBits[index] as number)) === 0) continue;
      add(plain + index);
      if (first !== '') continue;
      first = neighbourRoles[index] as string;
      add(base + index * 3 + join);
      const group = classOfRole[index] as number;
      if (group >= 0) add(family + group);
    }
    if (first === '') add(other);
    return first;
  }
}

/** A noun of numbers stands before it or a unit behind it. */
function hasNoun({ before, after }: Scene, reading: Reading): boolean {
  const left = before.row < 0 ? 0 : (reading.roles[before.row] as number) & nounBits;
  const unit = after.row < 0 || after.join === 'mark' ? 0 : (reading.roles[after.row] as number) & unitBits;
  return left !== 0 || unit !== 0;
}
