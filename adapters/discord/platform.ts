/** Discord as the core sees it. */
import { type Client, Routes } from 'discord.js';
import { Refusal } from '../../src/errors.js';
import type { Log, Platform } from '../../src/types.js';
import type { Lacking } from './abilities.js';
import { addressOf } from './address.js';
import { createAnnounce } from './announce.js';
import { describeError } from './describe-error.js';
import { findAnswer } from './find-answer.js';
import { createHint } from './hint.js';
import { PLATFORM_NAME } from './place.js';
import { createPosting, NO_MENTIONS } from './posting.js';
import { asRefusal, unlessGone } from './refusals.js';
import { renderCard } from './render.js';
import { tidyThread } from './tidy-thread.js';

/** @param client the connected client of the moment; a reconnect may exchange it */
export function discordPlatform(client: () => Client, lacking: Lacking, log: Log): Platform {
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
      })
        .catch(unlessGone)
        .then(() => tidyThread(client(), channel))
        .catch((error: unknown) => {
          if (error instanceof Refusal) throw error;
          // The answer is gone; a thread left behind is not worth a second try.
          log.debug({ channel, ...describeError(error) }, 'Discord: a thread was not put away');
        }),

    find: (target) => asRefusal(() => findAnswer(client(), target)),
    hint: createHint(rest, lacking),
    announce: createAnnounce(rest, lacking),
    link: async (ref) => addressOf(client(), ref),
  };
}
