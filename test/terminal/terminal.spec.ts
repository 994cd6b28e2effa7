import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImerror } from './run-imerror.js';

const json = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('imerror CODE', () => {
  it('explains, plain in a pipe', async () => {
    const { code, out, err } = await runImerror(['70001']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^70001 {2}/);
    expect(out).toContain('“UserSig expired. Please generate a new one.');
    expect(out).not.toContain('\u001b');
  });

  it('takes negative codes for words, not for flags', async () => {
    const { code, out } = await runImerror(['-10001', '--json']);
    expect(code).toBe(0);
    expect(json(out)).toEqual([
      expect.objectContaining({
        query: '-10001',
        kind: 'entry',
        entry: expect.objectContaining({
          code: '-10001',
          layer: 'server',
          section: 'Access layer error codes',
        }),
      }),
    ]);
  });

  it('answers one object per code, and a range with its range', async () => {
    const { code, out } = await runImerror(['70001', '-10113', '120500', '--json']);
    expect(code).toBe(0);
    expect(json(out).map(({ query, kind, entry }) => [query, kind, entry.code])).toEqual([
      ['70001', 'entry', '70001'],
      ['-10113', 'entry', '-10113'],
      ['120500', 'range', '120001-130000'],
    ]);
    expect(json(out)[0].entry.links[0]).toEqual(
      expect.objectContaining({ title: expect.any(String), url: expect.stringMatching(/^https:/) }),
    );
  });

  it('exits 1 with the nearest candidates when a code is unknown', async () => {
    const { code, out } = await runImerror(['10001']);
    expect(code).toBe(1);
    expect(out).toMatch(/10001 is no code of this catalog[\s\S]*-10001/);
    const asJson = await runImerror(['10001', '--json']);
    expect(asJson.code).toBe(1);
    expect(json(asJson.out)[0]).toMatchObject({ query: '10001', kind: 'none' });
    expect(json(asJson.out)[0].results[0].code).toBe('-10001');
  });

  it('exits 1 when one of several is unknown, and still explains the others', async () => {
    const { code, out } = await runImerror(['70001', '10001']);
    expect(code).toBe(1);
    expect(out).toMatch(/^70001 {2}/);
  });
});

describe('imerror WORDS', () => {
  it('explains the best entry and lists the others', async () => {
    const { code, out } = await runImerror(['usersig', 'expired', '--json']);
    expect(code).toBe(0);
    const [answer] = json(out);
    expect(answer).toMatchObject({ query: 'usersig expired', kind: 'search' });
    expect(['70001', '6206']).toContain(answer.entry.code);
    expect(answer.results.length).toBeGreaterThan(1);
  });

  it('explains the codes of pasted text', async () => {
    const { out } = await runImerror(['IM login failed, errCode: 6206, UserSig expired', '--json']);
    expect(json(out)[0]).toMatchObject({ query: '6206', kind: 'entry' });
  });

  it('exits 1 when nothing fits', async () => {
    const { code, out } = await runImerror(['qwxzk', 'vvprt', '--json']);
    expect(code).toBe(1);
    expect(json(out)).toEqual([{ query: 'qwxzk vvprt', kind: 'none', results: [] }]);
  });
});

describe('wrong usage', () => {
  it.each([
    [['--frob'], /Unknown option '--frob'[\s\S]*usage: imerror CODE/],
    [['70001', '--frob'], /usage: imerror CODE/],
    [['scan', '--frob'], /usage: imerror scan/],
    [['scan', '--sensitivity', 'loud'], /strict.*balanced.*eager/],
    [['scan', '/nowhere/file.log'], /\/nowhere\/file\.log/],
    [['search', '--frob'], /usage: imerror search/],
    [['catalog', 'frob'], /usage: imerror catalog/],
    [['start', '--frob'], /usage: imerror start/],
    [['start'], /SLACK_BOT_TOKEN.*DISCORD_TOKEN/],
  ])('%j exits 2 and says how', async (args, message) => {
    const { code, out, err } = await runImerror(args as string[], { cwd: tmpdir() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('imerror help, --version, catalog', () => {
  it('help themselves', async () => {
    expect((await runImerror(['help'])).out).toMatch(/imerror scan/);
    expect((await runImerror(['--help'])).out).toMatch(/imerror scan/);
    expect((await runImerror([])).out).toMatch(/imerror scan/);
    expect((await runImerror(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('print the catalog', async () => {
    const { out } = await runImerror(['catalog', '--json']);
    const entries = JSON.parse(out);
    expect(entries).toHaveLength(428);
    expect(new Set(entries.map(({ code }: { code: string }) => code)).size).toBe(428);
    expect((await runImerror(['catalog'])).out.split('\n')).toHaveLength(429);
  });

  it('check it', async () => {
    expect(await runImerror(['catalog', 'check'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/428 codes/),
    });
    const path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'acme.yaml');
    writeFileSync(path, 'product: Acme\nentries:\n  - {code: 70001, title: Mine}\n');
    expect(await runImerror(['catalog', 'check', path])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/acme\.yaml:3: code 70001 stands already at/),
    });
  });

  it('use further catalogs', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'acme.yaml');
    writeFileSync(path, 'product: Acme\nentries:\n  - {code: 120045, title: Refused by our spam filter}\n');
    const { out } = await runImerror(['120045'], { env: { CATALOG_PATHS: path } });
    expect(out).toMatch(/^120045 {2}Refused by our spam filter/);
  });
});

describe('imerror scan and search', () => {
  it('mark the codes of standard input', async () => {
    const { code, out } = await runImerror(['scan', '-'], { input: 'login failed, code: 6206\n' });
    expect(code).toBe(0);
    expect(out).toMatch(/:1:21 6206 /);
  });

  it('answer a line for every line', async () => {
    const scan = await runImerror(['scan', '--jsonl'], {
      input: '{"id":"a","text":"IMSDK errCode: 6206"}\n{"id":"b","text":"lunch?"}\n',
    });
    expect(scan.code).toBe(0);
    expect(json(scan.out)).toMatchObject([
      { id: 'a', codes: [{ code: '6206', start: 15, end: 19 }] },
      { id: 'b', codes: [] },
    ]);
    const search = await runImerror(['search', '--jsonl'], {
      input: '{"id":"q","query":"70001"}\n{"id":"n","query":"qwxzk vvprt"}\n',
    });
    expect(search.code).toBe(0);
    expect(json(search.out)).toMatchObject([
      { id: 'q', results: expect.arrayContaining([expect.objectContaining({ code: '70001' })]) },
      { id: 'n', results: [] },
    ]);
  });
});
