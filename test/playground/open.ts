/** The playground on a free port, with the real catalog and bot behind it, closed after the test. */
import { onTestFinished, vi } from 'vitest';
import type { Changed } from '../../adapters/playground/conversation.js';
import { startPlayground } from '../../adapters/playground/serve.js';
import type { TurnView } from '../../adapters/playground/turns.js';
import type { Log } from '../../src/types.js';
import { catalog } from '../catalog.js';

export interface Line {
  level: keyof Log;
  details: object;
  message: string;
}

export function createLines(): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: keyof Log) => (details: object, message: string) =>
    void lines.push({ level, details, message });
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

export async function openPlayground() {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { log, lines } = createLines();
  const { address, stop } = await startPlayground({ catalog, port: 0, portChosen: true, log });
  const words = printed.mock.calls.map(([text]) => String(text)).join('');
  printed.mockRestore();
  onTestFinished(stop);

  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(address + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  async function talk() {
    const { id } = (await (await send('POST', '/api/conversations', {})).json()) as { id: string };
    const path = `/api/conversations/${id}`;
    const change = async (method: string, rest: string, body?: unknown): Promise<Changed> => {
      const response = await send(method, path + rest, body);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as Changed;
    };
    return {
      path,
      say: async (text: string) => (await change('POST', '/turns', { text })).turn,
      tell: (text: string) => change('POST', '/turns', { text }),
      edit: async (turn: TurnView, text: string) =>
        (await change('PATCH', `/turns/${turn.id}`, { text })).turn,
      remove: async (turn: TurnView) => (await change('DELETE', `/turns/${turn.id}`)).turn,
      expand: async (turn: TurnView) => (await change('POST', `/turns/${turn.id}/hint`, {})).turn,
      press: async (on: string, button: object) =>
        (await change('POST', '/presses', { on, label: 'x', ...button })).turn,
      whole: async () => (await (await send('GET', path)).json()) as { id: string; turns: TurnView[] },
    };
  }

  return { address, send, talk, lines, printed: words };
}
