/** How a message is addressed, read from what was typed. */

const COMMAND = /^\/imerror(?:\s+|$)/i;
const MENTION = /(?<![\w@])@imerror\b[,:]?/gi;

/** What follows `/imerror`; undefined when the text is no command. */
export function readCommand(text: string): string | undefined {
  return COMMAND.test(text) ? text.replace(COMMAND, '') : undefined;
}

/** A mention of the bot is taken out, as the platforms' adapters do. */
export function readAddress(text: string): { text: string; addressed: boolean } {
  const without = text.replace(MENTION, ' ');
  return without === text ? { text, addressed: false } : { text: without.trim(), addressed: true };
}
