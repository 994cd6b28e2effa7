/** The built program as a child process, as a person or a script runs it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../src/catalog/paths.js';

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Settings of the machine that runs the tests must not reach the program. */
export const bareEnv = (env: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  ...env,
});

export function runImerror(
  args: string[],
  { input = '', env = {}, cwd = root }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'imerror.js'), ...args], {
      cwd,
      env: bareEnv(env),
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

interface RunOptions {
  input?: string;
  env?: Record<string, string>;
  cwd?: string;
}
