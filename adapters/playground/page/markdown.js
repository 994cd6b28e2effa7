/**
 * Discord's Markdown, as far as messages and embeds use it, into a tree of plain objects. No DOM, so that it can be
 * tested anywhere. A backslash makes the sign after it literal.
 */

/** Longer texts are not parsed: nobody can post them in Discord. UTF-16 units. */
const MOST_PARSED = 6000;

const FENCE = /```(?:[\w+.#-]*\n)?\n?([\s\S]+?)\n?```/g;

/** @returns {object[]} block nodes */
export function readMarkdown(text) {
  if (text.length > MOST_PARSED) return [plain(text)];
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(FENCE)) {
    nodes.push(...readLines(text.slice(from, match.index)), { type: 'pre', text: match[1] });
    from = match.index + match[0].length;
  }
  return [...nodes, ...readLines(text.slice(from))];
}

const LINES = [
  { type: 'quote', pattern: /^> ?(.*)$/ },
  { type: 'small', pattern: /^-# (.+)$/ },
  { type: 'heading', pattern: /^#{1,3} (.+)$/ },
  { type: 'bullet', pattern: /^\s*[-*] (.+)$/ },
  { type: 'number', pattern: /^\s*(?:\d+)\. (.+)$/ },
];

/** Lines of one kind that follow each other belong together. */
function readLines(text) {
  if (text === '') return [];
  const runs = [];
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const kind = LINES.find(({ pattern }) => pattern.test(line));
    const type = kind?.type ?? 'line';
    const content = kind ? kind.pattern.exec(line)[1] : line;
    const last = runs.at(-1);
    if (last?.type === type && type !== 'heading') last.lines.push(content);
    else runs.push({ type, lines: [content], start: Number.parseInt(line, 10) || 1 });
  }
  return runs.flatMap(block);
}

function block({ type, lines, start }) {
  switch (type) {
    case 'line':
      return [{ type: 'text block', children: readInline(lines.join('\n')) }];
    case 'quote':
      return [{ type: 'quote', children: readLines(lines.join('\n')) }];
    case 'bullet':
    case 'number':
      return [
        { type: 'list', ordered: type === 'number', start, items: lines.map((line) => readInline(line)) },
      ];
    default:
      return lines.map((line) => ({ type, children: readInline(line) }));
  }
}

const plain = (text) => ({ type: 'text', text });
const inside = (type) => (match, depth) => ({ type, children: readInline(match[1], depth + 1) });

/** First rule that fits wins. Every pattern begins where the text begins. */
const RULES = [
  [/^\\([^\sA-Za-z0-9])/, ([, sign]) => plain(sign)],
  [/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/, ([, , code]) => ({ type: 'code', text: code.trim() || code })],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inside('bold')],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inside('underline')],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, inside('strike')],
  [/^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, inside('spoiler')],
  [/^\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)(?<=\S)\*(?!\*)/, inside('italic')],
  [/^_((?:\\[\s\S]|__|[^\\_])+?)_(?![A-Za-z0-9_])/, inside('italic')],
  [
    /^\[((?:\\[\s\S]|[^\\\]])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/i,
    ([, label, url], depth) => ({ type: 'link', url, children: readInline(label, depth + 1) }),
  ],
  [/^<(https?:\/\/[^\s<>]+)>/i, ([, url]) => ({ type: 'link', url, children: [plain(url)] })],
  [/^https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/i, ([url]) => ({ type: 'link', url, children: [plain(url)] })],
  [/^<(@[!&]?|#)(\d{15,22})>/, ([, sign, id]) => ({ type: 'mention', text: `${sign[0]}${id}` })],
  [/^@(everyone|here)\b/, ([text]) => ({ type: 'mention', text })],
];

/** Where a rule could begin; everything up to there is text. */
const ORDINARY = /^(?:[^\\`*_~|[<@h]+|[\s\S])/;
const DEEPEST = 8;

/** @returns {object[]} inline nodes */
export function readInline(text, depth = 0) {
  if (depth > DEEPEST) return [plain(text)];
  const nodes = [];
  let rest = text;
  let before = '';
  while (rest !== '') {
    const [node, length] = next(rest, before, depth);
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else nodes.push(node);
    before = rest[length - 1];
    rest = rest.slice(length);
  }
  return nodes;
}

function next(rest, before, depth) {
  for (const [pattern, make] of RULES) {
    // An underscore inside a word formats nothing, and an address begins at a word's beginning.
    if (/^[_h]/.test(rest) && /[A-Za-z0-9]/.test(before) && !rest.startsWith('__')) break;
    const match = pattern.exec(rest);
    if (match) return [make(match, depth), match[0].length];
  }
  const [ordinary] = ORDINARY.exec(rest);
  return [plain(ordinary), ordinary.length];
}
