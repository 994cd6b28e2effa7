/**
 * Slack on loopback: Web API, Socket Mode, signed HTTP, response URLs. Speaks the protocol, so the real Bolt app
 * runs against it; judges every request, so no test can forget to.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Fault } from './faults.js';
import { createFileHost, type FileHost } from './files.js';
import { createHttpPush, type HttpPush } from './http-push.js';
import { createInteractions, type Interaction } from './interactions.js';
import type { Json } from './json.js';
import { eventPayload } from './payloads.js';
import { createPeople, type People } from './people.js';
import { createSocketMode, type SocketMode } from './socket-mode.js';
import type { Tokens } from './tokens.js';
import { type Delivery, Unacknowledged, Unreachable } from './transport.js';
import { answerWebApi } from './web-api.js';
import { type Channel, createWorld, type Ephemeral, type Message, type World } from './world.js';

export interface SlackOptions {
  /** Scopes the bot token was granted; all the bot asks for when absent. */
  scopes?: readonly string[];
}

export interface SlackStandIn extends People {
  /** For SLACK_API_URL, with its trailing `/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  bot: World['bot'];
  team: World['team'];
  tokens: Tokens;
  socket: SocketMode;
  /** What no test may leave behind. */
  problems: string[];
  calls: World['calls'];
  channel(id: string): Channel;
  /** Messages that stand in a channel, replies too. */
  messages(channel: string): Message[];
  /** Messages only this person sees. */
  ephemerals(user: string): Ephemeral[];
  home(user: string): Json | undefined;
  /** A modal as it stands now; undefined once it is closed. */
  modal(id: string): Json | undefined;
  /** People of the workspace, to be changed by a test. */
  people: World['people'];
  /** Hands any payload to the app, with what its acknowledgment carried. */
  deliver(delivery: Delivery): Promise<Json>;
  /** A fresh response URL and trigger, for payloads of a test's own. */
  interaction(): Interaction;
  fail(fault: Fault): void;
  /** From now on everything is posted to this address instead of a socket. */
  pushTo(url: string): HttpPush;
  /** Sends the last event, or this one, again under the same event_id. */
  redeliver(payload?: Json): Promise<void>;
  /** The last event, with its envelope. */
  lastEvent(): Json;
  /** The file host, for SLACK_FILE_HOSTS, and what people upload to it. */
  fileHost: string;
  files: FileHost;
  /** Resolves when nothing waits for an acknowledgment. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

const ALL_SCOPES =
  'commands,chat:write,app_mentions:read,channels:history,groups:history,im:history,mpim:history,channels:read,groups:read,reactions:read,reactions:write,files:read,users:read';

export async function startSlack(options: SlackOptions = {}): Promise<SlackStandIn> {
  const world = createWorld();
  const faults = createFaults();
  const tokens: Tokens = {
    bot: 'xoxb-1111-2222-standinstandin',
    app: 'xapp-1-A0IMERROR-3333-standinstandin',
    scopes: new Set(options.scopes ?? ALL_SCOPES.split(',')),
  };
  const signingSecret = '0123456789abcdef0123456789abcdef';
  let base = '';
  const socket = createSocketMode(world, () => base);
  const interactions = createInteractions(world, faults, () => base);
  const files = createFileHost(world, tokens, () => base);
  let push: HttpPush | undefined;
  let last: Json = {};

  /** Hands something to the app; a missing acknowledgment is a problem and answers nothing. */
  function deliver(delivery: Delivery): Promise<Json> {
    return (push ?? socket).deliver(delivery).catch((error: unknown) => {
      if (error instanceof Unacknowledged) world.problems.push(error.message);
      else if (!(error instanceof Unreachable)) throw error;
      return {};
    });
  }

  async function announce(event: Json): Promise<void> {
    last = eventPayload(world, event);
    await deliver({ kind: 'events_api', payload: last });
  }

  const around = {
    world,
    announce,
    aside: (work: Promise<void>) => void work.catch((error: Error) => world.problems.push(error.message)),
    socketUrl: () => socket.url(),
    fileInfo: files.infoOf,
  };

  const server = createServer((request, response) => {
    const answered = request.url?.startsWith('/files-pri/')
      ? files.serve(request, response)
      : request.url?.startsWith('/respond/')
        ? interactions.receive(request, response)
        : answerWebApi({ around, faults, tokens }, request, response);
    answered.catch((error: Error) => {
      world.problems.push(`stand-in: ${error.message}`);
      response.destroy();
    });
  });
  server.on('upgrade', (request, duplex, head) => socket.upgrade(request, duplex, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const channel = (id: string): Channel => {
    const found = world.channels.get(id);
    if (!found) throw new Error(`no channel ${id} in the stand-in`);
    return found;
  };

  return {
    apiUrl: `${base}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    bot: world.bot,
    team: world.team,
    tokens,
    socket,
    problems: world.problems,
    calls: world.calls,
    channel,
    messages: (id) => [...channel(id).messages],
    ephemerals: (user) => world.ephemerals.filter((one) => one.user === user),
    home: (user) => world.homes.get(user),
    modal: (id) => world.modals.get(id),
    people: world.people,
    deliver,
    interaction: () => interactions.open(),
    fileHost: new URL(base).host,
    files,
    fail: (fault) => faults.order(fault),
    pushTo: (url) => {
      push = createHttpPush(url, signingSecret);
      return push;
    },
    async redeliver(payload = last) {
      await deliver({ kind: 'events_api', payload, retry: 1 });
    },
    lastEvent: () => last,
    async quiet() {
      do await new Promise((resolve) => setTimeout(resolve, 5));
      while ((push ?? socket).waiting() > 0);
    },
    ...createPeople({ world, announce, deliver, interactions, channel }),
    async stop() {
      await socket.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
