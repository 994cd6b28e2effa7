/** Messages as they are written, changed and removed, and what the gateway tells of it. */
import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIUser,
  PermissionFlagsBits as Bits,
  ChannelType,
  GatewayIntentBits as Intents,
  MessageType,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import { permissionsIn } from './permissions.js';
import { timestamp, writtenAt } from './snowflakes.js';
import type { World } from './world.js';

export interface Draft {
  channel: string;
  author: APIUser;
  content: string;
  embeds?: APIEmbed[];
  components?: APIMessage['components'];
  attachments?: APIAttachment[];
  type?: MessageType;
  /** Posted by a webhook of this id. */
  webhook?: string;
  replyTo?: string;
  /** Messages forwarded in it. */
  forwarded?: Forwarded[];
  nonce?: string;
  /** The first message of a forum post bears the thread's id. */
  id?: string;
}

type Forwarded = Pick<Draft, 'content' | 'embeds' | 'attachments'>;

export function createConversation(world: World, gateway: () => Gateway) {
  function add(draft: Draft): APIMessage {
    const message = compose(world, draft);
    world.messages.set(message.id, message);
    tell('MESSAGE_CREATE', message);
    return message;
  }

  function change(id: string, changes: Partial<APIMessage>, edited = true): APIMessage {
    const before = world.messages.get(id);
    if (!before) throw new Error(`no message ${id}`);
    const after = { ...before, ...changes, ...(edited ? { edited_timestamp: timestamp() } : {}) };
    const message = { ...after, ...mentions(world, after.content) };
    world.messages.set(id, message);
    tell('MESSAGE_UPDATE', message);
    return message;
  }

  function remove(ids: string[]): void {
    const [first] = ids.map((id) => world.messages.get(id));
    if (!first) throw new Error(`no message ${ids.join()}`);
    for (const id of ids) world.messages.delete(id);
    const where = { channel_id: first.channel_id, ...guild(first.channel_id) };
    const data = ids.length === 1 ? { id: ids[0], ...where } : { ids, ...where };
    hear(first.channel_id, ids.length === 1 ? 'MESSAGE_DELETE' : 'MESSAGE_DELETE_BULK', () => data);
  }

  const guild = (channelId: string) => {
    const id = world.channels.get(channelId)?.guild_id;
    return id ? { guild_id: id } : {};
  };

  /** Dispatches only what the bot may see in that channel. */
  function hear(channelId: string, event: string, data: (intents: number) => unknown): void {
    if (!(permissionsIn(world, channelId, world.bot.id) & Bits.ViewChannel)) return;
    const direct = world.channels.get(channelId)?.type === ChannelType.DM;
    const reaction = event.includes('REACTION');
    const inGuild = reaction ? Intents.GuildMessageReactions : Intents.GuildMessages;
    const alone = reaction ? Intents.DirectMessageReactions : Intents.DirectMessages;
    gateway().dispatch({ event, intent: direct ? alone : inGuild, data });
  }

  function tell(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: APIMessage): void {
    const channel = world.channels.get(message.channel_id);
    const extra = {
      ...guild(message.channel_id),
      channel_type: channel?.type,
      ...(channel?.guild_id && !message.webhook_id ? { member: world.member(message.author.id) } : {}),
    };
    hear(message.channel_id, event, (intents) => ({ ...visible(world, message, intents), ...extra }));
  }

  return { add, change, remove, tell, hear, guild };
}

export type Conversation = ReturnType<typeof createConversation>;

/** Without the intent everything people wrote is blank, but for mentions of the bot, direct messages and its own. */
function visible(world: World, message: APIMessage, intents: number): APIMessage {
  const direct = world.channels.get(message.channel_id)?.type === ChannelType.DM;
  const mentioned = message.mentions.some(({ id }) => id === world.bot.id);
  if (intents & Intents.MessageContent || direct || mentioned || message.author.id === world.bot.id)
    return message;
  const { message_snapshots: _, ...rest } = message;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
}

function mentions(world: World, content: string): Pick<APIMessage, 'mentions' | 'mention_roles'> {
  const ids = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '');
  const roles = [...content.matchAll(/<@&(\d+)>/g)].map(([, id]) => id ?? '');
  return {
    mentions: [...new Set(ids)].flatMap((id) => world.people.get(id)?.user ?? []),
    mention_roles: [...new Set(roles)],
  };
}

export function compose(world: World, draft: Draft): APIMessage {
  const {
    channel,
    author,
    content,
    embeds = [],
    components = [],
    attachments = [],
    webhook,
    replyTo,
    forwarded,
    nonce,
    id,
  } = draft;
  const own = id ?? world.snowflake();
  const when = timestamp(writtenAt(own));
  return {
    id: own,
    type: draft.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
    channel_id: channel,
    author,
    content,
    embeds,
    components,
    attachments,
    ...mentions(world, content),
    timestamp: when,
    edited_timestamp: null,
    flags: 0,
    pinned: false,
    mention_everyone: false,
    tts: false,
    ...(nonce ? { nonce } : {}),
    ...(webhook ? { webhook_id: webhook } : {}),
    ...(replyTo ? { message_reference: { type: 0, message_id: replyTo, channel_id: channel } } : {}),
    ...(forwarded
      ? {
          message_reference: { type: 1, message_id: channel, channel_id: channel },
          message_snapshots: forwarded.map((part) => ({ message: snapshot(part, when) })),
        }
      : {}),
  } as unknown as APIMessage;
}

const snapshot = ({ content, embeds = [], attachments = [] }: Forwarded, when: string) => ({
  type: MessageType.Default,
  content,
  embeds,
  attachments,
  timestamp: when,
  edited_timestamp: null,
  flags: 0,
  mentions: [],
  mention_roles: [],
  components: [],
});
