/** What people ask for: commands, completions, the message command, buttons. Each resolves with what they are shown. */
import { type APIUser, ChannelType, InteractionType } from 'discord-api-types/v10';
import type { Ask, Shown } from './interactions.js';
import { permissionsIn } from './permissions.js';
import { existing, type World } from './world.js';

export interface Command {
  query: string;
  channel?: string;
  user?: APIUser;
  locale?: string;
  nick?: string;
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

  /** Discord offers a command only where, and only to whom, it was registered for. */
  function offered(name: string, { channel, user }: Defaults): void {
    const { contexts, default_member_permissions: needed } =
      world.commands.find((one) => one.name === name) ?? {};
    const direct = world.channels.get(channel)?.type === ChannelType.DM;
    if (contexts && !contexts.includes(direct ? 1 : 0)) throw new Error(`/${name} is not offered here`);
    const granted = permissionsIn(world, channel, user.id);
    if (needed && (granted & BigInt(needed)) !== BigInt(needed))
      throw new Error(`/${name} is not offered to this person`);
  }

  return {
    /** `/imerror-admin sub option:value` */
    async admin(
      sub: string,
      option?: AdminOption,
      more: Partial<Defaults> & { locale?: string } = {},
    ): Promise<Shown> {
      const asked = { ...defaults, ...more };
      offered('imerror-admin', asked);
      const { focused, ...given } = option ?? {};
      const type = typeof option?.value === 'number' ? 4 : 3;
      const options = option ? [{ type, ...given, ...(focused ? { focused } : {}) }] : [];
      const data = { id: '3', type: 1, name: 'imerror-admin', options: [{ type: 1, name: sub, options }] };
      const kind = focused
        ? InteractionType.ApplicationCommandAutocomplete
        : InteractionType.ApplicationCommand;
      return ask({ ...asked, type: kind, data });
    },

    command: ({ query, ...more }: Command): Promise<Shown> =>
      ask({ ...defaults, ...more, type: InteractionType.ApplicationCommand, data: slash(query, false) }),

    autocomplete: (text: string, more: Partial<Defaults> = {}): Promise<Shown> =>
      ask({
        ...defaults,
        ...more,
        type: InteractionType.ApplicationCommandAutocomplete,
        data: slash(text, true),
      }),

    contextMenu(
      messageId: string,
      user = defaults.user,
      more: { foreign?: boolean; locale?: string } = {},
    ): Promise<Shown> {
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

    press: (messageId: string, customId: string, user = defaults.user, more: Pressing = {}): Promise<Shown> =>
      component(messageId, { component_type: 2, custom_id: customId, id: 1 }, user, more),

    /** Chooses something in a menu. */
    choose: (
      messageId: string,
      customId: string,
      value: string,
      user = defaults.user,
      more: Pressing = {},
    ): Promise<Shown> =>
      component(messageId, { component_type: 3, custom_id: customId, id: 1, values: [value] }, user, more),
  };

  function component(messageId: string, data: unknown, user: APIUser, more: Pressing): Promise<Shown> {
    const message = existing(world, messageId);
    return ask({
      type: InteractionType.MessageComponent,
      data,
      channel: message.channel_id,
      user,
      message,
      ...more,
    });
  }
}

export interface Pressing {
  locale?: string;
  nick?: string;
}

export interface AdminOption {
  name: string;
  value: string | number;
  /** Being typed: completions are asked for. */
  focused?: boolean;
}
