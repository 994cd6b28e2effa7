/** The parts of a card in Discord's Markdown, each within its limit. Everything foreign is escaped here. */
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Card, CardItem, Quoted } from '../../src/types.js';
import { clipLine, clipText, isClipped } from './clip.js';
import { quote, safeAddress } from './escape.js';
import { LABELS, LAYER_LABELS } from './labels.js';
import { LIMITS, SHOWN } from './limits.js';

type Titled = { code?: string; title: string };

/** `70001 · UserSig has expired` */
export const heading = ({ code, title }: Titled): string =>
  !code || title.startsWith(code) ? title : `${code} · ${title}`;

/** The vendor's words as a quotation, ours as they are, then the items in their order. */
export function summary(card: Card, limit: number): string {
  const parts = card.summary.map((part) => said(part, card.links.at(-1)?.url));
  // Elsewhere the remarks are all there is to say, and the facts are many.
  const rest = card.kind === 'entry' ? [factLine(card.facts)] : [bullets(card.notes, limit)];
  return joined([...parts, itemList(card.items, limit), ...rest], '\n\n', limit);
}

function said({ text, by, source }: Quoted, whole: string | undefined): string {
  const own = clipText(text, SHOWN.quote);
  if (own === '') return '';
  if (by === 'us') return `${own}${reference(' ', '(', LABELS.source, source, ')')}`;
  return `${quote(own)}${isClipped(text, SHOWN.quote) ? reference(' ', '', LABELS.whole, whole, '') : ''}`;
}

function reference(
  space: string,
  open: string,
  label: string,
  url: string | undefined,
  close: string,
): string {
  const address = shortAddress(url);
  return address ? `${space}${open}[${label}](${address})${close}` : '';
}

/** Numbered steps. */
export const steps = (advice: string[]): string =>
  joined(
    lines(advice.slice(0, SHOWN.steps)).map((step, index) => `${index + 1}. ${step}`),
    '\n',
    LIMITS.fieldValue,
  );

/** Remarks; one alone needs no bullet. `limit` in UTF-16 units. */
export function bullets(notes: string[], limit: number = LIMITS.fieldValue): string {
  const shown = lines(notes, SHOWN.note);
  return joined(shown.length === 1 ? shown : shown.map((note) => `- ${note}`), '\n', limit);
}

export const linkList = (links: Card['links'], open = '', close = ''): string =>
  joined(
    links.slice(0, SHOWN.links).flatMap(({ title, url }) => {
      const address = shortAddress(url);
      const label = clipLine(title, LIMITS.fieldName);
      return address && label ? [`[${label}](${open}${address}${close})`] : [];
    }),
    ' · ',
    LIMITS.fieldValue,
  );

export const relatedList = (related: CardItem[]): string =>
  joined(
    related.map((item) =>
      item.note
        ? `${itemLine({ code: item.code, title: item.title })} · ${clipLine(item.note, SHOWN.line)}`
        : itemLine(item),
    ),
    '\n',
    LIMITS.fieldValue,
  );

/** `**Kind** Network · **Retry** yes` */
export const factLine = (facts: Card['facts']): string =>
  joined(
    factFields(facts).map(({ name, value }) => `**${name}** ${value}`),
    ' · ',
    LIMITS.fieldValue,
  );

export const factFields = (facts: Card['facts']): APIEmbedField[] =>
  facts.flatMap(({ label, value }) => {
    const name = clipLine(label, LIMITS.fieldName);
    const text = clipLine(value, LIMITS.fieldValue);
    return name && text ? [{ name, value: text, inline: true }] : [];
  });

/** One line an item, with what it says under it; items that say something stand apart from the next. */
export function itemList(items: CardItem[], limit: number): string {
  const blocks = items.map((item) => {
    const text = clipLine(item.summary ?? '', SHOWN.itemSummary);
    const under = [text && item.summaryBy === 'vendor' ? quote(text) : text, arrow(item.note)].filter(
      Boolean,
    );
    return [itemLine(item), ...under].join('\n') + (under.length > 0 ? '\n' : '');
  });
  return joined(blocks, '\n', limit).trimEnd();
}

const arrow = (note = ''): string => {
  const text = clipLine(note, SHOWN.line);
  return text && `→ ${text}`;
};

/** `**70013** UserSig does not match · server` */
export function itemLine({ code, title, layer }: Pick<CardItem, 'code' | 'title' | 'layer'>): string {
  const number = clipLine(code, SHOWN.line);
  const text = clipLine(title === code ? '' : title, SHOWN.line);
  const where = layer ? `· ${LAYER_LABELS[layer]}` : '';
  return [number && `**${number}**`, text, where].filter(Boolean).join(' ');
}

const lines = (texts: string[], limit: number = SHOWN.line): string[] =>
  texts.map((text) => clipLine(text, limit)).filter((text) => text !== '');

function shortAddress(url: string | undefined): string | undefined {
  const address = url === undefined ? undefined : safeAddress(url);
  return address && address.length <= SHOWN.address ? address : undefined;
}

/** As many whole pieces as fit: a piece holds markup and is never cut. Empty pieces are left out. */
export function joined(pieces: string[], separator: string, limit: number): string {
  let text = '';
  for (const piece of pieces.filter((one) => one !== '')) {
    const longer = text === '' ? piece : text + separator + piece;
    if (longer.length > limit) break;
    text = longer;
  }
  return text;
}
