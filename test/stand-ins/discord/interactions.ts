/** Commands, completions and buttons, with Discord's clock: three seconds for the first answer, once. */
import {
  type APIMessage,
  type APIUser,
  ChannelType,
  type InteractionType,
  InteractionResponseType as Kind,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import { standingComponents, standingEmbeds } from './message-routes.js';
import { permissionsIn } from './permissions.js';
import { type Answer, type Request, type Route, refuse } from './rest.js';
import { timestamp } from './snowflakes.js';
import type { World } from './world.js';

const EPHEMERAL = 64;

/** What the person sees. */
export interface Shown {
  /** Kind of the first answer: 4 message, 5 announced, 6 quietly acknowledged, 8 completions. */
  type: number;
  ephemeral: boolean;
  flags: number;
  message?: Partial<APIMessage>;
  choices?: { name: string; value: string }[];
  followUps: Partial<APIMessage>[];
}

interface Open {
  id: string;
  token: string;
  type: InteractionType;
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
  message?: APIMessage;
  /** Installed by the person, in a server that does not have the bot. */
  foreign?: boolean;
}

interface Settings {
  world: World;
  gateway: () => Gateway;
  problems: () => string[];
  /** Milliseconds until the token of an unanswered interaction dies. */
  patience: number;
}

export function createInteractions({ world, gateway, problems, patience }: Settings) {
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
      const open: Open = {
        id,
        token,
        type: question.type,
        shown,
        answered: false,
        late: false,
        timer,
        resolve,
        reject,
      };
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
    const { type, data } = body as {
      type: Kind;
      data?: Partial<APIMessage> & { choices?: Shown['choices'] };
    };
    const flags = Number(data?.flags ?? 0);
    Object.assign(open.shown, { type, flags, ephemeral: Boolean(flags & EPHEMERAL) });
    if (type === Kind.ApplicationCommandAutocompleteResult) open.shown.choices = data?.choices ?? [];
    if (type === Kind.ChannelMessageWithSource) open.shown.message = data ?? {};
    if (type !== Kind.DeferredChannelMessageWithSource) open.resolve(open.shown);
    return { status: 204 };
  }

  function edit({ body }: Request, _: string, token = ''): Answer {
    const open = byToken.get(token);
    if (!open?.answered) return refuse(404, 10015, 'Unknown Webhook');
    open.shown.message = { ...open.shown.message, ...(body as Partial<APIMessage>) };
    open.resolve(open.shown);
    return { status: 200, body: asMessage(world, open.shown.message) };
  }

  function followUp({ body }: Request, _: string, token = ''): Answer {
    const open = byToken.get(token);
    if (!open?.answered) return refuse(404, 10015, 'Unknown Webhook');
    open.shown.followUps.push(body as Partial<APIMessage>);
    return { status: 200, body: asMessage(world, body as Partial<APIMessage>) };
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

const asMessage = (world: World, message: Partial<APIMessage>) => ({
  id: world.snowflake(),
  type: 20,
  channel_id: world.guildId,
  author: world.bot,
  content: '',
  attachments: [],
  mentions: [],
  mention_roles: [],
  timestamp: timestamp(),
  edited_timestamp: null,
  flags: 0,
  pinned: false,
  mention_everyone: false,
  tts: false,
  ...message,
  embeds: standingEmbeds(message.embeds ?? []),
  components: standingComponents(message.components ?? []),
});

function payload(
  world: World,
  { type, data, channel: channelId, user, locale, message, foreign }: Ask,
  id: string,
  token: string,
) {
  const channel = world.channels.get(channelId);
  const direct = channel?.type === ChannelType.DM;
  const guildId = foreign ? '999' : channel?.guild_id;
  const granted = permissionsIn(world, channelId, user.id).toString();
  return {
    id,
    application_id: world.applicationId,
    type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: { ...channel, ...(guildId ? { guild_id: guildId } : {}), permissions: granted },
    ...(guildId
      ? {
          guild_id: guildId,
          guild: { id: guildId, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { ...world.member(user.id), user, permissions: granted },
        }
      : { user }),
    locale: locale ?? 'en-US',
    app_permissions: permissionsIn(world, channelId, world.bot.id).toString(),
    entitlements: [],
    authorizing_integration_owners: foreign ? { '1': user.id } : { '0': guildId ?? '0' },
    context: direct ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...(message ? { message } : {}),
  };
}
