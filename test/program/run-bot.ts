/** The built bot as a child process, started as the README says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../../src/catalog/paths.js';
import { bareEnv } from '../terminal/run-imerror.js';

export interface RunningBot {
  /** Everything it printed so far. */
  printed(): string;
  /** Resolves when this was printed. */
  says(text: RegExp): Promise<RegExpExecArray>;
  /** SIGTERM; the exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  /** Resolves with the exit code when it ends by itself. */
  ended: Promise<number | null>;
}

/** @param npm through `npm start`, else `node bin/imerror.js start` */
export function runBot(env: Record<string, string>, { npm = false, cwd = root } = {}): RunningBot {
  const [command, args] = npm ? ['npm', ['start']] : [process.execPath, [`${root}/bin/imerror.js`, 'start']];
  const child: ChildProcess = spawn(command, args, {
    cwd,
    env: bareEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer) => {
    text += chunk;
    for (const look of waiting) look();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    printed: () => text,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = wanted.exec(text);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        void ended.then(() => reject(new Error(`ended without saying ${wanted}:\n${text}`)));
        look();
      }),
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
