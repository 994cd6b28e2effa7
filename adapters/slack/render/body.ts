/** The middle of a card: whose words, what to do, remarks, lists. */
import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Card, Quoted } from '../../../src/types.js';
import { CARD } from '../limits.js';
import { bold, code, italic, line, link, list, plain, quote, richText } from './rich-text.js';
import type { Budget } from './text-budget.js';
import { LAYERS, WORDS } from './words.js';

type Part = RichTextBlock['elements'][number];

/** Zero to three rich text blocks, each a paragraph of its own. */
export function renderBody(card: Card, budget: Budget): RichTextBlock[] {
  const whole = card.links.at(-1)?.url;
  const paragraphs = [
    card.summary.slice(0, CARD.summaries).flatMap((words) => summary(words, budget, whole)),
    facts(card, budget),
    items(card, budget),
    advice(card.advice, budget),
    notes(card.notes, budget),
  ];
  return paragraphs.filter((parts) => parts.length > 0).map((parts) => richText(...parts));
}

/** The vendor's words stand in a quotation; ours do not, and say where they come from. */
function summary({ text, by, source }: Quoted, budget: Budget, whole: string | undefined): Part[] {
  const shown = budget.take(text, CARD.summary);
  if (shown === '') return [];
  const readOn =
    shown.endsWith('…') && !text.trimEnd().endsWith('…') && whole ? link(WORDS.readOn, whole) : undefined;
  const rest: RichTextElement[] = readOn ? [plain(' '), readOn] : [];
  if (by === 'vendor') return [quote(plain(shown), ...rest, italic(`\n— ${WORDS.vendor}`))];
  const from = source && /^https?:/u.test(source) ? link(WORDS.source, source) : undefined;
  if (!from) return [line(plain(shown), ...rest)];
  return [line(italic(WORDS.ours), plain(shown), ...rest, plain(' ('), from, plain(')'))];
}

function facts({ facts }: Card, budget: Budget): Part[] {
  if (facts.length <= CARD.factsInLine) return [];
  const lines = facts.slice(0, CARD.facts).map(({ label, value }) => {
    const name = budget.line(label, CARD.factLabel);
    return [bold(name === '' ? '·' : `${name}: `), plain(budget.line(value, CARD.factValue) || '–')];
  });
  return [list('bullet', lines)];
}

function items({ kind, items }: Card, budget: Budget): Part[] {
  const room = kind === 'entries' ? CARD.itemExplained : CARD.itemSummary;
  const lines = items.slice(0, CARD.items).map((item): RichTextElement[] => {
    const about = budget.line(item.summary, room);
    const note = budget.line(item.note, room);
    return [
      code(budget.line(item.code, CARD.factLabel) || '?'),
      bold(` ${budget.line(item.title, CARD.item)}`),
      ...(item.layer ? [plain(` · ${LAYERS[item.layer]}`)] : []),
      ...(about === '' ? [] : [plain(`\n${about}`)]),
      ...(note === '' ? [] : [italic(`\n→ ${note}`)]),
    ];
  });
  return lines.length === 0 ? [] : [list('bullet', lines)];
}

function advice(all: string[], budget: Budget): Part[] {
  const steps = all.slice(0, CARD.advices).map((step) => budget.line(step, CARD.advice));
  const shown = steps.filter((step) => step !== '').map((step) => [plain(step)]);
  return shown.length === 0 ? [] : [line(bold(WORDS.advice)), list('ordered', shown)];
}

function notes(all: string[], budget: Budget): Part[] {
  const remarks = all.slice(0, CARD.notes).map((note) => budget.line(note, CARD.note));
  const shown = remarks.filter((note) => note !== '').map((note) => [plain(note)]);
  return shown.length === 0 ? [] : [list('bullet', shown)];
}
