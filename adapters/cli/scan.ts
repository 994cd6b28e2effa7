/** `imerror scan`: marks the codes in text and logs. */
import type { Command } from './io.js';

export const scan: Command = async (_args, io) => {
  io.stderr.write('imerror scan: being built\n');
  return 2;
};
