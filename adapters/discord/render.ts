/**
 * A card as a Discord message. Loads neither discord.js nor anything else, so that the playground draws with it too.
 *
 * @example
 * const { embeds, components } = renderCard(card); // ready for POST /channels/{id}/messages
 */
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIEmbedField,
} from 'discord-api-types/v10';
import type { Card } from '../../src/types.js';
import { buttons } from './buttons.js';
import { clipLine, clipPlain } from './clip.js';
import { LIMITS, SHOWN } from './limits.js';
import { type PanelView, panel } from './panel.js';
import { plainCard } from './plain.js';
import {
  bullets,
  factFields,
  heading,
  isShort,
  linkList,
  relatedLine,
  relatedList,
  steps,
  summary,
  UNTITLED,
} from './sections.js';
import { TONES } from './tones.js';

/** What every message of the bot consists of; posting adds the reply, the nonce and the allowed mentions. */
export interface Rendered {
  content: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
}

export interface View {
  /** False where the bot may not embed links: the same words as plain content. */
  embeds?: boolean;
  /** Which page of the settings is open, and whose settings they are. */
  panel?: PanelView;
}

export function renderCard(card: Card, { embeds = true, panel: view }: View = {}): Rendered {
  const components = card.settings ? panel(card, card.settings, view) : buttons(card);
  return embeds
    ? { content: '', embeds: [embed(card)], components }
    : { content: plainCard(card), embeds: [], components };
}

function embed(card: Card): APIEmbed {
  const { labels } = card;
  const { color, sign } = TONES[card.tone];
  const title = clipLine(heading(card), LIMITS.embedTitle) || UNTITLED;
  const author = card.subtitle ? `${sign} ${clipPlain(card.subtitle, SHOWN.author)}` : '';
  const entry = card.kind === 'entry';
  const short = isShort(card);
  const footer = clipPlain(card.footer ?? '', SHOWN.footer);

  // First come, first served: what helps most is placed before what may be left out when 6000 units are full.
  let room = LIMITS.embedsSum - title.length - author.length - footer.length;
  const take = (fields: APIEmbedField[]): APIEmbedField[] =>
    fields.filter(({ name, value }) => {
      const size = name.length + value.length;
      if (value.trim() === '' || size > room) return false;
      room -= size;
      return true;
    });
  const named = (name: string, value: string): APIEmbedField[] =>
    take([{ name: clipLine(name, LIMITS.fieldName), value }]);
  const advice = named(labels.advice, steps(card.advice));
  const links = named(labels.links, linkList(card.links));
  const description = summary(card, Math.min(room, LIMITS.embedDescription));
  room -= description.length;
  const facts = take(entry ? [] : factFields(card.facts));
  const notes = named(labels.notes, entry ? bullets(card.notes.slice(0, SHOWN.notes)) : '');
  const related = named(labels.related, short ? relatedLine(card) : relatedList(card));
  const fields = [...advice, ...facts, ...notes, ...related, ...links].slice(0, LIMITS.embedFields);

  return {
    color,
    title,
    ...(author ? { author: { name: author } } : {}),
    ...(description ? { description } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    ...(footer ? { footer: { text: footer } } : {}),
  };
}
