/** Tells whoever saved settings what was saved, where the bot may speak; the modal closes in any case. */
import type { webApi } from '@slack/bolt';
import type { Person, Place } from '../../../src/types.js';
import { refusalOf } from '../api/failure.js';
import { renderCard } from '../render.js';
import type { Listening } from './listening.js';

export async function whisperSaved(
  { bot, log }: Listening,
  client: webApi.WebClient,
  place: Place,
  person: Person,
  remark: string,
): Promise<void> {
  const card = await bot.settings({ place, person });
  const note = { ...card, title: remark, facts: [], footer: '' };
  const post = client.chat.postEphemeral({ channel: place.channel, user: person.id, ...renderCard(note) });
  await post.catch((error: unknown) => {
    const { message } = refusalOf(error, 'chat.postEphemeral');
    log.debug({ platform: 'slack' }, `Slack: saved without a word: ${message}`);
  });
}
