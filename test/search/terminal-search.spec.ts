import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { search } from '../../adapters/cli/search.js';

async function run(args: string[], input = '') {
  const written = { out: '', err: '' };
  const sink = (key: 'out' | 'err') => {
    const stream = new PassThrough();
    stream.on('data', (chunk) => {
      written[key] += chunk;
    });
    return stream;
  };
  const io = {
    stdin: Readable.from([input]),
    stdout: sink('out'),
    stderr: sink('err'),
    env: {},
    color: false,
    width: 80,
  };
  const code = await search(args, io);
  return { code, ...written };
}

const lines = (text: string) => text.split('\n').filter(Boolean);

describe('imerror search', () => {
  it('lists entries, best first', async () => {
    const { code, out } = await run(['usersig', 'expired', '--limit', '3']);
    expect(code).toBe(0);
    expect(lines(out)).toHaveLength(3);
    expect(lines(out)[0]).toMatch(/6206|70001/);
  });

  it('says that nothing fits and offers sections', async () => {
    const { code, out } = await run(['best pizza in naples']);
    expect(code).toBe(1);
    expect(out).toContain('Nothing fits');
    expect(out).toContain('Offline push error codes');
  });

  it('answers as JSON, with reasons when asked', async () => {
    const { out } = await run(['usersig expired', '--json', '--explain']);
    const answer = JSON.parse(out);
    expect(answer.query).toBe('usersig expired');
    expect(answer.results[0]).toMatchObject({ score: expect.any(Number), variants: expect.any(Array) });
    expect(answer.explain[0]).toMatchObject({ code: answer.results[0].code, parts: expect.any(Array) });
  });

  it('explains in words', async () => {
    const { out } = await run(['usersgi expired', '--explain']);
    expect(out).toMatch(/"usersgi" spelling as usersig in .*title/);
  });

  it('answers every line in order', async () => {
    const input = [
      '{"id":"a","query":"usersig expired"}',
      '',
      '{"id":7,"query":"zzz qqq"}',
      '{"id":"c","query":"-10001"}',
    ];
    const { code, out, err } = await run(['--jsonl'], `${input.join('\n')}\n`);
    expect(code).toBe(0);
    expect(err).toBe('');
    const answers = lines(out).map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['a', 7, 'c']);
    expect(answers[1]).toEqual({ id: 7, results: [] });
    expect(answers[2].results[0]).toEqual({ code: '-10001', score: 1 });
  });

  it('answers wrong lines too, says so and exits 2', async () => {
    const input = 'not json\n{"id":1}\nnull\n{"id":2,"query":"usersig expired"}\n';
    const { code, out, err } = await run(['--jsonl'], input);
    expect(code).toBe(2);
    const answers = lines(out).map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([null, 1, null, 2]);
    expect(answers.slice(0, 3).every(({ error }) => typeof error === 'string')).toBe(true);
    expect(answers[3].results.length).toBeGreaterThan(0);
    expect(lines(err)).toHaveLength(3);
    expect(err).toContain('line 1: not a JSON document');
  });

  it.each([
    [[]],
    [['--jsonl', 'words']],
    [['x', '--limit', '0']],
    [['x', '--limit', 'many']],
    [['x', '--nope']],
  ])('wrong usage: %j', async (args) => {
    await expect(run(args)).rejects.toThrow(/usage: imerror search/);
  });
});
