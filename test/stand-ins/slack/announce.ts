/** Tells the app what happened, as Slack's Events API does. */
import type { Json } from './json.js';
import type { Channel, Message, World } from './world.js';

/** Hands an event to the app; resolves when it was acknowledged. */
export type Announce = (event: Json) => Promise<void>;

export const channelTypes = { channel: 'channel', group: 'group', im: 'im', mpim: 'mpim' } as const;

/** The events that follow a new message: `message`, and `app_mention` where the bot is named. */
export async function announceMessage(world: World, announce: Announce, channel: Channel, message: Message) {
  if (!channel.members.has(world.bot.userId)) return;
  const event = { ...message, channel: channel.id, channel_type: channel.type, event_ts: message.ts };
  const named = message.text.includes(`<@${world.bot.userId}>`) && channel.type !== 'im';
  const mention = { ...event, type: 'app_mention', channel_type: undefined };
  await Promise.all([announce(event), ...(named ? [announce(mention)] : [])]);
}

export async function announceChange(
  world: World,
  announce: Announce,
  channel: Channel,
  now: Message,
  before: Message,
) {
  if (!channel.members.has(world.bot.userId)) return;
  const ts = world.nextTs();
  await announce({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: channel.id,
    channel_type: channel.type,
    message: withoutChannel(now),
    previous_message: withoutChannel(before),
    ts,
    event_ts: ts,
  });
}

export async function announceDeletion(world: World, announce: Announce, channel: Channel, gone: Message) {
  if (!channel.members.has(world.bot.userId)) return;
  const ts = world.nextTs();
  await announce({
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: channel.type,
    deleted_ts: gone.ts,
    previous_message: withoutChannel(gone),
    ts,
    event_ts: ts,
  });
}

const withoutChannel = ({ channel: _, ...message }: Message) => message;
