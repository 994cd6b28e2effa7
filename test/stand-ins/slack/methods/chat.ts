/** chat.*: posting, changing, deleting. */
import { announceChange, announceDeletion, announceMessage } from '../announce.js';
import { type Json, objects, present, text } from '../json.js';
import { judgeBlocks } from '../judge-blocks.js';
import { judgeManners } from '../judge-manners.js';
import { findMessage, type Message, type World } from '../world.js';
import { type Method, Refused, visible, writable } from './method.js';

const scopes = ['chat:write'];

/** Notes what is wrong with a message; what Slack itself would refuse is refused. */
export function judgeMessage(world: World, method: string, body: Json): void {
  const broken = judgeBlocks(body, 'message');
  const posted = method === 'chat.postMessage' || method === 'response_url';
  for (const problem of [...broken, ...judgeManners(body, posted)])
    world.problems.push(`${method}: ${problem}`);
  if (broken.length > 0) throw new Refused(refusalFor(broken), { response_metadata: { messages: broken } });
}

function refusalFor(broken: string[]): string {
  if (broken.includes('a message has text or blocks')) return 'no_text';
  if (broken.some((rule) => rule.includes('13,200'))) return 'msg_blocks_too_long';
  return 'invalid_blocks';
}

export const postMessage: Method = {
  scopes,
  run(body, { world, announce, aside }) {
    const channel = writable(world, body.channel);
    judgeMessage(world, 'chat.postMessage', body);
    const thread = present(body.thread_ts);
    const parent = thread === undefined ? undefined : findMessage(world, channel.id, thread);
    if (thread !== undefined && !parent) throw new Refused('thread_not_found');
    if (parent?.thread_ts !== undefined && parent.thread_ts !== parent.ts)
      world.problems.push('chat.postMessage: thread_ts is that of a reply');
    const message: Message = {
      type: 'message',
      ts: world.nextTs(),
      channel: channel.id,
      user: world.bot.userId,
      bot_id: world.bot.botId,
      app_id: world.appId,
      text: text(body.text),
      blocks: objects(body.blocks),
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(body.metadata === undefined ? {} : { metadata: body.metadata }),
    };
    if (parent && parent.thread_ts === undefined) parent.thread_ts = parent.ts;
    channel.messages.push(message);
    aside(announceMessage(world, announce, channel, message));
    return { channel: channel.id, ts: message.ts, message };
  },
};

export const update: Method = {
  scopes,
  run(body, { world, announce, aside }) {
    const channel = writable(world, body.channel);
    judgeMessage(world, 'chat.update', body);
    const message = findMessage(world, channel.id, text(body.ts));
    if (!message) throw new Refused('message_not_found');
    if (message.user !== world.bot.userId) throw new Refused('cant_update_message');
    if (text(body.text).length > 4_000) throw new Refused('msg_too_long');
    const before = { ...message };
    message.text = text(body.text);
    // Text without blocks takes the old blocks away.
    message.blocks = objects(body.blocks);
    // Blocks that change carry no mark of an edit.
    if (objects(body.blocks).length === 0) message.edited = { user: world.bot.userId, ts: world.nextTs() };
    aside(announceChange(world, announce, channel, { ...message }, before));
    return { channel: channel.id, ts: message.ts, text: message.text, message };
  },
};

export const remove: Method = {
  scopes,
  run(body, { world, announce, aside }) {
    const channel = visible(world, body.channel);
    const message = findMessage(world, channel.id, text(body.ts));
    if (!message) throw new Refused('message_not_found');
    if (message.user !== world.bot.userId) throw new Refused('cant_delete_message');
    channel.messages.splice(channel.messages.indexOf(message), 1);
    aside(announceDeletion(world, announce, channel, message));
    return { channel: channel.id, ts: message.ts };
  },
};

export const postEphemeral: Method = {
  scopes,
  run(body, { world }) {
    const channel = writable(world, body.channel);
    judgeMessage(world, 'chat.postEphemeral', body);
    const user = text(body.user);
    if (!channel.members.has(user)) throw new Refused('user_not_in_channel');
    world.ephemerals.push({
      ...body,
      channel: channel.id,
      user,
      text: text(body.text),
      blocks: objects(body.blocks),
    });
    return { message_ts: world.nextTs() };
  },
};

export const getPermalink: Method = {
  scopes: [],
  run(body, { world }) {
    const channel = visible(world, body.channel);
    const message = findMessage(world, channel.id, text(body.message_ts));
    if (!message) throw new Refused('message_not_found');
    const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
    return { channel: channel.id, permalink: `https://${world.team.domain}.slack.com/${path}` };
  },
};
