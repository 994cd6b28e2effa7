/** Rules for messages that Discord enforces and its published schemas do not say. */

interface Body {
  content?: string | null;
  embeds?: Record<string, unknown>[] | null;
  components?: { type: number; components?: Component[] }[] | null;
  allowed_mentions?: { parse?: unknown[]; replied_user?: boolean } | null;
}

interface Component {
  type: number;
  style?: number;
  custom_id?: string;
  label?: string;
  url?: string;
  options?: unknown[];
}

const MOST = { content: 2000, embedsSum: 6000, rows: 5, buttons: 5 };
const ROW = 1;
const BUTTON = 2;
const LINK_STYLE = 5;

/** What is wrong with a message's body; empty when nothing is. */
export function judgeMessage(body: Body): string[] {
  return [...judgeTexts(body), ...judgeComponents(body), ...judgeMentions(body)];
}

function judgeTexts({ content, embeds, components }: Body): string[] {
  const problems: string[] = [];
  if ((content ?? '').length > MOST.content)
    problems.push(`content has ${content?.length} units, ${MOST.content} allowed`);
  if (!content?.trim() && !embeds?.length && !components?.length) problems.push('50006 an empty message');
  let sum = 0;
  for (const embed of embeds ?? []) {
    for (const [path, text] of embedTexts(embed)) {
      if (text.trim() === '') problems.push(`embed ${path} is blank`);
      sum += text.trim().length;
    }
  }
  if (sum > MOST.embedsSum) problems.push(`embeds hold ${sum} units, ${MOST.embedsSum} allowed`);
  return problems;
}

function embedTexts(embed: Record<string, unknown>): [string, string][] {
  const { title, description, author, footer, fields } = embed as {
    title?: string;
    description?: string;
    author?: { name: string };
    footer?: { text: string };
    fields?: { name: string; value: string }[];
  };
  const texts: [string, string | undefined][] = [
    ['title', title],
    ['description', description],
    ['author', author?.name],
    ['footer', footer?.text],
    ...(fields ?? []).flatMap(({ name, value }, index): [string, string][] => [
      [`field ${index} name`, name],
      [`field ${index} value`, value],
    ]),
  ];
  return texts.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

function judgeComponents({ components }: Body): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  if ((components ?? []).length > MOST.rows)
    problems.push(`${components?.length} rows, ${MOST.rows} allowed`);
  for (const row of components ?? []) {
    if (row.type !== ROW) problems.push(`component ${row.type} outside a row`);
    const parts = row.components ?? [];
    if (parts.length === 0) problems.push('an empty row');
    if (parts.length > MOST.buttons)
      problems.push(`${parts.length} buttons in a row, ${MOST.buttons} allowed`);
    if (parts.length > 1 && parts.some(({ type }) => type !== BUTTON))
      problems.push('a select menu shares its row');
    for (const part of parts) problems.push(...judgePart(part, ids));
  }
  return problems;
}

function judgePart({ type, style, custom_id: id, label, url }: Component, ids: Set<string>): string[] {
  const problems: string[] = [];
  if (type === BUTTON && style === LINK_STYLE ? id !== undefined || !url : !id || url !== undefined) {
    problems.push('a button has either an address (link style) or a custom_id');
  }
  if (type === BUTTON && !label?.trim()) problems.push('a button without a label');
  if (id !== undefined && ids.has(id)) problems.push(`custom_id twice: ${id}`);
  if (id !== undefined) ids.add(id);
  return problems;
}

function judgeMentions({ allowed_mentions: mentions }: Body): string[] {
  if (!mentions) return ['allowed_mentions is missing: everything in it could ping'];
  if (mentions.parse?.length !== 0) return ['allowed_mentions.parse is not []'];
  return mentions.replied_user === false ? [] : ['allowed_mentions.replied_user is not false'];
}
