/** Commands, completions and buttons, with Discord's clock: three seconds for the first answer, once. */
import {
  type APIMessage,
  type APIUser,
  type InteractionType,
  InteractionResponseType as Kind,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import { payload } from './interaction-payload.js';
import type { Outlet } from './outlet.js';
import { type Answer, type Request, type Route, refuse } from './rest.js';
import type { World } from './world.js';

/** What the person sees. */
export interface Shown {
  /** Kind of the first answer: 4 message, 5 announced, 6 quietly acknowledged, 7 changed in place, 8 completions. */
  type: number;
  ephemeral: boolean;
  flags: number;
  /** The answer, or the message whose button was pressed as it is now. */
  message?: Partial<APIMessage>;
  choices?: { name: string; value: string }[];
  followUps: Partial<APIMessage>[];
}

interface Open {
  id: string;
  token: string;
  question: Ask;
  shown: Shown;
  answered: boolean;
  late: boolean;
  timer: NodeJS.Timeout;
  resolve(shown: Shown): void;
  reject(error: Error): void;
}

export interface Ask {
  type: InteractionType;
  data: unknown;
  channel: string;
  user: APIUser;
  locale?: string;
  /** The person's name in that server. */
  nick?: string;
  message?: APIMessage;
  /** Installed by the person, in a server that does not have the bot. */
  foreign?: boolean;
}

interface Settings {
  world: World;
  gateway: () => Gateway;
  outlet: Outlet;
  problems: () => string[];
  /** Milliseconds until the token of an unanswered interaction dies. */
  patience: number;
}

const EPHEMERAL = 64;

export function createInteractions({ world, gateway, outlet, problems, patience }: Settings) {
  const byToken = new Map<string, Open>();

  function ask(question: Ask): Promise<Shown> {
    const id = world.snowflake();
    const token = `interaction-${id}-${'t'.repeat(40)}`;
    return new Promise<Shown>((resolve, reject) => {
      const shown: Shown = { type: 0, ephemeral: false, flags: 0, followUps: [] };
      const timer = setTimeout(() => {
        open.late = true;
        problems().push(`interaction ${question.type} got no answer within ${patience} ms`);
        reject(new Error('The application did not respond'));
      }, patience);
      const open: Open = { id, token, question, shown, answered: false, late: false, timer, resolve, reject };
      byToken.set(token, open);
      gateway().dispatch({
        event: 'INTERACTION_CREATE',
        intent: 0,
        data: () => payload(world, question, id, token),
      });
    });
  }

  /** 204, or with the message when asked for. */
  function callback({ body }: Request, id = '', token = ''): Answer {
    const open = byToken.get(token);
    if (!open || open.id !== id || open.late) return refuse(404, 10062, 'Unknown interaction');
    if (open.answered) return refuse(400, 40060, 'Interaction has already been acknowledged.');
    clearTimeout(open.timer);
    open.answered = true;
    const { shown, question } = open;
    const { type, data } = body as {
      type: Kind;
      data?: Partial<APIMessage> & { choices?: Shown['choices'] };
    };
    const flags = Number(data?.flags ?? 0);
    Object.assign(shown, { type, flags, ephemeral: Boolean(flags & EPHEMERAL) });
    if (type === Kind.ApplicationCommandAutocompleteResult) shown.choices = data?.choices ?? [];
    if (type === Kind.ChannelMessageWithSource) shown.message = outlet.show(question, data ?? {});
    if (type === Kind.UpdateMessage && question.message)
      shown.message = outlet.change(question.message.id, data ?? {});
    if (type !== Kind.DeferredChannelMessageWithSource) open.resolve(shown);
    return { status: 204 };
  }

  /** Of a command: its answer. Of a button: the message that carries it. */
  function edit({ body }: Request, _: string, token = ''): Answer {
    const open = byToken.get(token);
    if (!open?.answered) return refuse(404, 10015, 'Unknown Webhook');
    const { shown, question } = open;
    const message = body as Partial<APIMessage>;
    const standing = question.message?.id ?? shown.message?.id;
    shown.message = standing
      ? outlet.change(standing, message)
      : outlet.show(question, { ...message, flags: shown.flags as APIMessage['flags'] & number });
    open.resolve(shown);
    return { status: 200, body: shown.message };
  }

  function followUp({ body }: Request, _: string, token = ''): Answer {
    const open = byToken.get(token);
    if (!open?.answered) return refuse(404, 10015, 'Unknown Webhook');
    const message = outlet.show(open.question, body as Partial<APIMessage>);
    open.shown.followUps.push(message);
    return { status: 200, body: message };
  }

  function withdraw(_: Request, __: string, token = ''): Answer {
    const open = byToken.get(token);
    if (!open?.answered) return refuse(404, 10015, 'Unknown Webhook');
    open.resolve(open.shown);
    return { status: 204 };
  }

  const original = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/;
  const routes: Route[] = [
    { method: 'post', pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/, handle: callback },
    { method: 'patch', pattern: original, handle: edit },
    { method: 'delete', pattern: original, handle: withdraw },
    { method: 'post', pattern: /^\/webhooks\/(\d+)\/([^/]+)$/, handle: followUp },
  ];
  return { ask, routes, stop: () => byToken.forEach(({ timer }) => void clearTimeout(timer)) };
}
