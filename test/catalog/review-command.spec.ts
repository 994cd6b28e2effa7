/** `imerror catalog review`, as the terminal sees it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { catalog as catalogCommand } from '../../adapters/cli/catalog.js';
import { RULES } from '../../src/catalog/review-rules.js';

describe('imerror catalog review', () => {
  const run = async (...args: string[]) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await catalogCommand(['review', ...args], {
      stdin: new PassThrough(),
      stdout,
      stderr,
      env: {},
    } as never);
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };

  it('passes on the own catalog', async () => {
    expect(await run()).toEqual({
      code: 0,
      out: `catalog: 428 codes reviewed by ${RULES.length} rules, no faults\n`,
      err: '',
    });
  });

  it('fails with one line for each fault', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'acme.yaml');
    writeFileSync(path, 'product: Acme\nentries:\n  - {code: 501, title: Cracked}\n');
    const { code, out, err } = await run(path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(err).toContain(`${path}:3: code 501 has no kind`);
  });
});
