/** The sign on a message that the bot knows a code in it; pressing it brings the answer. */

import { type REST, Routes } from 'discord.js';
import { HINT } from '../../src/hint.js';
import type { Platform } from '../../src/types.js';
import { type Lacking, refusedFor } from './abilities.js';
import { asRefusal, unlessGone } from './refusals.js';

export function createHint(rest: () => REST, lacking: Lacking): NonNullable<Platform['hint']> {
  return ({ place, messageId }, on) =>
    asRefusal(async () => {
      const channel = place.thread ?? place.channel;
      const route = Routes.channelMessageOwnReaction(channel, messageId, encodeURIComponent(HINT.character));
      if (!on) {
        await rest().delete(route);
        return;
      }
      const missing = lacking(channel, 'ViewChannel', 'ReadMessageHistory', 'AddReactions');
      if (missing.length > 0) throw refusedFor(missing);
      await rest().put(route);
    }).catch((problem) => (on ? Promise.reject(problem) : unlessGone(problem)));
}
