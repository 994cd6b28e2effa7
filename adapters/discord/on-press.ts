/** Buttons on answers, and the menus of the settings. */
import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import type { Place, Reply } from '../../src/types.js';
import { answerInteraction } from './answer-interaction.js';
import { readCustomId } from './custom-id.js';
import { changeOf, type PanelPress, readPanelId } from './panel-id.js';
import { personOf } from './person.js';
import { placeOfInteraction, scopesAt } from './place.js';
import { rightsOf } from './rights.js';
import type { Surroundings } from './surroundings.js';

export function onPress(interaction: MessageComponentInteraction, around: Surroundings): Promise<void> {
  const onPanel = readPanelId(interaction.customId);
  if (onPanel) return pressPanel(interaction, onPanel, around);
  const { bot, platform, log } = around;
  const action = interaction.isButton() ? readCustomId(interaction.customId) : undefined;
  if (!action)
    log.info(
      { message: interaction.message.id },
      'Discord: a button that is not ours, or no longer, was pressed',
    );
  const work = action
    ? bot.action({ ...pressedBy(interaction), action, ...rightsOf(interaction) }, platform)
    : Promise.resolve(undefined);
  return answerInteraction(interaction, work, log);
}

/** Through the core's own way of changing settings, which asks whether the person may and says so when not. */
async function pressPanel(
  interaction: MessageComponentInteraction,
  press: PanelPress,
  { bot, log }: Surroundings,
): Promise<void> {
  const { place, person, onPrivate } = pressedBy(interaction);
  const value = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const { mayConfigure } = rightsOf(interaction);
  const work = bot
    .settings({ place, person, mayConfigure, ...changeOf(press, value) })
    .then((card): Reply => ({ card, private: true, replace: onPrivate }));
  const scopes = scopesAt(place);
  const scope = scopes.includes(press.view.scope) ? press.view.scope : 'channel';
  await answerInteraction(interaction, work, log, { ...press.view, scope, scopes });
}

const pressedBy = (interaction: MessageComponentInteraction) => ({
  place: placeOfInteraction(interaction) satisfies Place,
  person: personOf(interaction),
  messageId: interaction.message.id,
  onPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
});
