/** The files of a Discord message, as the core can open them. Their links are signed and need no token. */
import type { Attachment, Message } from 'discord.js';
import { Refusal } from '../../src/errors.js';
import type { AttachedFile } from '../../src/types.js';
import { download } from '../download.js';

/** Where Discord keeps what people attach. */
const OWN = ['cdn.discordapp.com', 'media.discordapp.net'];

/** Forwarded messages bring their files along. */
export function filesOf(message: Message): { files?: AttachedFile[] } {
  const cdn = message.client.options.rest?.cdn ?? `https://${OWN[0]}`;
  const attachments = [message, ...(message.messageSnapshots?.values() ?? [])].flatMap((one) => [
    ...(one.attachments?.values() ?? []),
  ]);
  const files = attachments.map((attachment) => attached(attachment, cdn));
  return files.length > 0 ? { files } : {};
}

const attached = ({ id, name, size, contentType, url }: Attachment, cdn: string): AttachedFile => ({
  id: `discord/${id}`,
  name,
  size,
  ...(contentType ? { type: contentType } : {}),
  async open(signal) {
    const address = fileAddress(url, cdn);
    if (!address) throw new Refusal('forbidden', 'Discord: a file is kept on a host that is not Discord’s');
    return download({ url: address, signal });
  },
});

/**
 * @param cdn address of Discord's CDN, or of what stands in for it: files of the CDN are then fetched through that
 * @returns the address, when the file may be fetched from there
 */
export function fileAddress(url: string, cdn: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const [address, base] = [new URL(url), new URL(cdn)];
  if (address.username !== '' || address.password !== '') return undefined;
  if (address.origin === base.origin) return address;
  if (address.protocol !== 'https:' || !OWN.includes(address.host)) return undefined;
  if (OWN.includes(base.host)) return address;
  const path = base.pathname.replace(/\/+$/, '');
  return new URL(`${path}${address.pathname}${address.search}`, base.origin);
}
