/** Discord as the core sees it. */
import { type Client, Routes } from 'discord.js';
import type { Log, Platform } from '../../src/types.js';
import { createAbilities } from './abilities.js';
import { addressOf } from './address.js';
import { findAnswer } from './find-answer.js';
import { createHint } from './hint.js';
import { PLATFORM_NAME } from './place.js';
import { createPosting, NO_MENTIONS } from './posting.js';
import { asRefusal, unlessGone } from './refusals.js';
import { renderCard } from './render.js';

/** @param client the connected client of the moment; a reconnect may exchange it */
export function discordPlatform(client: () => Client, log: Log): Platform {
  const lacking = createAbilities(client, log);
  const rest = () => client().rest;

  return {
    name: PLATFORM_NAME,
    /** By the nonce, for some minutes. */
    repeatable: true,
    post: createPosting(rest, lacking),

    update: ({ channel, id }, card) =>
      asRefusal(async () => {
        const embeds = lacking(channel, 'EmbedLinks').length === 0;
        const body = { ...renderCard(card, { embeds }), allowed_mentions: NO_MENTIONS };
        await rest().patch(Routes.channelMessage(channel, id), { body });
      }),

    remove: ({ channel, id }) =>
      asRefusal(async () => {
        await rest().delete(Routes.channelMessage(channel, id));
      }).catch(unlessGone),

    find: (target) => asRefusal(() => findAnswer(client(), target)),
    hint: createHint(rest, lacking),
    link: async (ref) => addressOf(client(), ref),
  };
}
