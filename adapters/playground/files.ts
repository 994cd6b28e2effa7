/** The page's own files, read once; only these names can be asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../../src/catalog/paths.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface PageFile {
  type: string;
  body: string;
}

/** From the package's folder, because the build holds compiled TypeScript only. Keys are request paths. */
export function readPageFiles(folder = join(root, 'adapters', 'playground', 'page')): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    files.set(name === 'index.html' ? '/' : `/${name}`, {
      type,
      body: readFileSync(join(folder, name), 'utf8'),
    });
  }
  return files;
}
