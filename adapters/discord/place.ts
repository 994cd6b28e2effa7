/** Where something happens, from the ids and what is remembered of the channel. */
import type { BaseInteraction, Channel } from 'discord.js';
import { InteractionContextType } from 'discord.js';
import { type Scope, scopesOf } from '../../src/policy/settings.js';
import type { Place } from '../../src/types.js';

export const PLATFORM_NAME = 'discord';

interface Whereabouts {
  guildId: string | null;
  channelId: string;
  channel: Channel | null;
  direct: boolean;
}

/** A thread stands in its parent: settings and repeats belong to the channel, the answer to the thread. */
function placeOf({ guildId, channelId, channel, direct }: Whereabouts): Place {
  const thread = channel?.isThread() ? channel : undefined;
  const home = thread ? thread.parent : channel;
  const name = home && 'name' in home ? home.name : undefined;
  const topic = home && 'topic' in home ? home.topic : undefined;
  return {
    platform: PLATFORM_NAME,
    workspace: guildId ?? '',
    channel: thread?.parentId ?? channelId,
    ...(thread ? { thread: channelId, threadName: thread.name } : {}),
    ...(direct ? { direct } : {}),
    ...(name ? { channelName: name } : {}),
    ...(topic ? { channelTopic: topic } : {}),
  };
}

/** Outside servers a channel that sends messages to the bot is a conversation with it alone. */
export function placeOfChannel(channel: Channel): Place {
  const guildId = 'guildId' in channel ? channel.guildId : null;
  return placeOf({ guildId, channelId: channel.id, channel, direct: guildId === null });
}

export const placeOfInteraction = (interaction: BaseInteraction): Place =>
  placeOf({
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? '',
    channel: interaction.channel,
    // A private channel between other people is no conversation with the bot alone.
    direct: interaction.context === InteractionContextType.BotDM,
  });

/** Whose settings can be changed in a place; direct messages have no server. */
export const scopesAt = (place: Place): Scope[] => {
  const there = scopesOf(place).filter((scope) => scope !== 'workspace' || place.workspace !== '');
  return there.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
};

/** Nearest first to where most people want to change something. */
const ORDER: Scope[] = ['channel', 'thread', 'workspace'];
