/** The page's own modules without a DOM. They are plain JavaScript, so their types stand here. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/catalog/paths.js';

/** A piece of formatted text, as the page's parsers give it. */
export interface Node {
  type: string;
  text?: string;
  url?: string;
  name?: string;
  ordered?: boolean;
  start?: number;
  children?: Node[];
  items?: Node[][];
}

const load = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(join(root, 'adapters', 'playground', 'page', name)).href)) as T;

export const { readMarkdown } = await load<{ readMarkdown(text: string): Node[] }>('markdown.js');
export const { readMrkdwn, encode } = await load<{
  readMrkdwn(text: string): Node[];
  encode(text: string): string;
}>('mrkdwn.js');

/** Every kind of node in a tree. */
export const kindsIn = (nodes: Node[]): string[] =>
  [...new Set(nodes.flatMap((node) => [node.type, ...kindsIn(insideOf(node))]))].sort();

/** The words of a tree; blocks stand on lines of their own. */
export const wordsIn = (nodes: Node[]): string =>
  nodes.map((node) => node.text ?? wordsIn(insideOf(node))).join('');

const insideOf = ({ children = [], items = [] }: Node): Node[] => [...children, ...items.flat()];
