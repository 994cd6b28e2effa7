/** A payload as a person would describe it: one line for each thing seen, with what its buttons do. */
import { type Json, object, objects, text } from '../stand-ins/slack/json.js';

export function outline(payload: Json): string {
  const head = [
    ...(payload.text === undefined ? [] : [`text: ${text(payload.text).split('\n')[0]} …`]),
    ...(['title', 'submit', 'close'] as const).flatMap((name) =>
      payload[name] === undefined ? [] : [`${name}: ${text(object(payload[name]).text)}`],
    ),
  ];
  return [...head, ...objects(payload.blocks).flatMap(block)].join('\n');
}

function block(one: Json): string[] {
  switch (one.type) {
    case 'header':
      return [`# ${text(object(one.text).text)}`];
    case 'divider':
      return ['---'];
    case 'context':
      return objects(one.elements).map((element) => `(${text(element.text)})`);
    case 'rich_text':
      return objects(one.elements).flatMap(part);
    case 'actions':
      return [objects(one.elements).map(element).join(' ')];
    case 'input':
      return [
        `${text(object(one.label).text)} (${text(object(one.hint).text)}): ${element(object(one.element))}`,
      ];
    default:
      throw new Error(`no outline of ${text(one.type)}`);
  }
}

function part(one: Json): string[] {
  const inside = objects(one.elements);
  if (one.type === 'rich_text_list')
    return inside.map((item, index) => `${one.style === 'ordered' ? `${index + 1}.` : '-'} ${inline(item)}`);
  if (one.type === 'rich_text_quote') return [`> ${inline(one).replaceAll('\n', '\n> ')}`];
  return [inline(one)];
}

const inline = ({ elements }: Json): string =>
  objects(elements)
    .map((one) => {
      if (one.type === 'emoji') return `:${text(one.name)}:`;
      const { bold, italic, code } = object(one.style);
      const sign = bold ? '*' : italic ? '_' : code ? '`' : '';
      return one.type === 'link'
        ? `[${text(one.text)}](${text(one.url)})`
        : `${sign}${text(one.text)}${sign}`;
    })
    .join('');

function element(one: Json): string {
  const id = text(one.action_id);
  if (one.type === 'button') return `[${text(object(one.text).text)} → ${id}]`;
  const options = objects(one.options).map((option) => text(object(option.text).text));
  const chosen = text(object(object(one.initial_option).text).text);
  const shown = chosen || text(object(one.placeholder).text);
  return `{${shown} ▾ ${id}${options.length > 0 ? `: ${options.join(' | ')}` : ''}}`;
}
