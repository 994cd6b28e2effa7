/** The gateway: hello, identify, dispatch, heartbeat, resume, and every way of being cut off. */
import type { Server } from 'node:http';
import { GatewayIntentBits as Intents, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from './world.js';

interface Frame {
  op: Op;
  d?: unknown;
  s?: number;
  t?: string;
}

interface Session {
  id: string;
  intents: number;
  seq: number;
  log: Frame[];
  socket: WebSocket | undefined;
}

export interface Dispatch {
  event: string;
  /** Bits of which one is needed to receive it; 0 for none. */
  intent: number;
  /** What a session with these intents sees. */
  data: (intents: number) => unknown;
}

export function createGateway(server: Server, world: World, url: () => string, guildCreate: () => unknown) {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const heartbeats = new Set<(seq: number) => unknown>();
  const identifies: number[] = [];

  sockets.on('connection', (socket) => {
    let session: Session | undefined;
    send(socket, { op: Op.Hello, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: Op; d: Record<string, unknown> };
      if (op === Op.Heartbeat) {
        for (const seen of heartbeats) seen(Number(d ?? 0));
        send(socket, { op: Op.HeartbeatAck });
      } else if (op === Op.Identify) session = identify(socket, d);
      else if (op === Op.Resume) session = resume(socket, d);
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
    });
  });

  function identify(socket: WebSocket, d: Record<string, unknown>): Session | undefined {
    const intents = Number(d.intents);
    identifies.push(intents);
    if (world.identifyClosesWith) return refuse(socket, world.identifyClosesWith, 'As the test wants it.');
    if (d.token !== world.token) return refuse(socket, 4004, 'Authentication failed.');
    if (intents & Intents.MessageContent && !world.contentIntent)
      return refuse(socket, 4014, 'Disallowed intent(s).');
    const session: Session = { id: world.snowflake(), intents, seq: 0, log: [], socket };
    sessions.set(session.id, session);
    dispatchTo(session, 'READY', {
      v: 10,
      user: world.bot,
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      private_channels: [],
      relationships: [],
      guilds: [{ id: world.guildId, unavailable: true }],
      application: { id: world.applicationId, flags: 0 },
      shard: d.shard,
    });
    dispatchTo(session, 'GUILD_CREATE', guildCreate());
    return session;
  }

  function resume(socket: WebSocket, d: Record<string, unknown>): Session | undefined {
    const session = sessions.get(String(d.session_id));
    if (d.token !== world.token) return refuse(socket, 4004, 'Authentication failed.');
    if (!session) {
      send(socket, { op: Op.InvalidSession, d: false });
      return undefined;
    }
    session.socket = socket;
    for (const frame of session.log.filter(({ s = 0 }) => s > Number(d.seq))) send(socket, frame);
    dispatchTo(session, 'RESUMED', null);
    return session;
  }

  function dispatchTo(session: Session, event: string, data: unknown): void {
    const frame = { op: Op.Dispatch, d: data, s: ++session.seq, t: event };
    session.log.push(frame);
    if (session.socket) send(session.socket, frame);
  }

  /** Asks for heartbeats until one carries the number of the last event; the first may have crossed with it. */
  function takenIn({ seq, socket }: Session): Promise<void> {
    return new Promise<void>((resolve) => {
      const ask = () => socket && send(socket, { op: Op.Heartbeat, d: null });
      const seen = (last: number) => {
        if (last < seq) return ask();
        heartbeats.delete(seen);
        return resolve();
      };
      heartbeats.add(seen);
      ask();
    });
  }

  const live = () => [...sessions.values()].filter(({ socket }) => socket);

  return {
    /** Intents of every identify, in order. */
    identifies,
    dispatch({ event, intent, data }: Dispatch): void {
      for (const session of sessions.values()) {
        if (intent === 0 || session.intents & intent) dispatchTo(session, event, data(session.intents));
      }
    },
    /** Resolves when the client has taken in everything dispatched so far. */
    async delivered(): Promise<void> {
      await Promise.all(live().map(takenIn));
    },
    connected: () => live().length,
    /** The line breaks without a word. */
    cut: () => live().forEach(({ socket }) => void socket?.terminate()),
    close: (code: number) => live().forEach(({ socket }) => void socket?.close(code)),
    askReconnect: () =>
      live().forEach(({ socket }) => void (socket && send(socket, { op: Op.Reconnect, d: null }))),
    /** The sessions are forgotten: a client must identify anew. */
    invalidate(): void {
      const open = live();
      sessions.clear();
      for (const { socket } of open) if (socket) send(socket, { op: Op.InvalidSession, d: false });
    },
    async stop(): Promise<void> {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

export type Gateway = ReturnType<typeof createGateway>;

function refuse(socket: WebSocket, code: number, reason: string): undefined {
  socket.close(code, reason);
}

const send = (socket: WebSocket, frame: Frame): void =>
  socket.send(JSON.stringify({ s: null, t: null, ...frame }));
