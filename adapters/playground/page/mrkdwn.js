/**
 * Slack's mrkdwn into the same tree as markdown.js makes. Slack knows no backslash: signs format only at the edge of a
 * word, and a space or a zero-width space beside them leaves them as they are.
 */

/** Longer texts are not parsed. UTF-16 units. */
const MOST_PARSED = 6000;

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const decode = (text) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);
const plain = (text) => ({ type: 'text', text: decode(text) });

/** What a person types, as Slack hands it on: only these three signs are escaped. */
export const encode = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @returns {object[]} block nodes */
export function readMrkdwn(text) {
  if (text.length > MOST_PARSED) return [plain(text)];
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(/```\n?([\s\S]+?)\n?```/g)) {
    nodes.push(...readLines(text.slice(from, match.index)), { type: 'pre', text: decode(match[1]) });
    from = match.index + match[0].length;
  }
  return [...nodes, ...readLines(text.slice(from))];
}

function readLines(text) {
  if (text === '') return [];
  const runs = [];
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const [, quoted] = /^&gt; ?(.*)$/.exec(line) ?? [];
    const type = quoted === undefined ? 'text block' : 'quote';
    const last = runs.at(-1);
    if (last?.type === type) last.lines.push(quoted ?? line);
    else runs.push({ type, lines: [quoted ?? line] });
  }
  return runs.map(({ type, lines }) => ({ type, children: readInline(lines.join('\n')) }));
}

/** A sign at the edge of a word, around something that begins and ends with neither a space nor a zero-width space. */
const around = (sign) =>
  new RegExp(
    `^[${sign}](?![\\s\\u200B${sign}])([^\\n]*?[^\\s\\u200B])[${sign}](?![\\p{L}\\p{N}${sign}])`,
    'u',
  );
const inside = (type) => (match, depth) => ({ type, children: readInline(match[1], depth + 1) });

/** First rule that fits wins; `edge` rules fit only where no word goes before. */
const RULES = [
  { pattern: /^<([^<>\n]+)>/, make: ([, reference]) => readReference(reference) },
  {
    edge: true,
    pattern: /^`(?!\u200B)([^`\n]*[^`\n\u200B])`(?![\p{L}\p{N}])/u,
    make: ([, code]) => ({ type: 'code', text: decode(code) }),
  },
  { edge: true, pattern: around('*'), make: inside('bold') },
  { edge: true, pattern: around('_'), make: inside('italic') },
  { edge: true, pattern: around('~'), make: inside('strike') },
  { edge: true, pattern: /^:([a-z0-9_+-]+):/, make: ([, name]) => ({ type: 'emoji', name }) },
  { edge: true, pattern: /^https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/i, make: ([url]) => webLink(url, url) },
];

const webLink = (url, label) => ({ type: 'link', url: decode(url), children: [plain(label)] });

/** `<https://..|label>`, `<@U1>`, `<#C1|name>`, `<!here>` */
function readReference(reference) {
  const [target, label] = reference.split(/\|(.*)/s);
  if (/^https?:\/\//i.test(target)) return webLink(target, label || target);
  if (target.startsWith('!')) return { type: 'mention', text: `@${decode(label || target.slice(1))}` };
  if (/^[@#]/.test(target))
    return { type: 'mention', text: `${target[0]}${decode(label || target.slice(1))}` };
  return plain(`&lt;${reference}&gt;`);
}

const ORDINARY = /^(?:[\p{L}\p{N}\s]+|[\s\S])/u;
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
  const inWord = /[\p{L}\p{N}]/u.test(before);
  for (const { edge, pattern, make } of RULES) {
    if (edge && inWord) continue;
    const match = pattern.exec(rest);
    if (match) return [make(match, depth), match[0].length];
  }
  const [entity] = /^&(?:amp|lt|gt);/.exec(rest) ?? [];
  const ordinary = entity ?? wordOrSign(rest);
  return [plain(ordinary), ordinary.length];
}

/** A word is taken whole, except that an address may begin with it. */
const wordOrSign = (rest) =>
  (/^https?:/i.test(rest) ? rest[0] : ORDINARY.exec(rest)[0].replace(/(?<=\s)https?$/i, '')) || rest[0];
