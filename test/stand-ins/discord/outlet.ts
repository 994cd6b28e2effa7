/** Where answers to interactions come out: in the channel for all, or before one person alone. */
import type { APIMessage } from 'discord-api-types/v10';
import { type Conversation, compose } from './conversation.js';
import type { Ask } from './interactions.js';
import { standingComponents, standingEmbeds } from './message-routes.js';
import type { World } from './world.js';

const EPHEMERAL = 64;

export function createOutlet(world: World, conversation: Conversation) {
  function show({ channel, foreign }: Ask, message: Partial<APIMessage>): APIMessage {
    const draft = {
      channel,
      author: world.bot,
      content: message.content ?? '',
      embeds: standingEmbeds(message.embeds ?? []),
      components: standingComponents(message.components ?? []),
    };
    const alone = Boolean(Number(message.flags ?? 0) & EPHEMERAL);
    if (!alone && !foreign) return conversation.add(draft);
    const shown = { ...compose(world, draft), flags: Number(message.flags ?? 0) };
    (alone ? world.privates : world.messages).set(shown.id, shown);
    return shown;
  }

  function change(id: string, { content, embeds, components }: Partial<APIMessage>): APIMessage {
    const changes = {
      ...(content === undefined ? {} : { content }),
      ...(embeds ? { embeds: standingEmbeds(embeds) } : {}),
      ...(components ? { components: standingComponents(components) } : {}),
    };
    const before = world.privates.get(id);
    if (!before) return conversation.change(id, changes);
    const after = { ...before, ...changes };
    world.privates.set(id, after);
    return after;
  }

  return { show, change };
}

export type Outlet = ReturnType<typeof createOutlet>;
