/** The figures as Markdown, and their place in the document. */
import { readFileSync, writeFileSync } from 'node:fs';
import { summary } from './search-metrics.mjs';

const three = (value) => value.toFixed(3);
const line = (cells) => `| ${cells.join(' | ')} |`;
const head = (cells) => [line(cells), line(cells.map(() => '---'))];

export function report({ judged, overlap }) {
  const rows = Object.entries(judged).map(([name, list]) => [name, summary(list.map(({ row }) => row))]);
  const kinds = [...new Set(judged.imerror.map(({ kind }) => kind))]
    .filter((kind) => kind !== 'negative')
    .sort();
  const of = (list, kind) => summary(list.filter((item) => item.kind === kind).map(({ row }) => row));
  return [
    ...head(['engine', 'success@1', 'MRR@5', 'nDCG@10', 'recall@5', 'nonsense answered']),
    ...rows.map(([name, row]) =>
      line([
        name,
        three(row.success1),
        three(row.mrr5),
        three(row.ndcg10),
        three(row.recall5),
        `${row.answered} of ${row.nonsense}`,
      ]),
    ),
    '',
    'success@1 by kind of query:',
    '',
    ...head(['kind', 'queries', ...rows.map(([name]) => name)]),
    ...kinds.map((kind) =>
      line([
        kind,
        of(judged.imerror, kind).queries,
        ...Object.values(judged).map((list) => three(of(list, kind).success1)),
      ]),
    ),
    '',
    `Of ${overlap.of} queries with an answer, ${overlap.equal} equal one of the ${overlap.aliases} aliases after folding and stemming, ${overlap.contain} contain one.`,
  ].join('\n');
}

const begin = '<!-- figures:begin -->';
const end = '<!-- figures:end -->';

/** The figures between the markers, without the date. */
export function figuresIn(text) {
  return text
    .slice(text.indexOf(begin) + begin.length, text.indexOf(end))
    .replace(/^Measured .*$/m, '')
    .trim();
}

export function writeReport(path, figures) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(begin) || !text.includes(end))
    throw new Error(`${path}: the markers ${begin} ${end} are missing`);
  const measured = `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run eval:search -- --write\`.`;
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  writeFileSync(path, `${before}\n${measured}\n\n${figures}\n${text.slice(text.indexOf(end))}`);
}
