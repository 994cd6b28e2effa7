/** The commands people see in Discord. Registered at start, when they differ from what stands there. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LIMITS } from './limits.js';
import { type Called, localized } from './localizations.js';

export const SLASH_COMMAND = 'imerror';
export const QUERY_OPTION = 'query';
export const MESSAGE_COMMAND = 'Explain error codes';
export const ADMIN_COMMAND = 'imerror-admin';

/** Each does what the same word does after `/imerror`; the option's value follows the word. */
export const ADMIN = { settings: 'change', stats: 'days', why: 'message', section: 'name' } as const;

const MOST_DAYS = 120;

/** In servers, in direct messages with the bot, and, installed by a person, everywhere that person writes. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const text = (name: string, description: string, called: Called) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  description,
  ...localized(called),
});

const subcommand = <T extends object>(
  name: keyof typeof ADMIN,
  description: string,
  called: Called,
  option: T,
) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  name,
  description,
  ...localized(called),
  options: [option],
});

export const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: SLASH_COMMAND,
    description: 'Explain a Tencent Cloud Chat error code',
    ...localized('imerror'),
    options: [
      {
        ...text(QUERY_OPTION, 'A code (70001), words (usersig expired) or pasted text', 'query'),
        required: true,
        autocomplete: true,
        max_length: LIMITS.optionValue,
      },
    ],
  },
  {
    ...EVERYWHERE,
    ...localized('explain'),
    type: ApplicationCommandType.Message,
    name: MESSAGE_COMMAND,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: ADMIN_COMMAND,
    description: 'How imerror behaves here: settings, statistics, reasons, sections',
    ...localized('admin'),
    // What Discord offers whom, no more: a server may offer it to others, so every change asks again who may.
    default_member_permissions: PermissionFlagsBits.ManageChannels.toString(),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      subcommand('settings', 'See or change how imerror behaves in this channel', 'settings', {
        ...text(
          ADMIN.settings,
          'Change at once: strict, mode hint, repeat 2h, workspace alerts never',
          'change',
        ),
        max_length: 500,
      }),
      subcommand('stats', 'The codes explained most here', 'stats', {
        type: ApplicationCommandOptionType.Integer as const,
        name: ADMIN.stats,
        description: 'Of how many days; 7 unless told',
        ...localized('days'),
        min_value: 1,
        max_value: MOST_DAYS,
      }),
      subcommand('why', 'Why imerror spoke or kept quiet here', 'why', {
        ...text(ADMIN.why, 'Link of a message; without it the last decisions', 'message'),
        max_length: 200,
      }),
      subcommand('section', 'List the codes of a section', 'section', {
        ...text(ADMIN.section, 'A part of its name; without it all sections', 'sectionName'),
        autocomplete: true,
        max_length: LIMITS.choiceValue,
      }),
    ],
  },
];
