/** No test may reach anything but this machine: every socket to another address fails at once. */
import { Socket } from 'node:net';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', undefined]);
const connect = Socket.prototype.connect;

Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]) {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as [unknown, unknown];
  const options =
    typeof first === 'object' && first !== null ? (first as { host?: string; path?: string }) : undefined;
  const host = options ? options.host : typeof second === 'string' ? second : undefined;
  if (!options?.path && !LOOPBACK.has(host))
    throw new Error(`a test tried to reach ${host}: tests stay on loopback`);
  return (connect as (...all: unknown[]) => Socket).apply(this, args);
} as typeof connect;
