import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = (...args: string[]) =>
  execFileSync(process.execPath, [here('../../eval/search.mjs'), ...args], { encoding: 'utf8' }).trim();

describe('the figures of search', () => {
  it('in the document are those of a fresh run', { timeout: 120_000 }, () => {
    const document = readFileSync(here('../../docs/search.md'), 'utf8');
    const [, between = ''] = document.split('<!-- figures:begin -->');
    const written = (between.split('<!-- figures:end -->')[0] ?? '').replace(/^Measured .*$/m, '').trim();
    expect(written).toBe(run());
  });

  it('reach what was set out to reach, on the development half', { timeout: 120_000 }, () => {
    const { imerror } = JSON.parse(run('--json'));
    expect(imerror.success1).toBeGreaterThanOrEqual(0.8);
    expect(imerror.mrr5).toBeGreaterThanOrEqual(0.85);
    expect(imerror.answered).toBeLessThanOrEqual(1);
  });
});
