/** Evidence from what stands farther off: the company of other numbers, the head of a table, what the words mean, who speaks. */
import { type Company, type Families, lookAtCompany, noCompany } from './company.js';
import type { Descriptions, Meanings } from './descriptions.js';
import type { Evidence } from './evidence.js';
import { classOfRole, feature, neighbourRoles } from './feature-names.js';
import { type Likeness, likenessOf } from './likeness.js';
import { type Neighbour, wordAfter, wordBefore } from './neighbours.js';
import type { Reading } from './reading.js';
import { type RoleName, role } from './roles.js';
import { nobody, type Scene } from './scene.js';
import { capitalNames, type Speaker, speakerOf } from './speaker.js';
import { type Head, headOfColumn } from './table-cell.js';
import type { Standing } from './words-around.js';

const heads: readonly Head[] = ['none', 'code', 'quantity', 'number', 'other'];
const speakers: readonly Speaker[] = ['compound', 'capital', 'upper', 'lower', 'unspaced'];

const company: Company = noCompany();
const likeness: Likeness = { sentence: 0, near: 0 };
/** From here on words in common are more than chance. */
const alike = { sentence: 0.6, near: 1.5 };
const beyond: Neighbour = nobody();

/** Roles by class, as bits: a neighbour of a neighbour is only asked what kind of word it is. */
const classBits = classesAsBits();

export function collectAround(
  scene: Scene,
  standing: Standing,
  entry: number,
  families: Families,
  meanings: Meanings,
  reading: Reading,
  out: Evidence,
): void {
  const { text, start, end } = scene;
  const add = (id: number, value = 1): void => {
    out.feature[out.count] = id;
    out.value[out.count] = value;
    out.count += 1;
  };

  lookAtCompany(standing, entry, families, company);
  if (company.known > 0) {
    add(feature.company, company.surprise);
    add(feature.company + 1, company.known);
  }
  if (company.strange > 0) add(feature.company + 2, company.strange);
  if (company.lineKnown > 0) {
    add(feature.company + 3, company.lineSurprise);
    add(feature.company + 4, company.lineKnown);
  }
  if (company.lineStrange > 0) add(feature.company + 5, company.lineStrange);
  if (company.section) add(feature.company + 6);
  if (company.next) add(feature.company + 7);
  if (company.lineKnown >= 1 && company.lineStrange === 0) add(feature.company + 8);
  if (company.lineKnown >= 2 && company.lineStrange === 0) add(feature.company + 9);

  const head = headOfColumn(text, start, end, reading);
  if (head !== '') add(feature.table + heads.indexOf(head));

  const ours = addLikeness(feature.likeness, meanings.ours);
  if (addLikeness(feature.unlikeness, meanings.elsewhere) > ours) add(feature.unlikeness + 4);

  const names = capitalNames(text, standing);
  if (names > 0) add(feature.capitals, names);
  const speaker = speakerOf(text, standing, scene.before, reading);
  if (speaker !== '') add(feature.speaker + speakers.indexOf(speaker));

  if (scene.before.row >= 0) {
    wordBefore(text, reading.start[scene.before.row] as number, reading, scene.before.row - 1, beyond);
    addClasses(feature.beyondBefore);
  }
  if (scene.after.row >= 0) {
    const to = reading.end[scene.after.row] as number;
    wordAfter(text, to, reading, nextRow(scene.after.row, to), beyond);
    addClasses(feature.beyondAfter);
  }

  /** @returns what all words within reach have in common with the meaning */
  function addLikeness(base: number, descriptions: Descriptions): number {
    likenessOf(standing, entry, descriptions, likeness);
    if (likeness.sentence > 0) add(base, likeness.sentence);
    if (likeness.near > 0) add(base + 1, likeness.near);
    if (likeness.sentence > alike.sentence) add(base + 2);
    if (likeness.near > alike.near) add(base + 3);
    return likeness.near;
  }

  function addClasses(base: number): void {
    const roles = beyond.row < 0 ? 0 : (reading.roles[beyond.row] as number);
    for (let index = 0; index < classBits.length; index += 1)
      if ((roles & (classBits[index] as number)) !== 0) add(base + index);
    if (roles === 0)
      add(base + classBits.length + (beyond.other === 'word' ? 0 : beyond.other === 'unspaced' ? 1 : 2));
  }

  function nextRow(row: number, at: number): number {
    let next = row;
    while (next < reading.count && (reading.start[next] as number) < at) next += 1;
    return next;
  }
}

function classesAsBits(): number[] {
  const bits: number[] = [];
  neighbourRoles.forEach((name, index) => {
    const group = classOfRole[index] as number;
    if (group >= 0) bits[group] = (bits[group] ?? 0) | (1 << role[name as RoleName]);
  });
  return bits;
}
