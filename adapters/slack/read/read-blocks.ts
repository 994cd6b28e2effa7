/** What a person reads in Block Kit blocks, as mrkdwn-like text, one string for each block that says something. */
import { escapeEntities } from '../render/escape.js';
import { type Fields, record, records, string } from './as-record.js';
import { readRichText } from './read-rich-text.js';

/** Deeper nesting than Slack allows is not followed. */
const DEEPEST = 8;

export const readBlocks = (blocks: unknown): string[] =>
  records(blocks)
    .map((block) => readBlock(block, 0))
    .filter((text) => text !== '');

function readBlock(block: Fields, depth: number): string {
  if (depth > DEEPEST) return '';
  if (block.type === 'rich_text') return readRichText(block);
  if (block.type === 'table' || block.type === 'data_table') return readTable(block, depth);
  if (block.type === 'markdown') return string(block.text);
  return lines(SEEN.map((field) => readPart(block[field], depth + 1)));
}

/** Fields that hold words a person sees, in the order they are read, over all kinds of blocks and their elements. */
const SEEN = [
  'author_name',
  'title',
  'subtitle',
  'label',
  'text',
  'body',
  'description',
  'fields',
  'elements',
  'accessory',
  'element',
  'caption',
  'alt_text',
  'hint',
  'details',
  'output',
  'blocks',
  'child_blocks',
  'cards',
  'tasks',
  'actions',
] as const;

function readPart(value: unknown, depth: number): string {
  if (depth > DEEPEST) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return lines(value.map((one) => readPart(one, depth + 1)));
  const fields = record(value);
  if (fields.type === 'mrkdwn') return string(fields.text);
  if (fields.type === 'plain_text' || fields.type === 'raw_text') return escapeBare(string(fields.text));
  return typeof fields.type === 'string' ? readBlock(fields, depth) : '';
}

const readTable = (table: Fields, depth: number): string =>
  lines(
    (Array.isArray(table.rows) ? table.rows : []).map((row) =>
      (Array.isArray(row) ? row : records(record(row).cells))
        .map((cell) => readPart(cell, depth + 1))
        .join(' | '),
    ),
  );

const lines = (parts: string[]): string => parts.filter((part) => part.trim() !== '').join('\n');

/** plain_text comes with or without entities, depending on who sent it; what is escaped already stays as it is. */
const escapeBare = (text: string): string =>
  text
    .split(/(&(?:amp|lt|gt);)/u)
    .map((piece, index) => (index % 2 === 0 ? escapeEntities(piece) : piece))
    .join('');
