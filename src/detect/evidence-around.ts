/** Evidence from what stands farther off: the company of other numbers, the head of a table, what the words mean. */
import { capitalNames } from './capital-names.js';
import { type Company, type Families, lookAtCompany, noCompany } from './company.js';
import type { Descriptions, Meanings } from './descriptions.js';
import { add, type Evidence } from './evidence.js';
import { feature } from './feature-names.js';
import { type Likeness, likenessOf } from './likeness.js';
import type { Reading } from './reading.js';
import { type Head, headOfColumn } from './table-cell.js';
import type { Standing } from './words-around.js';

const heads: readonly Head[] = ['none', 'code', 'quantity'];

const company: Company = noCompany();
const likeness: Likeness = { sentence: 0, near: 0 };
/** From here on words in common are more than chance. */
const alike = { sentence: 0.6, near: 1.5 };

export function collectAround(
  text: string,
  standing: Standing,
  entry: number,
  families: Families,
  meanings: Meanings,
  reading: Reading,
  out: Evidence,
): void {
  lookAtCompany(standing, families, company);
  if (company.known > 0) {
    add(out, feature.company, company.surprise);
    add(out, feature.company + 1, company.known);
  }
  if (company.strange > 0) add(out, feature.company + 2, company.strange);
  if (company.next) add(out, feature.company + 3);

  const head = heads.indexOf(headOfColumn(text, standing.start, standing.end, reading));
  if (head >= 0) add(out, feature.table + head);

  addLikeness(feature.likeness, meanings.ours);
  addLikeness(feature.unlikeness, meanings.elsewhere);

  const names = capitalNames(text, standing);
  if (names > 0) add(out, feature.capitals, names);

  function addLikeness(base: number, descriptions: Descriptions): void {
    likenessOf(standing, entry, descriptions, likeness);
    if (likeness.sentence > 0) add(out, base, likeness.sentence);
    if (likeness.near > 0) add(out, base + 1, likeness.near);
    if (likeness.sentence > alike.sentence) add(out, base + 2);
    if (likeness.near > alike.near) add(out, base + 3);
  }
}
