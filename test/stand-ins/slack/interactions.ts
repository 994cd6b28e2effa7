/**
 * Commands, buttons and shortcuts, each with a response URL that takes at most five posts. What the app answers,
 * in the acknowledgment or through the URL, is collected and held against the limits.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import type { Json } from './json.js';
import { object, objects, text } from './json.js';
import { judgeMessage } from './methods/chat.js';
import { Refused } from './methods/method.js';
import { readBody } from './read-body.js';
import type { World } from './world.js';

const MOST_POSTS = 5;

/** What one person got back for one press or command. */
export interface Interaction {
  url: string;
  triggerId: string;
  /** Answers so far, oldest first: `{text, blocks, response_type, replace_original, ...}`; and the modal it opened. */
  answers: Json[];
  /** What the acknowledgment itself carried: options, errors of a modal. */
  acknowledged: Json;
  /** The next answer, or the first when it is there already. Rejects after `timeout` milliseconds. */
  answer(timeout?: number): Promise<Json>;
  take(answer: Json): void;
}

export function createInteractions(world: World, faults: Faults, base: () => string) {
  const known = new Map<string, Interaction>();

  return {
    open(): Interaction {
      const id = world.nextId('R');
      const waiting: (() => void)[] = [];
      const interaction: Interaction = {
        url: `${base()}/respond/${id}`,
        triggerId: world.nextId('trigger.'),
        answers: [],
        acknowledged: {},
        take(answer) {
          interaction.answers.push(answer);
          for (const wake of waiting.splice(0)) wake();
        },
        async answer(timeout = 5_000) {
          if (interaction.answers.length === 0) await within(timeout, (wake) => waiting.push(wake));
          const [first] = interaction.answers;
          if (first === undefined) throw new Error('no answer came');
          return first;
        },
      };
      known.set(id, interaction);
      world.triggers.set(interaction.triggerId, { made: Date.now(), opened: interaction.take });
      return interaction;
    },

    /** Answers `POST /respond/ID`. Opened modals take none of its posts. */
    async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const interaction = known.get((request.url ?? '').replace('/respond/', ''));
      const body = JSON.parse(await readBody(request)) as Json;
      const fault = faults.meet('response_url');
      if (fault) return void response.writeHead(fault.status ?? 500).end('down');
      if (!interaction || posts(interaction) > MOST_POSTS) {
        world.problems.push('response_url: unknown, or used more than five times');
        return void response.writeHead(404).end('used_url');
      }
      const refused = judgeAnswer(world, body);
      if (refused !== undefined) return void response.writeHead(400).end(refused);
      interaction.take(body);
      response.writeHead(200).end('ok');
    },

    /** What came with an acknowledgment. */
    acknowledged(interaction: Interaction, answer: Json): void {
      interaction.acknowledged = answer;
      if (answer.options !== undefined || answer.response_action !== undefined)
        return void judgeAck(world, answer);
      if (text(answer.text) === '' && answer.blocks === undefined) return;
      judgeAnswer(world, answer);
      interaction.take(answer);
    },
  };
}

/** Posts to the response URL, this one included; the modal that was opened is none. */
const posts = ({ answers }: Interaction): number => answers.filter(({ type }) => type !== 'modal').length + 1;

/** Options of a menu and errors of a modal, held against their limits. */
function judgeAck(world: World, answer: Json): void {
  const say = (condition: boolean, problem: string) => condition && world.problems.push(`ack: ${problem}`);
  const options = objects(answer.options);
  say(options.length > 100, 'more than 100 options');
  for (const option of options) {
    say(!within1to(75, text(object(option.text).text)), 'an option’s text has 1 to 75 characters');
    say(!within1to(150, text(option.value)), 'an option’s value has 1 to 150 characters');
  }
  const errors = Object.values(object(answer.errors));
  say(answer.response_action === 'errors' && errors.length === 0, 'errors without an error');
  say(
    errors.some((error) => text(error) === ''),
    'an empty error',
  );
}

const within1to = (limit: number, words: string): boolean => words.length > 0 && words.length <= limit;

export type Interactions = ReturnType<typeof createInteractions>;

function judgeAnswer(world: World, answer: Json): string | undefined {
  if (answer.delete_original === true) return undefined;
  try {
    judgeMessage(world, 'response_url', answer);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

function within(timeout: number, arm: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeout);
    arm(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
