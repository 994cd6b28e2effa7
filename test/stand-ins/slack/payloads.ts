/** Payloads as Slack writes them. */
import type { Interaction } from './interactions.js';
import { type Json, text } from './json.js';
import type { Channel, Message, World } from './world.js';

export const eventPayload = (world: World, event: Json): Json => ({
  token: 'deprecated',
  team_id: world.team.id,
  context_team_id: world.team.id,
  api_app_id: world.appId,
  type: 'event_callback',
  event,
  event_id: world.nextId('Ev'),
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: world.team.id,
      user_id: world.bot.userId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
});

interface Command {
  channel: Channel;
  user: string;
  text: string;
  command: string;
}

export const commandPayload = (
  world: World,
  { channel, user, text, command }: Command,
  from: Interaction,
): Json => ({
  token: 'deprecated',
  team_id: world.team.id,
  team_domain: world.team.domain,
  channel_id: channel.id,
  channel_name: channel.name,
  user_id: user,
  user_name: user.toLowerCase(),
  command,
  text,
  api_app_id: world.appId,
  is_enterprise_install: 'false',
  response_url: from.url,
  trigger_id: from.triggerId,
});

const common = (world: World, user: string, from: Interaction) => ({
  team: { id: world.team.id, domain: world.team.domain },
  user: { id: user, username: user.toLowerCase(), team_id: world.team.id },
  api_app_id: world.appId,
  token: 'deprecated',
  trigger_id: from.triggerId,
  enterprise: null,
  is_enterprise_install: false,
});

interface Press {
  user: string;
  channel: Channel;
  /** A posted message, or an answer only one person sees. */
  message: Json;
  action: Json;
  /** Of an answer only one person sees, when it is pressed more than once. */
  ts?: string | undefined;
}

export const pressPayload = (
  world: World,
  { user, channel, message, action, ts: known }: Press,
  from: Interaction,
): Json => {
  const ts = text(message.ts) || known || world.nextTs();
  const is_ephemeral = message.ts === undefined;
  return {
    type: 'block_actions',
    ...common(world, user, from),
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    channel: { id: channel.id, name: channel.name },
    // Of an answer that only one person sees, Slack sends no message.
    ...(is_ephemeral ? {} : { message }),
    state: { values: {} },
    response_url: from.url,
    actions: [action],
  };
};

interface ViewPress {
  user: string;
  view: Json;
  action: Json;
}

/** The home tab and modals have neither channel nor response URL. */
export const viewPressPayload = (
  world: World,
  { user, view, action }: ViewPress,
  from: Interaction,
): Json => ({
  type: 'block_actions',
  ...common(world, user, from),
  container: { type: 'view', view_id: view.id },
  view,
  state: { values: {} },
  actions: [action],
});

interface Shortcut {
  user: string;
  channel: Channel;
  message: Message;
  callbackId: string;
}

export const shortcutPayload = (
  world: World,
  { user, channel, message, callbackId }: Shortcut,
  from: Interaction,
): Json => ({
  type: 'message_action',
  ...common(world, user, from),
  callback_id: callbackId,
  action_ts: world.nextTs(),
  message_ts: message.ts,
  channel: { id: channel.id, name: channel.name },
  message,
  response_url: from.url,
});

export const globalShortcutPayload = (
  world: World,
  { user, callbackId }: { user: string; callbackId: string },
  from: Interaction,
): Json => ({
  type: 'shortcut',
  ...common(world, user, from),
  callback_id: callbackId,
  action_ts: world.nextTs(),
});

/** Somebody types into a menu whose options the app gives. */
export const suggestionPayload = (
  world: World,
  { user, view, actionId, typed }: { user: string; view: Json; actionId: string; typed: string },
  from: Interaction,
): Json => {
  const { trigger_id: _, ...rest } = common(world, user, from);
  return {
    type: 'block_suggestion',
    ...rest,
    container: { type: 'view', view_id: view.id },
    view,
    action_id: actionId,
    block_id: 'b',
    value: typed,
  };
};

export const submissionPayload = (
  world: World,
  { user, view }: { user: string; view: Json },
  from: Interaction,
): Json => ({
  type: 'view_submission',
  ...common(world, user, from),
  view: { ...view, app_installed_team_id: world.team.id },
  response_urls: [],
});
