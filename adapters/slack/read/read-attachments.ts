/** What a person reads in attachments: classic ones of alert bots, and forwarded or shared messages. */
import { type Fields, optional, record, records, string } from './as-record.js';
import { readBlocks } from './read-blocks.js';

export const readAttachments = (attachments: unknown): string[] =>
  records(attachments)
    .filter((attachment) => !isLinkPreview(attachment))
    .flatMap(readAttachment);

/**
 * A preview of a page behind a link is the page's text, not the message's: a link to the vendor's table of error
 * codes would name every one of them. A shared message is what somebody wanted to be read.
 */
const isLinkPreview = (attachment: Fields): boolean =>
  optional(attachment.from_url) !== undefined &&
  attachment.is_share !== true &&
  attachment.is_msg_unfurl !== true;

function readAttachment(attachment: Fields): string[] {
  const blocks = [
    ...readBlocks(attachment.blocks),
    ...records(attachment.message_blocks).flatMap(({ message }) => readBlocks(record(message).blocks)),
  ];
  const classic = [
    string(attachment.pretext),
    string(attachment.title),
    string(attachment.text),
    ...records(attachment.fields).map(({ title, value }) =>
      [string(title), string(value)].filter(Boolean).join(': '),
    ),
    string(attachment.footer),
  ].filter((text) => text.trim() !== '');
  const nested = readAttachments(attachment.attachments);
  const files = readFiles(attachment.files);
  const all = [...classic, ...blocks, ...nested, ...files];
  // The fallback repeats the rest for clients that show no attachments; it counts only when it is all there is.
  return all.length > 0 ? all : [string(attachment.fallback)].filter((text) => text.trim() !== '');
}

/** Title and preview of shared files, which stand in the message; the file itself is not fetched here. */
export const readFiles = (files: unknown): string[] =>
  records(files)
    .flatMap(({ title, name, preview }) => [optional(title) ?? string(name), string(preview)])
    .filter((text) => text.trim() !== '');
