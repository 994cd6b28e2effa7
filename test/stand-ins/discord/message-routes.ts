/** Messages over REST: posted, read, edited, deleted, with the refusals Discord gives. */
import {
  type APIEmbed,
  type APIMessage,
  PermissionFlagsBits as Bits,
  ChannelType,
} from 'discord-api-types/v10';
import type { Conversation } from './conversation.js';
import { permissionsIn } from './permissions.js';
import { type Answer, type Request, type Route, refuse } from './rest.js';
import type { World } from './world.js';

interface Body {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIMessage['components'];
  nonce?: string;
  enforce_nonce?: boolean;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean };
}

const THREAD_ONLY = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);
const UNKNOWN_MESSAGE = refuse(404, 10008, 'Unknown Message');
const UNKNOWN_CHANNEL = refuse(404, 10003, 'Unknown Channel');

export function messageRoutes(world: World, conversation: Conversation): Route[] {
  const nonces = new Map<string, string>();

  /** What the bot lacks to do something here, as Discord would refuse it. */
  function lacking(channelId: string, ...needed: bigint[]): Answer | undefined {
    if (!world.channels.has(channelId)) return UNKNOWN_CHANNEL;
    const granted = permissionsIn(world, channelId, world.bot.id);
    if (!(granted & Bits.ViewChannel)) return refuse(403, 50001, 'Missing Access');
    return needed.every((bit) => granted & bit) ? undefined : refuse(403, 50013, 'Missing Permissions');
  }

  function post({ body }: Request, channelId = ''): Answer {
    const channel = world.channels.get(channelId);
    if (!channel) return UNKNOWN_CHANNEL;
    if (THREAD_ONLY.has(channel.type))
      return refuse(400, 50008, 'Cannot send messages in a non-text channel');
    const refused = lacking(
      channelId,
      world.isThread(channel) ? Bits.SendMessagesInThreads : Bits.SendMessages,
    );
    if (refused) return refused;
    const {
      nonce,
      enforce_nonce: enforced,
      message_reference: reference,
      embeds = [],
      ...rest
    } = body as Body;
    const first = enforced && nonce ? nonces.get(`${channelId} ${nonce}`) : undefined;
    const standing = first && world.messages.get(first);
    if (standing) return { status: 200, body: standing };
    const granted = permissionsIn(world, channelId, world.bot.id);
    if (reference && !(granted & Bits.ReadMessageHistory)) {
      return refuse(400, 160002, 'Cannot reply without permission to read message history');
    }
    const target = reference && world.messages.get(reference.message_id);
    if (reference && !target && reference.fail_if_not_exists !== false)
      return refuse(400, 50035, 'Unknown message');
    const message = conversation.add({
      channel: channelId,
      author: world.bot,
      content: rest.content ?? '',
      embeds: granted & Bits.EmbedLinks ? standingEmbeds(embeds) : [],
      components: standingComponents(rest.components ?? []),
      ...(nonce ? { nonce } : {}),
      ...(target ? { replyTo: target.id } : {}),
    });
    if (nonce) nonces.set(`${channelId} ${nonce}`, message.id);
    return { status: 200, body: message };
  }

  function patch({ body }: Request, channelId = '', id = ''): Answer {
    const refused = lacking(channelId);
    if (refused) return refused;
    const message = world.messages.get(id);
    if (message?.channel_id !== channelId) return UNKNOWN_MESSAGE;
    if (message.author.id !== world.bot.id) {
      return refuse(403, 50005, 'Cannot edit a message authored by another user');
    }
    const { content, embeds, components } = body as Body;
    const granted = permissionsIn(world, channelId, world.bot.id);
    const changed = conversation.change(id, {
      ...(content === undefined ? {} : { content }),
      ...(embeds ? { embeds: granted & Bits.EmbedLinks ? standingEmbeds(embeds) : [] } : {}),
      ...(components ? { components: standingComponents(components) } : {}),
    });
    return { status: 200, body: changed };
  }

  function remove(_: Request, channelId = '', id = ''): Answer {
    const message = world.messages.get(id);
    const refused = lacking(channelId);
    if (refused) return refused;
    if (message?.channel_id !== channelId) return UNKNOWN_MESSAGE;
    const foreign = message.author.id === world.bot.id ? undefined : lacking(channelId, Bits.ManageMessages);
    if (foreign) return foreign;
    conversation.remove([id]);
    return { status: 204 };
  }

  function read(_: Request, channelId = '', id = ''): Answer {
    const refused = lacking(channelId, Bits.ReadMessageHistory);
    if (refused) return refused;
    const message = world.messages.get(id);
    return message?.channel_id === channelId ? { status: 200, body: message } : UNKNOWN_MESSAGE;
  }

  const one = /^\/channels\/(\d+)\/messages\/(\d+)$/;
  return [
    { method: 'post', pattern: /^\/channels\/(\d+)\/messages$/, handle: post },
    { method: 'patch', pattern: one, handle: patch },
    { method: 'delete', pattern: one, handle: remove },
    { method: 'get', pattern: one, handle: read },
  ];
}

/** Embeds and components as Discord gives them back: with what it fills in. */
export const standingEmbeds = (embeds: APIEmbed[]): APIEmbed[] =>
  embeds.map((embed) => ({
    ...embed,
    type: 'rich' as NonNullable<APIEmbed['type']>,
    ...(embed.fields ? { fields: embed.fields.map((field) => ({ inline: false, ...field })) } : {}),
  }));

type Components = NonNullable<APIMessage['components']>;

export function standingComponents(components: Components): Components {
  let id = 0;
  const numbered = <T extends object>(component: T): T => {
    const own = { id: ++id, ...component };
    return 'components' in own && Array.isArray(own.components)
      ? { ...own, components: own.components.map(numbered) }
      : own;
  };
  return components.map(numbered);
}
