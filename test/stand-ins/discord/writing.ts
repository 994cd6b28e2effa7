/** What people do to messages: write, edit, delete, react. */
import type { APIEmbed, APIUser } from 'discord-api-types/v10';
import { type Conversation, compose, type Draft } from './conversation.js';
import { existing, type World } from './world.js';

/** Without an author, ann writes. */
export type Say = Omit<Draft, 'author'> & { author?: APIUser };

export const createWriting = (world: World, conversation: Conversation, ann: APIUser) => ({
  say: ({ author = ann, ...draft }: Say): string => conversation.add({ author, ...draft }).id,

  /** Written, and told to nobody. */
  sayUntold({ author = ann, ...draft }: Say): string {
    const message = compose(world, { author, ...draft });
    world.messages.set(message.id, message);
    return message.id;
  },

  edit: (id: string, content: string): void => void conversation.change(id, { content }),

  /** A link preview arrives: an update without an edit's time. */
  embedLoaded: (id: string, embed: APIEmbed = { title: 'A page' }): void =>
    void conversation.change(id, { embeds: [...existing(world, id).embeds, embed] }, false),

  delete: (...ids: string[]): void => conversation.remove(ids),

  /** The same message is delivered a second time. */
  redeliver: (id: string): void => conversation.tell('MESSAGE_CREATE', existing(world, id)),

  react(messageId: string, emoji: string, user: APIUser, added = true): void {
    const { channel_id, author } = existing(world, messageId);
    const guild = conversation.guild(channel_id);
    conversation.hear(channel_id, added ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE', () => ({
      user_id: user.id,
      channel_id,
      message_id: messageId,
      message_author_id: author.id,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
      ...guild,
      ...(added && guild.guild_id ? { member: { ...world.member(user.id), user } } : {}),
    }));
  },
});
