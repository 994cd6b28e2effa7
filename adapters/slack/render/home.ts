/** The home tab: a search box that answers on the page, what is asked most, how the bot is set, sections, one's own. */
import type { HomeView, KnownBlock } from '@slack/types';
import type { Card } from '../../../src/types.js';
import { CARD, SLACK } from '../limits.js';
import { renderBlocks } from '../render.js';
import { factList, renderItems, renderNotes } from './body.js';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';
import { small } from './foot.js';
import { bold, line, list, plain, richText } from './rich-text.js';
import { renderRows } from './rows.js';
import { searchInput } from './search-input.js';
import { createBudget } from './text-budget.js';
import { numbered, withoutChannel } from './view.js';

const DIVIDER: KnownBlock = { type: 'divider' };

/** @param answer what was asked for on the page, shown under the search box */
export function renderHome(home: Card, answer?: Card): HomeView {
  const blocks: KnownBlock[] = [
    ...title(home.title),
    ...greeting(home),
    searchInput(home.labels),
    ...(answer ? [...renderBlocks(withoutChannel(answer)), DIVIDER] : []),
    ...asked(home),
    ...standing(home),
    ...small([cut(cleanLine(home.footer ?? ''), CARD.footer)]),
  ];
  return { type: 'home', blocks: numbered(blocks).slice(0, SLACK.viewBlocks) };
}

function title(text: string): KnownBlock[] {
  const words = cut(cleanLine(text), SLACK.headerText) || 'imerror';
  return [{ type: 'header', text: { type: 'plain_text', text: words, emoji: false } }];
}

/** What the page is for, then what an administrator still has to switch on. */
function greeting({ summary }: Card): KnownBlock[] {
  const budget = createBudget(CARD.body);
  const [first, ...missing] = summary
    .map(({ text }) => budget.line(text, CARD.note))
    .filter((text) => text !== '');
  const warnings = missing.slice(0, CARD.notes).map((text) => [plain(text)]);
  return [
    ...(first === undefined ? [] : [richText(line(plain(first)))]),
    ...(warnings.length === 0 ? [] : [richText(list('bullet', warnings))]),
  ];
}

function asked(home: Card): KnownBlock[] {
  const items = renderItems(home, createBudget(CARD.body));
  const heading = cut(cleanLine(home.subtitle ?? ''), CARD.subtitle);
  const head = heading === '' ? [] : [line(bold(heading))];
  return items.length === 0 ? [] : [richText(...head, ...items)];
}

/** Sections to browse; then how the bot is set, with what this person can change; then how to ask. */
function standing(home: Card): KnownBlock[] {
  const budget = createBudget(CARD.body);
  const rowOf = (wanted: (type: string) => boolean) =>
    renderRows({ ...home, actions: home.actions.filter(({ action }) => wanted(action.type)) });
  const facts = home.facts.length === 0 ? [] : [richText(factList(home, budget))];
  const notes = renderNotes(home, budget);
  return [
    ...rowOf((type) => type === 'section'),
    ...(facts.length > 0 ? [DIVIDER, ...facts] : []),
    ...rowOf((type) => type !== 'section'),
    ...(notes.length > 0 ? [DIVIDER, richText(...notes)] : []),
  ];
}
