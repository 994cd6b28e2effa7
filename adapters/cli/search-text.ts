/** Search results as terminal lines. */
import { styleText } from 'node:util';
import type { Explanation, SearchResult, Section } from '../../src/search/index.js';
import type { Io } from './io.js';

type Look = Pick<Io, 'color'>;
type Style = 'bold' | 'dim';

const paint = (look: Look, style: Style, text: string): string =>
  look.color ? styleText(style, text) : text;

/** Control characters of a catalog or a query must not steer a terminal. */
const clean = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function resultText({ entry, score, variants }: SearchResult, look: Look): string {
  const same = variants.length > 0 ? paint(look, 'dim', `  same meaning: ${variants.join(', ')}`) : '';
  return `${paint(look, 'bold', entry.code.padStart(8))}  ${score.toFixed(2)}  ${clean(entry.title)}${same}\n`;
}

export function explanationText(explanation: Explanation, look: Look): string {
  const { entry, score, coverage, phrase, pinned, parts } = explanation;
  const lines = [
    `${paint(look, 'bold', entry.code.padStart(8))}  ${score.toFixed(2)}  ${clean(entry.title)}`,
    ...(pinned ? [`first because of its number: ${pinned}`] : []),
    `answers ${percent(coverage)} of the query`,
    ...(phrase ? [`nearest wording "${clean(phrase.text)}" (${percent(phrase.nearness)})`] : []),
    ...parts.map(
      ({ text, match, how, matched, fields }) =>
        `"${clean(text)}" ${how} as ${matched.join(' + ')} in ${fields.join(', ')} (${percent(match)})`,
    ),
  ];
  return `${lines.map((line, index) => (index === 0 ? line : `            ${line}`)).join('\n')}\n`;
}

export function sectionsText(query: string, sections: readonly Section[], look: Look): string {
  const lines = sections.map(
    ({ id, title, layer, count }) => `  ${title} (${layer}, ${count})  ${paint(look, 'dim', id)}`,
  );
  const hint =
    'Narrow a search with layer:client, layer:server, layer:v3 or section:group. Sections to browse:';
  return `Nothing fits "${clean(query)}". ${hint}\n${lines.join('\n')}\n`;
}
