/** Where the package's own files are, seen from the sources as well as from the build. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('imerror: package.json not found above the program: install it again');
    folder = parent;
  }
  return folder;
}

export const root = packageRoot();

/** The data files people edit. */
export const sourceFolder = (name: 'catalog' | 'vocabulary'): string => join(root, name);

/** The one file that starts load. */
export const compiledPath = (): string => join(root, 'dist', 'imerror.json');
