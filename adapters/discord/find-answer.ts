/** The bot's answer to a message, looked for where it would stand. */
import { type APIMessage, type Client, Routes } from 'discord.js';
import type { PostRef, Target } from '../../src/types.js';

/** Messages looked at after the one answered; Discord gives at most 100 at once. */
const LOOK_AHEAD = 100;

export async function findAnswer(
  client: Client,
  { place, messageId, where }: Target,
): Promise<PostRef | undefined> {
  const own = where === 'own-thread' && !place.thread && !place.direct;
  const channel = own ? messageId : (place.thread ?? place.channel);
  const query = new URLSearchParams({ after: messageId, limit: String(LOOK_AHEAD) });
  const messages = (await client.rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
  const answer = messages.find(
    ({ author, message_reference: reference }) =>
      author.id === client.user?.id && (own || reference?.message_id === messageId),
  );
  return answer && { channel, id: answer.id };
}
