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
import { LABELS } from './labels.js';
import { LIMITS, SHOWN } from './limits.js';
import { plainCard } from './plain.js';
import { bullets, factFields, heading, linkList, relatedList, steps, summary } from './sections.js';
import { TONES } from './tones.js';

/** What every message of the bot consists of; posting adds the reply, the nonce and the allowed mentions. */
export interface Rendered {
  content: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** @param embeds false where the bot may not embed links: the same words as plain content */
export function renderCard(card: Card, { embeds = true }: { embeds?: boolean } = {}): Rendered {
  return embeds
    ? { content: '', embeds: [embed(card)], components: buttons(card) }
    : { content: plainCard(card), embeds: [], components: buttons(card) };
}

function embed(card: Card): APIEmbed {
  const { color, sign } = TONES[card.tone];
  const title = clipLine(heading(card), LIMITS.embedTitle) || LABELS.untitled;
  const author = card.subtitle ? `${sign} ${clipPlain(card.subtitle, SHOWN.author)}` : '';
  const entry = card.kind === 'entry';
  const footer = clipPlain(footerOf(card), SHOWN.footer);

  // First come, first served: what helps most is placed before what may be left out when 6000 units are full.
  let room = LIMITS.embedsSum - title.length - author.length - footer.length;
  const take = (fields: APIEmbedField[]): APIEmbedField[] =>
    fields.filter(({ name, value }) => {
      const size = name.length + value.length;
      if (value.trim() === '' || size > room) return false;
      room -= size;
      return true;
    });
  const advice = take([{ name: LABELS.steps, value: steps(card.advice) }]);
  const links = take([{ name: LABELS.links, value: linkList(card.links) }]);
  const description = summary(card, Math.min(room, LIMITS.embedDescription));
  room -= description.length;
  const facts = take(entry ? [] : factFields(card.facts));
  const notes = take([{ name: LABELS.notes, value: entry ? bullets(card.notes.slice(0, SHOWN.notes)) : '' }]);
  const related = take([{ name: LABELS.related, value: relatedList(card.related) }]);
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

const footerOf = (card: Card): string =>
  card.footer ?? (card.summary.some(({ by }) => by === 'vendor') ? LABELS.quoted : '');
