/** The commands people see in Discord. Registered at start, when they differ from what stands there. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LIMITS } from './limits.js';

export const SLASH_COMMAND = 'imerror';
export const QUERY_OPTION = 'query';
export const MESSAGE_COMMAND = 'Explain error codes';

/** In servers, in direct messages with the bot, and, installed by a person, everywhere that person writes. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

export const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: SLASH_COMMAND,
    description: 'Explain a Tencent Cloud Chat error code',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: QUERY_OPTION,
        description: 'A code (70001), words (usersig expired) or pasted text',
        required: true,
        autocomplete: true,
        max_length: LIMITS.optionValue,
      },
    ],
  },
  { ...EVERYWHERE, type: ApplicationCommandType.Message, name: MESSAGE_COMMAND },
];
