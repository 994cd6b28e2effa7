/** Commands, completions and buttons. */
import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { CommandInput, Person } from '../../src/types.js';
import { answerInteraction } from './answer-interaction.js';
import { clipPlain } from './clip.js';
import { MESSAGE_COMMAND, QUERY_OPTION, SLASH_COMMAND } from './commands.js';
import { readCustomId } from './custom-id.js';
import { describeError } from './describe-error.js';
import { LIMITS } from './limits.js';
import { messageText } from './message-text.js';
import { placeOfInteraction } from './place.js';
import { rightsOf } from './rights.js';
import type { Surroundings } from './surroundings.js';

export async function onInteraction(interaction: Interaction, around: Surroundings): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, around);
  if (interaction.isChatInputCommand() && interaction.commandName === SLASH_COMMAND) {
    return onSlashCommand(interaction, around);
  }
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === MESSAGE_COMMAND) {
    return onMessageCommand(interaction, around);
  }
  if (interaction.isMessageComponent()) return onPress(interaction, around);
  around.log.debug({ kind: interaction.type }, 'Discord: a command that is not ours was passed over');
}

/** From memory, without a pause: completions cannot be announced and filled in later. */
async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { bot, log }: Surroundings,
): Promise<void> {
  const typed = interaction.options.getFocused();
  const choices = bot.suggest(typed, LIMITS.choices).flatMap(({ label, value }) => {
    const choice = { name: clipPlain(label, LIMITS.choiceName), value: value.slice(0, LIMITS.choiceValue) };
    return choice.name && choice.value ? [choice] : [];
  });
  try {
    await interaction.respond(choices.slice(0, LIMITS.choices));
  } catch (error) {
    // The person types on, and the next letter asks again.
    log.debug(describeError(error), 'Discord: completions came too late');
  }
}

/** A suggestion is only an offer: what arrives may be anything a person can type. */
function onSlashCommand(interaction: ChatInputCommandInteraction, { bot, log }: Surroundings): Promise<void> {
  const text = (interaction.options.getString(QUERY_OPTION) ?? '').slice(0, LIMITS.optionValue);
  return answerInteraction(interaction, bot.command({ ...command(interaction), text, intent: 'query' }), log);
}

function onMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  { bot, log }: Surroundings,
): Promise<void> {
  const text = messageText(interaction.targetMessage);
  return answerInteraction(
    interaction,
    bot.command({ ...command(interaction), text, intent: 'message' }),
    log,
  );
}

async function onPress(
  interaction: MessageComponentInteraction,
  { bot, platform, log }: Surroundings,
): Promise<void> {
  const action = readCustomId(
    interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId,
  );
  if (!action)
    log.info(
      { message: interaction.message.id },
      'Discord: a button that is not ours, or no longer, was pressed',
    );
  const pressed = {
    place: placeOfInteraction(interaction),
    person: personOf(interaction),
    messageId: interaction.message.id,
  };
  const work = action
    ? bot.action({ ...pressed, action, ...rightsOf(interaction) }, platform)
    : Promise.resolve(undefined);
  await answerInteraction(interaction, work, log);
}

const command = (interaction: BaseInteraction): Omit<CommandInput, 'text' | 'intent'> => ({
  place: placeOfInteraction(interaction),
  person: personOf(interaction),
  markup: 'discord',
  mayConfigure: rightsOf(interaction).mayConfigure,
});

const personOf = ({ user, locale }: BaseInteraction): Person => ({ id: user.id, bot: user.bot, locale });
