/** One browser's conversation with the bot, as in a channel: messages, edits, deletions, commands, buttons. */
import { createDecisionLog } from '../../src/annotate/decisions.js';
import type { Bot } from '../../src/bot.js';
import { HINT } from '../../src/hint.js';
import { type Settings, settingsInForce } from '../../src/policy/settings.js';
import type { Card, Clock, CommandInput, IncomingMessage, Person, Place, Store } from '../../src/types.js';
import { readAddress, readCommand } from './address.js';
import { createMemoryPlatform, PLATFORM } from './platform.js';
import { type Press, readPress } from './press.js';
import { explainSilence } from './silence.js';
import { blankTurn, createTurns, type Turn, type TurnView, viewTurn } from './turns.js';

/** What people type here is read as typed: fences and backticks count, no entities are decoded. */
const MARKUP = 'discord';
const YOU: Person = { id: 'you' };
/** The one person here manages the channel. */
const always = async () => true;

export interface Surroundings {
  bot: Bot;
  store: Store;
  clock: Clock;
}

export interface Changed {
  turn: TurnView;
  /** Other turns whose answer was changed by this, such as one that now counts a repeat. */
  also: TurnView[];
  settings: Pick<Settings, 'mode' | 'sensitivity'>;
}

export function createConversation(id: string, { bot, store, clock }: Surroundings) {
  const turns = createTurns();
  const decisions = createDecisionLog(store, clock);
  const { platform, under } = createMemoryPlatform({
    stands: ({ messageId }) => turns.get(messageId)?.deleted === false,
    whispered: ({ messageId }, card) => turns.addAside(messageId, { card }),
    hinted: ({ messageId }, on) => {
      const turn = turns.get(messageId);
      if (turn) turn.hinted = on;
    },
  });
  // No channel name: the text alone decides, as it would in any channel.
  const place: Place = { platform: PLATFORM, workspace: 'local', channel: id };
  const told = new Map<string, Card | undefined>();

  function view(turn: Turn): TurnView {
    const post = under(id, turn.id);
    told.set(turn.id, post?.card);
    return viewTurn(turn, post && { id: post.ref.id, card: post.card });
  }
  async function settingsHere(): Promise<Changed['settings']> {
    const { mode, sensitivity } = (await settingsInForce(store, place)).settings;
    return { mode, sensitivity };
  }
  async function changed(turn: Turn): Promise<Changed> {
    const others = turns.all().filter((one) => one !== turn && told.get(one.id) !== under(id, one.id)?.card);
    return { turn: view(turn), also: others.map(view), settings: await settingsHere() };
  }

  const incoming = (turn: Turn): IncomingMessage => ({
    place,
    id: turn.id,
    author: YOU,
    ...readAddress(turn.text),
    markup: MARKUP,
    sentAt: turn.at,
    mayConfigure: always,
    ...(turn.editedAt === undefined ? {} : { editedAt: turn.editedAt }),
  });

  /** Hands a message to the bot and writes down what it did about it. */
  async function settle(turn: Turn, told: Promise<void>, since: number): Promise<Changed> {
    delete turn.silence;
    await told;
    const noted = await decisions.of(place, turn.id);
    // An older decision is about an older text.
    const decision = noted && noted.at >= since ? noted : undefined;
    if (under(id, turn.id) || decision?.outcome === 'whispered') turn.outcome = 'answered';
    else if (turn.hinted) turn.outcome = 'hinted';
    else if (turn.outcome !== 'dismissed') {
      turn.outcome = turn.outcome === 'quiet' ? 'quiet' : 'withdrawn';
      turn.silence = explainSilence(decision, (await settingsHere()).mode);
    }
    return changed(turn);
  }

  async function say(text: string): Promise<Changed> {
    const command = readCommand(text);
    if (command === undefined) {
      const turn = turns.add(blankTurn('message', text, clock.now()));
      return settle(turn, bot.message(incoming(turn), platform), turn.at);
    }
    const input: CommandInput = {
      place,
      person: YOU,
      text: command,
      markup: MARKUP,
      intent: 'query',
      mayConfigure: always,
    };
    const { card } = await bot.command(input);
    const turn = turns.add({ ...blankTurn('command', text, clock.now()), outcome: 'answered' });
    turns.addAside(turn.id, { card });
    return changed(turn);
  }

  /** @returns undefined when there is no such message to edit */
  async function edit(turnId: string, text: string): Promise<Changed | undefined> {
    const turn = turns.get(turnId);
    if (!turn || turn.deleted || turn.kind === 'command') return undefined;
    turn.text = text;
    const now = clock.now();
    turn.editedAt = Math.max(now, (turn.editedAt ?? turn.at) + 1);
    return settle(turn, bot.edited(incoming(turn), platform), now);
  }

  async function remove(turnId: string): Promise<Changed | undefined> {
    const turn = turns.get(turnId);
    if (!turn || turn.deleted) return undefined;
    Object.assign(turn, { deleted: true, text: '', outcome: 'deleted', asides: [] });
    delete turn.silence;
    if (turn.kind === 'message') await bot.deleted({ place, id: turn.id }, platform);
    return changed(turn);
  }

  /** @returns undefined when the button, or the answer that carried it, is unknown */
  async function press(on: string, press: Press, pressed: string): Promise<Changed | undefined> {
    const action = readPress(press);
    const turn = turns.withAside(on) ?? turns.all().find((one) => under(id, one.id)?.ref.id === on);
    if (!action || !turn) return undefined;
    const input = { place, person: YOU, messageId: on, action, mayModerate: always, mayConfigure: always };
    const stood = under(id, turn.id);
    const reply = await bot.action(input, platform);
    if (stood && !under(id, turn.id)) turn.outcome = 'dismissed';
    if (reply) turns.addAside(turn.id, { card: reply.card, pressed });
    return changed(turn);
  }

  /** Presses the bot's own reaction. */
  async function expand(turnId: string): Promise<Changed | undefined> {
    const turn = turns.get(turnId);
    if (!turn?.hinted) return undefined;
    const reaction = { place, person: YOU, messageId: turnId, emoji: HINT.character, added: true };
    return settle(turn, bot.reaction({ ...reaction, mayModerate: always }, platform), clock.now());
  }

  return {
    id,
    say,
    edit,
    remove,
    press,
    expand,
    whole: async () => ({ id, turns: turns.all().map(view), settings: await settingsHere() }),
  };
}

export type Conversation = ReturnType<typeof createConversation>;
