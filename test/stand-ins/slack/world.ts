/** What the stand-in knows: one workspace, its people, channels, messages. */
import type { Json } from './json.js';

export interface Message extends Json {
  ts: string;
  channel: string;
  user?: string | undefined;
  text: string;
  thread_ts?: string;
}

export interface Channel {
  id: string;
  name: string;
  type: 'channel' | 'group' | 'im' | 'mpim';
  creator: string;
  topic: string;
  members: Set<string>;
  archived: boolean;
  readOnly: boolean;
  /** In the order they were written; deleted ones are taken out. */
  messages: Message[];
}

/** A message only one person sees. */
export interface Ephemeral extends Json {
  channel: string;
  user: string;
  text: string;
}

export interface Person {
  id: string;
  name: string;
  is_admin: boolean;
  is_owner: boolean;
  /** Given only to those who ask for it. */
  locale?: string;
  profile?: { display_name?: string };
}

export interface World {
  team: { id: string; name: string; domain: string };
  appId: string;
  bot: { userId: string; botId: string; name: string };
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  ephemerals: Ephemeral[];
  /** The home tab of each person, as last published. */
  homes: Map<string, Json>;
  modals: Map<string, Json>;
  /** What each unused trigger may open a modal for, and when it was made, in milliseconds. */
  triggers: Map<string, { made: number; opened: (view: Json) => void }>;
  /** What no test may leave behind: broken limits, bad manners, missing acknowledgments. */
  problems: string[];
  /** Web API calls as they came, oldest first. */
  calls: { method: string; body: Json }[];
  nextTs(): string;
  nextId(prefix: string): string;
}

export function createWorld(): World {
  const world: World = {
    team: { id: 'T0TEAM', name: 'Stand-in', domain: 'stand-in' },
    appId: 'A0IMERROR',
    bot: { userId: 'U0BOT', botId: 'B0BOT', name: 'imerror' },
    people: new Map(),
    channels: new Map(),
    ephemerals: [],
    homes: new Map(),
    modals: new Map(),
    triggers: new Map(),
    problems: [],
    calls: [],
    nextTs: createTimestamps(),
    nextId: createIds(),
  };
  for (const id of ['U1', 'U2']) world.people.set(id, { id, name: id, is_admin: false, is_owner: false });
  world.people.set('UADMIN', { id: 'UADMIN', name: 'admin', is_admin: true, is_owner: false });
  const members = ['U1', 'U2', 'UADMIN', world.bot.userId];
  addChannel(world, { id: 'C1', name: 'support', type: 'channel', members });
  addChannel(world, { id: 'C2', name: 'incidents', type: 'channel', members });
  addChannel(world, { id: 'G1', name: 'private', type: 'group', members });
  addChannel(world, { id: 'D1', name: 'directmessage', type: 'im', members: ['U1', world.bot.userId] });
  addChannel(world, { id: 'C9', name: 'without-bot', type: 'channel', members: ['U1', 'U2'] });
  return world;
}

export function addChannel(
  world: World,
  { id, name, type, members }: { id: string; name: string; type: Channel['type']; members: string[] },
): Channel {
  const state = { archived: false, readOnly: false, messages: [] };
  const channel: Channel = { id, name, type, creator: 'U1', topic: '', members: new Set(members), ...state };
  world.channels.set(id, channel);
  return channel;
}

export const findMessage = (world: World, channel: string, ts: string): Message | undefined =>
  world.channels.get(channel)?.messages.find((message) => message.ts === ts);

/** Like Slack's: seconds, and a counter that keeps two of one second apart. */
function createTimestamps(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${Math.floor(Date.now() / 1000)}.${String(count).padStart(6, '0')}`;
  };
}

function createIds(): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    return `${prefix}${String(count).padStart(4, '0')}`;
  };
}
