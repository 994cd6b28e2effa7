/** What people ask for: commands, completions, the message command, buttons. Each resolves with what they are shown. */
import { type APIUser, InteractionType } from 'discord-api-types/v10';
import type { Ask, Shown } from './interactions.js';
import { existing, type World } from './world.js';

export interface Command {
  query: string;
  channel?: string;
  user?: APIUser;
  locale?: string;
  /** Installed by the person, in a server that does not have the bot. */
  foreign?: boolean;
}

export interface Defaults {
  channel: string;
  user: APIUser;
}

export function createAsking(world: World, ask: (question: Ask) => Promise<Shown>, defaults: Defaults) {
  const slash = (value: string, focused: boolean) => ({
    id: '1',
    type: 1,
    name: 'imerror',
    options: [{ type: 3, name: 'query', value, ...(focused ? { focused } : {}) }],
  });

  return {
    command: ({ query, ...more }: Command): Promise<Shown> =>
      ask({ ...defaults, ...more, type: InteractionType.ApplicationCommand, data: slash(query, false) }),

    autocomplete: (text: string, more: Partial<Defaults> = {}): Promise<Shown> =>
      ask({
        ...defaults,
        ...more,
        type: InteractionType.ApplicationCommandAutocomplete,
        data: slash(text, true),
      }),

    contextMenu(messageId: string, user = defaults.user, more: { foreign?: boolean } = {}): Promise<Shown> {
      const message = existing(world, messageId);
      const resolved = { messages: { [messageId]: message } };
      const data = { id: '2', type: 3, name: 'Explain error codes', target_id: messageId, resolved };
      return ask({
        type: InteractionType.ApplicationCommand,
        data,
        channel: message.channel_id,
        user,
        ...more,
      });
    },

    press(messageId: string, customId: string, user = defaults.user): Promise<Shown> {
      const message = existing(world, messageId);
      const data = { component_type: 2, custom_id: customId, id: 1 };
      return ask({
        type: InteractionType.MessageComponent,
        data,
        channel: message.channel_id,
        user,
        message,
      });
    },
  };
}
