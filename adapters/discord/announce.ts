/** Posts a card into a channel, under nobody's message. */
import { type REST, Routes } from 'discord.js';
import type { Platform } from '../../src/types.js';
import { type Lacking, refusedFor } from './abilities.js';
import { nonceOf } from './nonce.js';
import { NO_MENTIONS } from './posting.js';
import { asRefusal } from './refusals.js';
import { renderCard } from './render.js';

export const createAnnounce =
  (rest: () => REST, lacking: Lacking): NonNullable<Platform['announce']> =>
  ({ channel }, card) =>
    asRefusal(async () => {
      const missing = lacking(channel, 'ViewChannel', 'SendMessages');
      if (missing.length > 0) throw refusedFor(missing);
      const embeds = lacking(channel, 'EmbedLinks').length === 0;
      // The title holds code and count: the same news twice within minutes is one post.
      const nonce = { nonce: nonceOf(`${channel} ${card.title}`), enforce_nonce: true };
      const body = { ...renderCard(card, { embeds }), allowed_mentions: NO_MENTIONS, ...nonce };
      await rest().post(Routes.channelMessages(channel), { body });
    });
