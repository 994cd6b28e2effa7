/** The parts of a card in Discord's Markdown, each within its limit. Everything foreign is escaped here. */
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Card, CardItem, CardLabels, Quoted } from '../../src/types.js';
import { clipLine, clipText, isClipped } from './clip.js';
import { quote, safeAddress } from './escape.js';
import { LIMITS, SHOWN } from './limits.js';

/** What a card is called that has no title. */
export const UNTITLED = 'imerror';

/** An entry without its facts and remarks: those wait behind a button. */
export const isShort = ({ kind, facts, notes }: Card): boolean =>
  kind === 'entry' && facts.length === 0 && notes.length === 0;

type Titled = { code?: string; title: string };

/** `70001 · UserSig has expired` */
export const heading = ({ code, title }: Titled): string =>
  !code || title.startsWith(code) ? title : `${code} · ${title}`;

/** The vendor's words as a quotation, ours as they are, then the items in their order. */
export function summary(card: Card, limit: number): string {
  const parts = card.summary.map((part) => said(part, card.labels, card.links.at(-1)?.url));
  // Elsewhere the remarks are all there is to say, and the facts are many.
  const rest = card.kind === 'entry' ? [factLine(card.facts)] : [bullets(card.notes, limit)];
  return joined([...parts, itemList(card, limit), ...rest], '\n\n', limit);
}

/** @param whole address of the whole text, for a quotation that had to be cut */
function said({ text, by, source }: Quoted, labels: CardLabels, whole: string | undefined): string {
  const own = clipText(text, SHOWN.quote);
  if (own === '') return '';
  if (by === 'us') {
    // What is known from elsewhere is marked as ours, with where it comes from.
    const from = reference(' ', '(', labels.source, source, ')');
    return from === '' ? own : `${clipLine(labels.ours, SHOWN.line)} ${own}${from}`;
  }
  const more = isClipped(text, SHOWN.quote) ? reference(' ', '', labels.readOn, whole, '') : '';
  return signed(`${own}${more}`, labels);
}

/** The vendor's words, under them whose they are. The text must be escaped already. */
export const signed = (escaped: string, { vendor }: CardLabels): string =>
  quote(`${escaped}\n— ${clipLine(vendor, SHOWN.line)}`);

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

/** Every related code with its title and what ties it, a line each. */
export const relatedList = ({ related, layers }: Card): string =>
  joined(
    related.map((item) =>
      item.note
        ? `${itemLine({ code: item.code, title: item.title }, layers)} · ${clipLine(item.note, SHOWN.line)}`
        : itemLine(item, layers),
    ),
    '\n',
    LIMITS.fieldValue,
  );

/** The related codes on one line, each with its tie where that is a word or two: `**70001** same meaning`. */
export const relatedLine = ({ related }: Card): string =>
  joined(
    related.map(({ code, note = '' }) => {
      const tie = note.length <= SHOWN.tie ? clipLine(note, SHOWN.line) : '';
      return [`**${clipLine(code, SHOWN.line)}**`, tie].filter(Boolean).join(' ');
    }),
    ' · ',
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
export function itemList({ items, layers, labels }: Card, limit: number): string {
  const blocks = items.map((item) => {
    const text = clipLine(item.summary ?? '', SHOWN.itemSummary);
    const under = [
      text && item.summaryBy === 'vendor' ? quote(`${text} — ${clipLine(labels.vendor, SHOWN.line)}`) : text,
      arrow(item.note),
    ].filter(Boolean);
    return [itemLine(item, layers), ...under].join('\n') + (under.length > 0 ? '\n' : '');
  });
  return joined(blocks, '\n', limit).trimEnd();
}

const arrow = (note = ''): string => {
  const text = clipLine(note, SHOWN.line);
  return text && `→ ${text}`;
};

/** `**70013** UserSig does not match · server` */
function itemLine(
  { code, title, layer }: Pick<CardItem, 'code' | 'title' | 'layer'>,
  layers: Card['layers'],
): string {
  const number = clipLine(code, SHOWN.line);
  const text = clipLine(title === code ? '' : title, SHOWN.line);
  const where = layer ? `· ${clipLine(layers[layer], SHOWN.line)}` : '';
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
