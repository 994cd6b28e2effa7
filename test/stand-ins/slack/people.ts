/** What people do in Slack, each as one call. Resolves when the app has acknowledged what it was told. */
import { type Announce, announceChange, announceDeletion, announceMessage } from './announce.js';
import { elementsOf } from './elements.js';
import type { Interaction, Interactions } from './interactions.js';
import { type Json, objects, text } from './json.js';
import { commandPayload, pressPayload, shortcutPayload } from './payloads.js';
import { createViews } from './people-in-views.js';
import type { Delivery } from './transport.js';
import type { Channel, Message, World } from './world.js';

export interface PeopleParts {
  world: World;
  announce: Announce;
  deliver: (delivery: Delivery) => Promise<Json>;
  interactions: Interactions;
  channel: (id: string) => Channel;
}

export interface Saying extends Json {
  channel: string;
  text: string;
  user?: string | undefined;
  thread_ts?: string;
}

export type People = ReturnType<typeof createPeople>;

export function createPeople({ world, announce, deliver, interactions, channel }: PeopleParts) {
  function find(ts: string): { place: Channel; message: Message } {
    for (const place of world.channels.values()) {
      const message = place.messages.find((one) => one.ts === ts);
      if (message) return { place, message };
    }
    throw new Error(`no message ${ts} in the stand-in`);
  }

  /** Sends a payload as its kind, and collects what comes back. */
  async function interact(
    payload: (from: Interaction) => Json,
    kind: Delivery['kind'],
  ): Promise<Interaction> {
    const from = interactions.open();
    interactions.acknowledged(from, await deliver({ kind, payload: payload(from) }));
    return from;
  }

  return {
    /** Writes a message; `user` is U1 where nothing else is said. Further fields (`blocks`, `bot_id`) are kept. */
    async say({ channel: id, ...saying }: Saying): Promise<Message> {
      const place = channel(id);
      const parent = place.messages.find(({ ts }) => ts === saying.thread_ts);
      if (parent && parent.thread_ts === undefined) parent.thread_ts = parent.ts;
      const message: Message = { type: 'message', user: 'U1', ...saying, ts: world.nextTs(), channel: id };
      place.messages.push(message);
      await announceMessage(world, announce, place, message);
      return message;
    },

    /** Changes a message; `more` holds further fields. An edit of the text alone carries `edited`. */
    async edit(ts: string, words: string, more: Json = { edited: { user: 'U1', ts: world.nextTs() } }) {
      const { place, message } = find(ts);
      const before = { ...message };
      Object.assign(message, { text: words }, more);
      await announceChange(world, announce, place, { ...message }, before);
    },

    /** Deletes a message. One with replies leaves a tombstone, which Slack announces as a change. */
    async delete(ts: string): Promise<void> {
      const { place, message } = find(ts);
      const before = { ...message };
      if (!place.messages.some((one) => one.ts !== ts && one.thread_ts === ts)) {
        place.messages.splice(place.messages.indexOf(message), 1);
        return announceDeletion(world, announce, place, message);
      }
      Object.assign(message, {
        subtype: 'tombstone',
        text: 'This message was deleted.',
        blocks: [],
        hidden: true,
      });
      await announceChange(world, announce, place, { ...message }, before);
    },

    async react(ts: string, emoji: string, { user = 'U1', added = true } = {}): Promise<void> {
      const { place, message } = find(ts);
      await announce({
        type: added ? 'reaction_added' : 'reaction_removed',
        user,
        reaction: emoji,
        item: { type: 'message', channel: place.id, ts },
        item_user: message.user,
        event_ts: world.nextTs(),
      });
    },

    /** Types a slash command; the answer that comes back. */
    async command(typed: { channel: string; text: string; user?: string; command?: string }): Promise<Json> {
      const { channel: id, user = 'U1', command = '/imerror' } = typed;
      const given = { channel: channel(id), user, text: typed.text, command };
      return (await interact((from) => commandPayload(world, given, from), 'slash_commands')).answer();
    },

    /** Presses a button of a message, or of an answer only one person sees; or chooses `value` in a menu. */
    async press(
      message: Json,
      actionId: string,
      {
        user = 'U1',
        channel: id = text(message.channel),
        value,
        ts,
      }: { user?: string; channel?: string; value?: string; ts?: string } = {},
    ) {
      const found = elementsOf(message.blocks).find(({ action_id }) => action_id === actionId);
      const option = objects(found?.options).find((one) => one.value === value);
      const action = {
        type: 'button',
        ...found,
        ...(value === undefined ? {} : { selected_option: option }),
        action_id: actionId,
        block_id: 'b',
        action_ts: world.nextTs(),
      };
      const press = { user, channel: channel(id), message, action, ts };
      return interact((from) => pressPayload(world, press, from), 'interactive');
    },

    /** Chooses a shortcut in a message's menu. */
    async shortcut(ts: string, callbackId: string, user = 'U1'): Promise<Interaction> {
      const { place, message } = find(ts);
      const chosen = { user, channel: place, message, callbackId };
      return interact((from) => shortcutPayload(world, chosen, from), 'interactive');
    },

    /** Opens the home tab; the view that is shown. */
    async openHome(user: string): Promise<Json | undefined> {
      const view = world.homes.get(user);
      await announce({
        type: 'app_home_opened',
        user,
        channel: 'D1',
        tab: 'home',
        view,
        event_ts: world.nextTs(),
      });
      return world.homes.get(user);
    },

    ...createViews({ world, interact }),

    /** Adds the bot to a channel. */
    async invite(id: string, inviter = 'U1'): Promise<void> {
      const place = channel(id);
      place.members.add(world.bot.userId);
      await announce({
        type: 'member_joined_channel',
        user: world.bot.userId,
        channel: id,
        channel_type: 'C',
        team: world.team.id,
        inviter,
        event_ts: world.nextTs(),
      });
    },
  };
}

export { elementsOf } from './elements.js';
