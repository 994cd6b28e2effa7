/** Whether a text mentions the bot, and the text without that mention. */
import type { Message } from 'discord.js';

/** A mention of the bot itself or of the role Discord made for it; replying to it is no mention. */
export function readMention(message: Message, text: string): { addressed: boolean; text: string } {
  const me = message.client.user.id;
  const role = message.guild?.roles.botRoleFor(me)?.id;
  const names = [`<@${me}>`, `<@!${me}>`, ...(role ? [`<@&${role}>`] : [])];
  const addressed = names.some((name) => message.content.includes(name));
  if (!addressed) return { addressed, text };
  return { addressed, text: names.reduce((rest, name) => rest.replaceAll(name, ' '), text).trim() };
}
