/** Commands, completions and buttons, each to where it is dealt with. */
import type { Interaction } from 'discord.js';
import { ADMIN_COMMAND, MESSAGE_COMMAND, SLASH_COMMAND } from './commands.js';
import { onAutocomplete } from './on-autocomplete.js';
import { onAdminCommand, onMessageCommand, onSlashCommand } from './on-command.js';
import { onPress } from './on-press.js';
import type { Surroundings } from './surroundings.js';

export async function onInteraction(interaction: Interaction, around: Surroundings): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, around);
  if (interaction.isMessageComponent()) return onPress(interaction, around);
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === SLASH_COMMAND) return onSlashCommand(interaction, around);
    if (interaction.commandName === ADMIN_COMMAND) return onAdminCommand(interaction, around);
  }
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === MESSAGE_COMMAND) {
    return onMessageCommand(interaction, around);
  }
  around.log.debug({ kind: interaction.type }, 'Discord: a command that is not ours was passed over');
}
