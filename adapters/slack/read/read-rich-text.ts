/** Rich text back into the markup Slack writes in `text`, so that one reader understands both. */
import { escapeEntities } from '../render/escape.js';
import { type Fields, record, records, string } from './as-record.js';

/** The text of a `rich_text` block. */
export const readRichText = (block: Fields): string => records(block.elements).map(part).join('').trim();

function part(element: Fields): string {
  const inside = () => records(element.elements).map(inline).join('');
  switch (element.type) {
    case 'rich_text_preformatted':
      return `\`\`\`\n${inside()}\n\`\`\`\n`;
    case 'rich_text_quote':
      return `${inside().replace(/^/gmu, '&gt; ')}\n`;
    case 'rich_text_list':
      return records(element.elements)
        .map(
          (item, index) =>
            `${'    '.repeat(Number(element.indent) || 0)}${bullet(element, index)} ${section(item)}`,
        )
        .join('');
    default:
      return section(element);
  }
}

const section = (element: Fields): string => {
  const text = records(element.elements).map(inline).join('');
  return text.endsWith('\n') ? text : `${text}\n`;
};

const bullet = (list: Fields, index: number): string =>
  list.style === 'ordered' ? `${(Number(list.offset) || 0) + index + 1}.` : '•';

function inline(element: Fields): string {
  switch (element.type) {
    case 'text':
      return styled(escapeEntities(string(element.text)), record(element.style));
    case 'link':
      return linked(string(element.url), string(element.text));
    case 'user':
      return `<@${string(element.user_id)}>`;
    case 'channel':
      return `<#${string(element.channel_id)}>`;
    case 'usergroup':
      return `<!subteam^${string(element.usergroup_id)}>`;
    case 'broadcast':
      return `<!${string(element.range)}>`;
    case 'date':
      return `<!date^${String(element.timestamp)}^${string(element.format)}|${escapeEntities(string(element.fallback))}>`;
    case 'emoji':
      return `:${string(element.name)}:`;
    case 'color':
      return string(element.value);
    default:
      return escapeEntities(string(element.text));
  }
}

const linked = (url: string, text: string): string =>
  text === '' ? `<${url}>` : `<${url}|${escapeEntities(text).replace(/\|/gu, '¦')}>`;

/** Formatting signs are kept where they change what a text is: code above all. */
function styled(text: string, style: Fields): string {
  if (text.trim() === '') return text;
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (style.code === true) return `${before}\`${words}\`${after}`;
  const sign = `${style.bold === true ? '*' : ''}${style.italic === true ? '_' : ''}${style.strike === true ? '~' : ''}`;
  return `${before}${sign}${words}${[...sign].reverse().join('')}${after}`;
}
