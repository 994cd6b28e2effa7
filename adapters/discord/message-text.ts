/** Everything a person sees of a message: its text, cards, forwarded messages. */
import type { Embed, Message, MessageSnapshot, TopLevelComponent } from 'discord.js';

type Seen = Pick<Message | MessageSnapshot, 'content' | 'embeds' | 'components'>;

export function messageText(message: Message): string {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])];
  return [forumTitle(message), ...[message, ...forwarded].flatMap(seen), ...pollText(message)]
    .filter(Boolean)
    .join('\n');
}

const seen = ({ content, embeds, components }: Seen): (string | null | undefined)[] => [
  content,
  ...(embeds ?? []).flatMap(embedText),
  ...(components ?? []).flatMap(componentText),
];

const embedText = ({ author, title, description, fields, footer }: Embed) => [
  author?.name,
  title,
  description,
  ...fields.flatMap(({ name, value }) => [name, value]),
  footer?.text,
];

const pollText = ({ poll }: Message): (string | null | undefined)[] =>
  poll ? [poll.question.text, ...poll.answers.map(({ text }) => text)] : [];

/** Other bots write in components too: every `content` in them is text. */
const componentText = (component: TopLevelComponent): string[] => contents(component.toJSON());

function contents(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'content' && typeof part === 'string' ? [part] : contents(part),
  );
}

/** The title of a forum post is part of its first message, which bears the thread's id. */
function forumTitle({ id, channel }: Message): string | undefined {
  if (!channel?.isThread() || channel.id !== id) return undefined;
  return channel.parent?.isThreadOnly() ? channel.name : undefined;
}
