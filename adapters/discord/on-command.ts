/** Slash commands and the message command. */
import type {
  BaseInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { CommandInput } from '../../src/types.js';
import { answerInteraction } from './answer-interaction.js';
import { ADMIN, QUERY_OPTION } from './commands.js';
import { filesOf } from './files.js';
import { LIMITS } from './limits.js';
import { messageText } from './message-text.js';
import { personOf } from './person.js';
import { placeOfInteraction } from './place.js';
import { rightsOf } from './rights.js';
import type { Surroundings } from './surroundings.js';

/** A suggestion is only an offer: what arrives may be anything a person can type. */
export function onSlashCommand(
  interaction: ChatInputCommandInteraction,
  { bot, log }: Surroundings,
): Promise<void> {
  const text = (interaction.options.getString(QUERY_OPTION) ?? '').slice(0, LIMITS.optionValue);
  return answerInteraction(interaction, bot.command({ ...command(interaction), text, intent: 'query' }), log);
}

/** The same words as people type after `/imerror`, so that there is one way for them. */
export function onAdminCommand(
  interaction: ChatInputCommandInteraction,
  { bot, log }: Surroundings,
): Promise<void> {
  const name = interaction.options.getSubcommand() as keyof typeof ADMIN;
  const value = interaction.options.get(ADMIN[name])?.value ?? '';
  const text = `${name} ${value}`.trim().slice(0, LIMITS.optionValue);
  return answerInteraction(interaction, bot.command({ ...command(interaction), text, intent: 'query' }), log);
}

export function onMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  { bot, log }: Surroundings,
): Promise<void> {
  const chosen = { text: messageText(interaction.targetMessage), ...filesOf(interaction.targetMessage) };
  return answerInteraction(
    interaction,
    bot.command({ ...command(interaction), ...chosen, intent: 'message' }),
    log,
  );
}

const command = (interaction: BaseInteraction): Omit<CommandInput, 'text' | 'intent'> => ({
  place: placeOfInteraction(interaction),
  person: personOf(interaction),
  markup: 'discord',
  mayConfigure: rightsOf(interaction).mayConfigure,
});
