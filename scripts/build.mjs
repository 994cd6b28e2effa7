/** Compiles TypeScript and the data files. `--if-possible`: quietly does nothing where the compiler is not installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

if (!existsSync(compiler)) {
  if (process.argv.includes('--if-possible')) {
    if (!existsSync(join(root, 'dist'))) {
      console.error(
        'imerror: no TypeScript compiler here and no dist/: run "npm ci" with dev dependencies to build',
      );
    }
    process.exit(0);
  }
  console.error('imerror: no TypeScript compiler: run "npm ci" first');
  process.exit(1);
}

const tsc = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

const { compile, writeCompiled } = await import('../dist/src/catalog/compile.js');
try {
  writeCompiled(compile());
} catch (error) {
  if (error.name !== 'UserError') throw error;
  console.error(error.message);
  process.exit(1);
}
