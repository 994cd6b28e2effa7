/** A card as terminal text: wrapped to the window, coloured only where colours show. */
import { styleText } from 'node:util';
import type { Card, CardItem } from '../../src/types.js';
import { en } from '../../src/words/en.js';

const WIDEST = 100;

/** A colour by kind of problem: yours to fix, theirs, or only a wait. */
const COLOURS = {
  call: 'yellow',
  configuration: 'yellow',
  permission: 'yellow',
  content: 'yellow',
  wait: 'cyan',
  network: 'cyan',
  vendor: 'magenta',
  info: 'green',
  neutral: 'white',
} as const;

/** @param look whether colours show and how wide the terminal is, in columns */
export function renderCard(card: Card, look: { color: boolean; width: number }): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    look.color ? styleText(style, text) : text;
  const width = Math.min(Math.max(look.width, 40), WIDEST);
  const lines: string[] = [];
  const say = (text: string, indent = '') => lines.push(...wrap(clean(text), width, indent));

  const code =
    card.code && card.kind === 'entry' ? `${paint(['bold', COLOURS[card.tone]], card.code)}  ` : '';
  lines.push(code + paint('bold', clean(card.title)));
  if (card.subtitle) lines.push(paint('dim', clean(card.subtitle)));
  for (const part of card.summary) {
    lines.push('');
    say(part.by === 'vendor' ? `“${part.text}”` : part.text, '  ');
    if (part.source) say(en.seeSource(part.source), '  ');
  }
  if (card.advice.length > 0) {
    lines.push('');
    card.advice.forEach((step, index) => {
      const [first = '', ...rest] = wrap(clean(step), width - 5, '');
      lines.push(`  ${index + 1}. ${first}`, ...rest.map((line) => `     ${line}`));
    });
  }
  if (card.notes.length > 0) lines.push('', ...card.notes.flatMap((note) => wrap(clean(note), width, '  ')));
  if (card.facts.length > 0) {
    lines.push(
      '',
      ...card.facts.map(({ label, value }) => paint('dim', `  ${clean(label)}: ${clean(value)}`)),
    );
  }
  if (card.links.length > 0) {
    lines.push(
      '',
      ...card.links.map(({ title, url }) => `  ${clean(title)}\n    ${paint('underline', clean(url))}`),
    );
  }
  if (card.related.length > 0) lines.push('', ...card.related.map((one) => line(one, paint)));
  if (card.items.length > 0)
    lines.push('', ...card.items.flatMap((one) => [line(one, paint), ...more(one, width)]));
  if (card.footer) lines.push('', paint('dim', clean(card.footer)));
  return `${lines.join('\n')}\n\n`;
}

function line(one: CardItem, paint: (style: 'bold' | 'dim', text: string) => string): string {
  const note = one.summary === undefined && one.note ? paint('dim', `  ${clean(one.note)}`) : '';
  return `  ${paint('bold', one.code.padStart(6))}  ${clean(one.title)}${note}`;
}

const more = (one: CardItem, width: number): string[] =>
  one.summary === undefined
    ? []
    : [one.summary, ...(one.note ? [`→ ${one.note}`] : [])].flatMap((text) =>
        wrap(clean(text), width, '          '),
      );

/** Control characters of catalog or query must not steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');

/** Words to lines; Han text, which has no spaces, is cut where the line ends. */
function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && columns(current) + 1 + columns(word) > room) {
      lines.push(indent + current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
    while (columns(current) > room && !/^https?:/.test(current)) {
      const cut = [...current].slice(0, Math.floor(room / 2)).join('');
      lines.push(indent + cut);
      current = current.slice(cut.length);
    }
  }
  return current === '' ? lines : [...lines, indent + current];
}

const columns = (text: string): number => text.length + (text.match(/[\u1100-\uffdc]/g)?.length ?? 0);
