/** Completions: from memory, without a pause, because they cannot be announced and filled in later. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../../src/types.js';
import { clipPlain } from './clip.js';
import { ADMIN_COMMAND, SLASH_COMMAND } from './commands.js';
import { describeError } from './describe-error.js';
import { LIMITS } from './limits.js';
import { placeOfInteraction } from './place.js';
import type { Surroundings } from './surroundings.js';

export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  around: Surroundings,
): Promise<void> {
  const choices = suggestions(interaction, around).flatMap(({ label, value }) => {
    const choice = { name: clipPlain(label, LIMITS.choiceName), value: value.slice(0, LIMITS.choiceValue) };
    return choice.name && choice.value ? [choice] : [];
  });
  try {
    await interaction.respond(choices.slice(0, LIMITS.choices));
  } catch (error) {
    // The person types on, and the next letter asks again.
    around.log.debug(describeError(error), 'Discord: completions came too late');
  }
}

function suggestions(interaction: AutocompleteInteraction, { bot }: Surroundings): Suggestion[] {
  const typed = interaction.options.getFocused();
  if (interaction.commandName === SLASH_COMMAND)
    return bot.suggest(typed, LIMITS.choices, placeOfInteraction(interaction));
  return interaction.commandName === ADMIN_COMMAND ? bot.suggestSections(typed, LIMITS.choices) : [];
}
