/** Ties Discord's events to what is done with them. */
import { type Client, Events, type GatewayDispatchPayload } from 'discord.js';
import { describeError } from './describe-error.js';
import { onInteraction } from './on-interaction.js';
import { onDelete, onEdit, onMessage } from './on-message.js';
import { onReaction } from './on-reaction.js';
import { droppedEvent } from './on-unknown-channel.js';
import { PLATFORM_NAME } from './place.js';
import type { Surroundings } from './surroundings.js';

export interface Intake {
  /** Does something of its own under the same care as an event. */
  take(event: string, id: string, work: () => Promise<void>): void;
  /** Takes no further event. */
  close(): void;
  /** Resolves when every event taken is dealt with. */
  done(): Promise<void>;
}

export function createIntake(around: Surroundings): Intake & { listen(client: Client): void } {
  const { bot, log } = around;
  const working = new Set<Promise<void>>();
  let open = true;

  /** An error in a listener would otherwise reach nobody, and the event would vanish without a word. */
  function take(event: string, id: string, work: () => Promise<void>): void {
    if (!open) return;
    const guarded = (async () => {
      try {
        await work();
      } catch (error) {
        log.error({ event, id, ...describeError(error) }, 'Discord: an event was not dealt with');
      }
    })();
    working.add(guarded);
    void guarded.then(() => working.delete(guarded));
  }

  return {
    take,
    listen(client) {
      client.on(Events.MessageCreate, (message) =>
        take('message', message.id, () => onMessage(message, around)),
      );
      client.on(Events.MessageUpdate, (_, message) =>
        take('edit', message.id, () => onEdit(message, around)),
      );
      client.on(Events.MessageDelete, (message) =>
        take('delete', message.id, () => onDelete(message, around)),
      );
      client.on(Events.MessageBulkDelete, (messages) => {
        for (const message of messages.values()) take('delete', message.id, () => onDelete(message, around));
      });
      client.on(Events.MessageReactionAdd, (reaction, user) =>
        take('reaction', reaction.message.id, () => onReaction(reaction, user, true, around)),
      );
      client.on(Events.MessageReactionRemove, (reaction, user) =>
        take('reaction', reaction.message.id, () => onReaction(reaction, user, false, around)),
      );
      client.on(Events.InteractionCreate, (interaction) =>
        take('interaction', interaction.id, () => onInteraction(interaction, around)),
      );
      client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
        const work = droppedEvent(client, packet, around);
        if (work) take(packet.t, packet.t, work);
      });
      client.on(Events.GuildCreate, ({ id }) => log.info({ guild: id }, 'Discord: added to a server'));
      // An outage is no removal: discord.js tells that apart as GuildUnavailable.
      client.on(Events.GuildDelete, ({ id }) => {
        log.info({ guild: id }, 'Discord: removed from a server');
        take('guild delete', id, () => bot.forgetWorkspace(PLATFORM_NAME, id));
      });
    },
    close() {
      open = false;
    },
    async done() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
