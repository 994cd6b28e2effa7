/** The bot's own page for one person: what is asked most, sections to browse, how it is set, what is missing. */
import type { Figures } from '../counters/counters.js';
import type { InForce } from '../policy/settings.js';
import type { Card, CardAction, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { item } from './entry-card.js';

const MOST_TOP = 5;
const MOST_SECTIONS = 8;
const BAR = 12;

export interface HomeFacts {
  figures: Figures;
  optedOut: boolean;
  /** Channels the person shares with the bot, and how it is set there. */
  channels: { name: string; inForce: InForce }[];
  /** What an administrator still has to switch on, each with what to do. */
  missing: string[];
}

export function homeCard(
  catalog: Catalog,
  { figures, optedOut, channels, missing }: HomeFacts,
  words: Words,
): Card {
  const product = catalog.entries[0]?.product ?? '';
  const top = figures.explained.slice(0, MOST_TOP);
  const most = top[0]?.count ?? 1;
  return {
    ...blank(words.homeTitle, words),
    summary: [{ text: words.homeText, by: 'us' }, ...missing.map((text) => ({ text, by: 'us' as const }))],
    ...(top.length > 0 ? { subtitle: words.homeTop } : {}),
    items: top.flatMap(({ code, count }) => {
      const entry = catalog.covering(code);
      return entry ? [{ ...item(entry, code), note: `${bar(count, most)} ${words.times(count)}` }] : [];
    }),
    facts: [
      ...channels.map(({ name, inForce: { settings } }) => ({
        label: `#${name}`,
        value: `${words.modes[settings.mode]}, ${settings.sensitivity}`,
      })),
      { label: words.homeMine, value: optedOut ? words.homeOptedOut : words.homeOptedIn },
    ],
    notes: words.helpLines,
    actions: [
      ...sections(catalog),
      optedOut
        ? { label: words.optInButton, action: { type: 'optin' as const } }
        : { label: words.optOutButton, action: { type: 'optout' as const } },
    ],
    footer: words.homeCount(catalog.entries.length, product),
  };
}

const bar = (count: number, most: number): string =>
  '▇'.repeat(Math.max(1, Math.round((count / most) * BAR)));

/** The sections with most codes, to browse. */
function sections(catalog: Catalog): CardAction[] {
  const counts = new Map<string, number>();
  for (const { section } of catalog.entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SECTIONS)
    .map(([name]) => ({ label: name.replace(/ error codes$/i, ''), action: { type: 'section', name } }));
}
