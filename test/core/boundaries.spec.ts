/** The arrows of the house: adapters look at the core, the core looks at its libraries, and nothing looks back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/catalog/paths.js';

/** Everything the core may import from outside itself. */
const ALLOWED = new Set([
  'fuse.js',
  'libsql',
  'yaml',
  'zod',
  'stemmer',
  'fastest-levenshtein',
  'ioredis',
  'lru-cache',
]);
const ALLOWED_NODE = /^node:(crypto|fs|path|url|util|perf_hooks|stream|zlib)$/;
const IMPORTS =
  /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\bimport\s*\(\s*([^)]*)\)|\brequire\s*\(\s*([^)]*)\)/g;

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name));

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map((match) => {
    const literal = match[1] ?? match[2];
    if (literal !== undefined) return literal;
    const dynamic = /^['"]([^'"]+)['"]$/.exec((match[3] ?? match[4] ?? '').trim());
    return dynamic?.[1] ?? `computed: ${match[0]}`;
  });
}

describe('the core', () => {
  const files = filesBelow('src');

  it('is found by this test', () => expect(files.length).toBeGreaterThan(30));

  it.each(files.map((file) => [relative(root, file), file]))(
    '%s imports no platform, no adapter, no server',
    (_, file) => {
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) {
          expect(relative(join(root, 'src'), join(file, '..', name))).not.toMatch(/^\.\./);
        } else if (name.startsWith('node:')) expect(name).toMatch(ALLOWED_NODE);
        else expect(ALLOWED, `${name} is not among the libraries the core may use`).toContain(name);
      }
    },
  );

  it('reads the environment nowhere', () => {
    for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/process\.env/);
  });
});

describe('the renderers', () => {
  it.each(['slack/render.ts', 'discord/render.ts'])(
    '%s and what it imports load no platform library',
    (name) => {
      const seen = new Set<string>();
      const visit = (file: string) => {
        if (seen.has(file)) return;
        seen.add(file);
        for (const target of importsOf(file)) {
          // Types vanish in the build; what is left must not be a client.
          expect(target, relative(root, file)).not.toMatch(
            /^(@slack\/(bolt|web-api|socket-mode)|discord\.js)/,
          );
          if (target.startsWith('.')) visit(join(file, '..', target.replace(/\.js$/, '.ts')));
        }
      };
      visit(join(root, 'adapters', name));
      expect(seen.size).toBeGreaterThan(1);
    },
  );
});
