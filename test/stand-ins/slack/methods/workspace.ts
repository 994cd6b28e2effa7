/** Everything about the workspace: who the bot is, people, channels, reactions, views. */

import { type Json, object, objects, text } from '../json.js';
import { judgeBlocks } from '../judge-blocks.js';
import { findMessage, type Message, type World } from '../world.js';
import { type Method, Refused, visible } from './method.js';

const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

export const authTest: Method = {
  scopes: [],
  run: (_, { world: { team, bot } }) => ({
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    team_id: team.id,
    user: bot.name,
    user_id: bot.userId,
    bot_id: bot.botId,
    is_enterprise_install: false,
  }),
};

export const connectionsOpen: Method = { scopes: [], run: (_, { socketUrl }) => ({ url: socketUrl() }) };

export const usersInfo: Method = {
  scopes: ['users:read'],
  run(body, { world }) {
    const user = world.people.get(text(body.user));
    if (!user) throw new Refused('user_not_found');
    const { locale, ...rest } = user;
    const asked = String(body.include_locale) === 'true';
    return { user: { ...rest, ...(asked ? { locale: locale ?? 'en-US' } : {}), team_id: world.team.id } };
  },
};

export const conversationsInfo: Method = {
  scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  run(body, { world }) {
    const { id, name, creator, archived, type, topic } = visible(world, body.channel);
    const kind = { is_im: type === 'im', is_private: type === 'group' };
    return { channel: { id, name, creator, is_archived: archived, topic: { value: topic }, ...kind } };
  },
};

/** Of a person, or of the bot itself: the channels they are in, as far as the bot may see them. */
export const usersConversations: Method = {
  scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  run(body, { world }) {
    const user = text(body.user) || world.bot.userId;
    const types = text(body.types).split(',');
    const kinds = { channel: 'public_channel', group: 'private_channel', im: 'im', mpim: 'mpim' };
    const channels = [...world.channels.values()]
      .filter(({ type, members }) => types.includes(kinds[type]) && members.has(user))
      .filter(({ type, members }) => type === 'channel' || members.has(world.bot.userId))
      .filter(({ archived }) => !archived || String(body.exclude_archived) !== 'true')
      .slice(0, Number(body.limit ?? 100))
      .map(({ id, name }) => ({ id, name, is_channel: true }));
    return { channels, response_metadata: { next_cursor: '' } };
  },
};

/** A thread with its parent first. */
export const conversationsReplies: Method = {
  scopes: HISTORY,
  run(body, { world }) {
    const channel = visible(world, body.channel);
    const ts = text(body.ts);
    if (!findMessage(world, channel.id, ts)) throw new Refused('thread_not_found');
    const messages = channel.messages.filter((message) => message.ts === ts || message.thread_ts === ts);
    return { messages: shown(messages, body, ts), has_more: false };
  },
};

/** Newest first, without replies. */
export const conversationsHistory: Method = {
  scopes: HISTORY,
  run(body, { world }) {
    const { messages } = visible(world, body.channel);
    const top = messages.filter(({ ts, thread_ts }) => thread_ts === undefined || thread_ts === ts);
    return { messages: shown([...top].reverse(), body), has_more: false };
  },
};

/** Only what is newer than `oldest`, beside a thread's start; metadata only for those who ask for it. */
function shown(messages: Message[], { oldest, include_all_metadata, limit }: Json, start?: string): Json[] {
  const since = Number(oldest ?? 0);
  return messages
    .filter(({ ts }) => ts === start || Number(ts) > since)
    .slice(0, Number(limit ?? 1_000))
    .map(({ metadata, ...message }) =>
      String(include_all_metadata) === 'true' ? { ...message, metadata } : message,
    );
}

export const reactionsAdd: Method = {
  scopes: ['reactions:write'],
  run(body, { world }) {
    const channel = visible(world, body.channel);
    const message = findMessage(world, channel.id, text(body.timestamp));
    if (!message) throw new Refused('message_not_found');
    const reactions = objects(message.reactions);
    if (reactions.some(({ name }) => name === body.name)) throw new Refused('already_reacted');
    message.reactions = [...reactions, { name: text(body.name), users: [world.bot.userId], count: 1 }];
    return {};
  },
};

export const reactionsRemove: Method = {
  scopes: ['reactions:write'],
  run(body, { world }) {
    const channel = visible(world, body.channel);
    const message = findMessage(world, channel.id, text(body.timestamp));
    if (!message) throw new Refused('message_not_found');
    const reactions = objects(message.reactions);
    if (!reactions.some(({ name }) => name === body.name)) throw new Refused('no_reaction');
    message.reactions = reactions.filter(({ name }) => name !== body.name);
    return {};
  },
};

export const viewsPublish: Method = {
  scopes: [],
  run(body, { world }) {
    const view = judgeView(world, 'views.publish', body);
    if (view.type !== 'home') throw new Refused('invalid_arguments');
    const stored = { ...view, id: world.nextId('V'), hash: world.nextId('h'), team_id: world.team.id };
    world.homes.set(text(body.user_id), stored);
    return { view: stored };
  },
};

/** A trigger is good for three seconds and one modal. */
const TRIGGER_LIVES = 3_000;

export const viewsOpen: Method = {
  scopes: [],
  run(body, { world }) {
    const id = text(body.trigger_id);
    if (id === '') throw new Refused('invalid_trigger_id');
    const view = judgeView(world, 'views.open', body);
    const trigger = world.triggers.get(id);
    if (!trigger) throw new Refused('exchanged_trigger_id');
    world.triggers.delete(id);
    if (Date.now() - trigger.made > TRIGGER_LIVES) throw new Refused('expired_trigger_id');
    const stored = { ...view, id: world.nextId('V'), hash: world.nextId('h'), team_id: world.team.id };
    world.modals.set(stored.id, stored);
    trigger.opened(stored);
    return { view: stored };
  },
};

export const viewsUpdate: Method = {
  scopes: [],
  run(body, { world }) {
    const view = judgeView(world, 'views.update', body);
    const before = world.modals.get(text(body.view_id));
    if (!before) throw new Refused('not_found');
    if (body.hash !== undefined && body.hash !== before.hash) throw new Refused('hash_conflict');
    if (view.type !== before.type) throw new Refused('invalid_arguments');
    const stored = { ...view, id: text(before.id), hash: world.nextId('h'), team_id: world.team.id };
    world.modals.set(stored.id, stored);
    return { view: stored };
  },
};

function judgeView(world: World, method: string, body: Json): Json {
  const view = object(body.view);
  const broken = judgeBlocks(view, 'view');
  for (const problem of broken) world.problems.push(`${method}: ${problem}`);
  if (broken.length > 0) throw new Refused('invalid_arguments', { response_metadata: { messages: broken } });
  return view;
}
