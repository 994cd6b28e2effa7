/** What a terminal command may touch, passed in so that tests run commands without a process. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  env: Record<string, string | undefined>;
  /** Colours and symbols: a terminal, not a pipe, and NO_COLOR is not set. */
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

/** A terminal command: arguments after its name in, exit code out. 0 found, 1 nothing found, 2 wrong usage. */
export type Command = (args: string[], io: Io) => Promise<number>;
