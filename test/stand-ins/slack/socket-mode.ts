/** Socket Mode: single-use addresses, hello, envelopes to one socket, refresh. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Json, object, text } from './json.js';
import { ACKNOWLEDGE_WITHIN, type Delivery, type Transport, Unacknowledged } from './transport.js';
import type { World } from './world.js';

const MOST_SOCKETS = 10;

interface Waiting {
  delivery: Delivery;
  socket: WebSocket;
  acknowledged: (payload: Json) => void;
  lost: () => void;
}

export interface SocketMode extends Transport {
  /** A fresh address, good for one connection. */
  url(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends `disconnect` to every socket, as Slack does when it recycles a server. */
  refresh(reason?: string): void;
  /** Cuts every connection without a word. */
  cut(): void;
  /** Open sockets. */
  count(): number;
  /** Sockets opened since the start. */
  opened(): number;
  /** Resolves when somebody is connected. */
  connected(): Promise<void>;
}

export function createSocketMode(world: World, base: () => string): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, Waiting>();
  const arrivals: (() => void)[] = [];
  let opened = 0;

  function welcome(socket: WebSocket): void {
    sockets.add(socket);
    opened += 1;
    socket.on('message', (data) => acknowledge(object(JSON.parse(String(data)))));
    socket.on('close', () => {
      sockets.delete(socket);
      // What this socket did not acknowledge goes to another.
      for (const one of waiting.values()) if (one.socket === socket) one.lost();
    });
    const debug_info = { host: 'stand-in', build_number: 1, approximate_connection_time: 3_600 };
    const connection_info = { app_id: world.appId };
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info, debug_info }),
    );
    for (const arrive of arrivals.splice(0)) arrive();
  }

  function acknowledge(frame: Json): void {
    const id = text(frame.envelope_id);
    const one = waiting.get(id);
    if (!one) return void world.problems.push(`Socket Mode: acknowledgment of nothing known (${id})`);
    waiting.delete(id);
    one.acknowledged(object(frame.payload));
  }

  const connected = (): Promise<void> =>
    sockets.size > 0 ? Promise.resolve() : new Promise((resolve) => arrivals.push(resolve));

  async function deliver(delivery: Delivery): Promise<Json> {
    await connected();
    const [socket] = sockets;
    if (!socket) return deliver(delivery);
    const outcome = await send(socket, delivery);
    return outcome ?? deliver({ ...delivery, retry: (delivery.retry ?? 0) + 1 });
  }

  /** Undefined when the socket closed before the acknowledgment. */
  function send(socket: WebSocket, delivery: Delivery): Promise<Json | undefined> {
    const id = world.nextId('envelope-');
    const { kind, payload, retry } = delivery;
    const retries =
      kind === 'events_api' ? { retry_attempt: retry ?? 0, retry_reason: retry ? 'timeout' : '' } : {};
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Unacknowledged(`${kind} was not acknowledged within 3 s`));
      }, ACKNOWLEDGE_WITHIN);
      const settle = (outcome: Json | undefined) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(outcome);
      };
      waiting.set(id, { delivery, socket, acknowledged: settle, lost: () => settle(undefined) });
      const accepts_response_payload = kind !== 'events_api';
      socket.send(
        JSON.stringify({ envelope_id: id, type: kind, accepts_response_payload, payload, ...retries }),
      );
    });
  }

  return {
    url() {
      const ticket = world.nextId('ticket-');
      tickets.add(ticket);
      return `${base().replace('http', 'ws')}/link/?ticket=${ticket}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://x').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket) || sockets.size >= MOST_SOCKETS) return void socket.destroy();
      server.handleUpgrade(request, socket, head, welcome);
    },
    refresh(reason = 'refresh_requested') {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    },
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    count: () => sockets.size,
    opened: () => opened,
    waiting: () => waiting.size,
    connected,
    deliver,
    async stop() {
      // A client whose closing handshake is left unanswered hangs for half a minute.
      const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of sockets) socket.close(1001);
      await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}
