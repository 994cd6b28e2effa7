/** The middle of a card: whose words, what to do, remarks, lists. */
import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Card, CardItem, Quoted } from '../../../src/types.js';
import { CARD } from '../limits.js';
import { colon } from './colon.js';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';
import { bold, code, italic, line, link, list, plain, quote, richText } from './rich-text.js';
import type { Budget } from './text-budget.js';

type Part = RichTextBlock['elements'][number];

/** Zero or more rich text blocks, each a paragraph of its own. */
export function renderBody(card: Card, budget: Budget): RichTextBlock[] {
  const paragraphs = [
    card.summary.slice(0, CARD.summaries).flatMap((words) => summary(words, card, budget)),
    facts(card, budget),
    renderItems(card, budget),
    advice(card, budget),
    renderNotes(card, budget),
  ];
  return paragraphs.filter((parts) => parts.length > 0).map((parts) => richText(...parts));
}

/** The vendor's words stand in a quotation; ours do not, and say where they come from. */
function summary({ text, by, source }: Quoted, { labels, links, language }: Card, budget: Budget): Part[] {
  const shown = budget.take(text, CARD.summary);
  if (shown === '') return [];
  const whole = links.at(-1)?.url;
  const cutOff = shown.endsWith('…') && !text.trimEnd().endsWith('…');
  const readOn = cutOff && whole ? link(labels.readOn, whole) : undefined;
  const rest: RichTextElement[] = readOn ? [plain(' '), readOn] : [];
  if (by === 'vendor') return [quote(plain(shown), ...rest, italic(`\n— ${heading(labels.vendor)}`))];
  const from = source && /^https?:/u.test(source) ? link(labels.source, source) : undefined;
  if (!from) return [line(plain(shown), ...rest)];
  const ours = `${heading(labels.ours)}${language === 'zh' ? '' : ' '}`;
  return [line(italic(ours), plain(shown), ...rest, plain(' ('), from, plain(')'))];
}

function facts(card: Card, budget: Budget): Part[] {
  return card.facts.length <= CARD.factsInLine ? [] : [factList(card, budget)];
}

/** One fact a line. */
export function factList({ facts, language }: Card, budget: Budget): Part {
  const lines = facts.slice(0, CARD.facts).map(({ label, value }) => {
    const name = budget.line(label, CARD.factLabel);
    return [
      bold(name === '' ? '·' : `${name}${colon(language)}`),
      plain(budget.line(value, CARD.factValue) || '–'),
    ];
  });
  return list('bullet', lines);
}

export function renderItems({ kind, items, layers, labels }: Card, budget: Budget): Part[] {
  const room = kind === 'entries' ? CARD.itemExplained : CARD.itemSummary;
  // A long list in bold is a wall.
  const titled = items.length > CARD.openButtons ? plain : bold;
  const lines = items.slice(0, CARD.items).map((item): RichTextElement[] => {
    const about = aboutItem(item, budget, room, labels.vendor);
    const note = budget.line(item.note, room);
    return [
      code(budget.line(item.code, CARD.factLabel) || '?'),
      titled(` ${budget.line(item.title, CARD.item)}`),
      ...(item.layer ? [plain(` · ${heading(layers[item.layer])}`)] : []),
      ...about,
      ...(note === '' ? [] : [italic(`\n${item.summary ? '→ ' : ''}${note}`)]),
    ];
  });
  return lines.length === 0 ? [] : [list('bullet', lines)];
}

function aboutItem(item: CardItem, budget: Budget, room: number, vendor: string): RichTextElement[] {
  const about = budget.line(item.summary, room);
  if (about === '') return [];
  if (item.summaryBy !== 'vendor') return [plain(`\n${about}`)];
  return [plain(`\n“${about}”`), italic(` — ${heading(vendor)}`)];
}

function advice(card: Card, budget: Budget): Part[] {
  const steps = card.advice.slice(0, CARD.advices).map((step) => budget.line(step, CARD.advice));
  const shown = steps.filter((step) => step !== '').map((step) => [plain(step)]);
  return shown.length === 0 ? [] : [line(bold(heading(card.labels.advice) || '·')), list('ordered', shown)];
}

/** Remarks beside an entry get a heading; elsewhere they are the text itself. */
export function renderNotes({ kind, notes, labels }: Card, budget: Budget): Part[] {
  const remarks = notes.slice(0, CARD.notes).map((note) => budget.line(note, CARD.note));
  const shown = remarks.filter((note) => note !== '').map((note) => [plain(note)]);
  if (shown.length === 0) return [];
  const head = kind === 'entry' ? [line(bold(heading(labels.notes) || '·'))] : [];
  return [...head, list('bullet', shown)];
}

const heading = (label: string): string => cut(cleanLine(label), CARD.factLabel);
