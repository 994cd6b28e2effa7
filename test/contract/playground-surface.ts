/** The playground as a surface, through its HTTP interface, seen with one of its two faces. */
import { vi } from 'vitest';
import { startPlayground } from '../../adapters/playground/serve.js';
import { catalog } from '../catalog.js';
import { createLines } from '../playground/open.js';
import type { Surface } from './platform.js';
import { visibleText } from './visible-text.js';

interface Drawn {
  id: string;
  slack: { blocks: { elements?: { action_id?: string; value?: string; text?: { text?: string } }[] }[] };
}
interface TurnView {
  id: string;
  answer?: Drawn;
  hinted?: boolean;
  asides: Drawn[];
}

export async function openPlaygroundSurface(): Promise<Surface> {
  // Its address is for a person at a terminal.
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { address, stop } = await startPlayground({
    catalog,
    port: 0,
    portChosen: true,
    log: createLines().log,
  });
  quiet.mockRestore();
  const call = async (method: string, path: string, body?: unknown) => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    };
    const response = await fetch(address + path, method === 'GET' ? {} : init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { id } = (await call('POST', '/api/conversations')) as { id: string };
  const path = `/api/conversations/${id}`;
  const turn = async (of: string): Promise<TurnView | undefined> =>
    ((await call('GET', path)) as { turns: TurnView[] }).turns.find((one) => one.id === of);
  const say = async (text: string) =>
    ((await call('POST', `${path}/turns`, { text })) as { turn: TurnView }).turn;

  return {
    say: async (text) => (await say(text)).id,
    mention: async (text) => (await say(`@imerror ${text}`)).id,
    async edit(of, text) {
      await call('PATCH', `${path}/turns/${of}`, { text });
    },
    async remove(of) {
      await call('DELETE', `${path}/turns/${of}`);
    },
    command: async (text) => visibleText((await say(`/imerror ${text}`)).asides.map(({ slack }) => slack)),
    async answersTo(of) {
      const answer = (await turn(of))?.answer;
      return answer ? [visibleText(answer.slack)] : [];
    },
    async press(of, label) {
      const answer = (await turn(of))?.answer;
      const button = answer?.slack.blocks
        .flatMap(({ elements = [] }) => elements)
        .find(({ text }) => text?.text === label);
      if (!answer || !button) throw new Error(`no button ${label} under ${of}`);
      const press = {
        on: answer.id,
        label,
        face: 'slack',
        action_id: button.action_id,
        value: button.value ?? '',
      };
      const { turn: after } = (await call('POST', `${path}/presses`, press)) as { turn: TurnView };
      return visibleText(after.asides.at(-1)?.slack);
    },
    hintOn: async (of) => (await turn(of))?.hinted === true,
    async pressHint(of) {
      await call('POST', `${path}/turns/${of}/hint`, {});
    },
    close: stop,
  };
}
