/**
 * Answers a command or a button in time: Discord waits three seconds for the first answer, then shows a failure.
 * What takes longer is announced first and filled in later; what comes too late is logged, never thrown.
 */
import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Card, Log, Reply } from '../../src/types.js';
import { describeError } from './describe-error.js';
import { FIRST_VIEW, type PanelView } from './panel.js';
import { placeOfInteraction, scopesAt } from './place.js';
import { type Rendered, renderCard } from './render.js';
import { within } from './within.js';

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Answerable = Command | MessageComponentInteraction;

/** Milliseconds the core gets before the answer is announced; half of what Discord allows. */
const PATIENCE = 1500;

const FAILED =
  'imerror could not answer just now. Please try again; if it stays so, tell whoever runs the bot.';

/** @param view the page of the settings that is open, when the reply shows settings */
export async function answerInteraction(
  interaction: Answerable,
  work: Promise<Reply | undefined>,
  log: Log,
  view: PanelView = { ...FIRST_VIEW, scopes: scopesAt(placeOfInteraction(interaction)) },
): Promise<void> {
  const draw = (card: Card): Rendered => renderCard(card, { panel: view });
  try {
    const reply = await within(work, PATIENCE);
    if (interaction.isMessageComponent()) await answerPress(interaction, reply, work, draw);
    else await answerCommand(interaction, reply, work, draw);
  } catch (error) {
    log.warn(
      { ...describeError(error), command: interaction.id },
      'Discord: a command or button was not answered',
    );
    if (!isTooLate(error)) await apologise(interaction, log);
  }
}

type Draw = (card: Card) => Rendered;
type Early = Reply | undefined | 'late';

/** A command that takes longer shows that the bot is thinking. */
async function answerCommand(
  interaction: Command,
  first: Early,
  work: Promise<Reply | undefined>,
  draw: Draw,
): Promise<void> {
  if (first !== 'late') {
    if (first) await interaction.reply({ ...draw(first.card), ...flags(first.private) });
    return;
  }
  await acknowledged(interaction, interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const reply = await work;
  if (reply) await interaction.editReply(draw(reply.card));
  else await interaction.deleteReply();
}

/** A button is acknowledged without a mark on its message; what it brings takes that message's place or comes below. */
async function answerPress(
  interaction: MessageComponentInteraction,
  first: Early,
  work: Promise<Reply | undefined>,
  draw: Draw,
): Promise<void> {
  if (first !== 'late' && first && !first.remains) {
    if (first.replace) await interaction.update(draw(first.card));
    else await interaction.reply({ ...draw(first.card), ...flags(first.private) });
    return;
  }
  await acknowledged(interaction, interaction.deferUpdate());
  const reply = await work;
  if (!reply) return;
  if (reply.replace) await interaction.editReply(draw(reply.card));
  else await interaction.followUp({ ...draw(reply.card), ...flags(reply.private) });
  // Only once the others see it does the private answer say so.
  if (reply.remains && interaction.message.flags.has(MessageFlags.Ephemeral))
    await interaction.editReply(draw(reply.remains));
}

/** Taken by Discord though its answer was lost, and refused when discord.js tried again: as good as said. */
async function acknowledged(interaction: Answerable, saying: Promise<unknown>): Promise<void> {
  try {
    await saying;
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    interaction.deferred = true;
  }
}

const isCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;

const flags = (ephemeral: boolean) => (ephemeral ? { flags: MessageFlags.Ephemeral as const } : {});

async function apologise(interaction: Answerable, log: Log): Promise<void> {
  try {
    if (interaction.isMessageComponent() && interaction.deferred) {
      await interaction.followUp({ content: FAILED, flags: MessageFlags.Ephemeral });
    } else if (interaction.deferred) await interaction.editReply({ content: FAILED });
    else if (!interaction.replied)
      await interaction.reply({ content: FAILED, flags: MessageFlags.Ephemeral });
  } catch (error) {
    log.debug(describeError(error), 'Discord: nor could that be said');
  }
}

/** The three seconds, or the fifteen minutes of a later edit, are over; or somebody else has answered. */
function isTooLate(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.InteractionAlreadyReplied;
  return error instanceof DiscordAPIError && TOO_LATE.has(error.code);
}

const TOO_LATE = new Set<string | number>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);
