import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Io } from '../../adapters/cli/io.js';
import { scan } from '../../adapters/cli/scan.js';
import { UserError } from '../../src/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'imerror-scan-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

function sink(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

async function run(
  args: string[],
  input: string | Buffer[] = '',
): Promise<{ exit: number; out: string; err: string }> {
  const [stdout, stderr] = [sink(), sink()];
  const io: Io = {
    stdin: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input, { objectMode: false }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    color: false,
    width: 80,
  };
  const exit = await scan(args, io);
  return { exit, out: stdout.text(), err: stderr.text() };
}

const documents = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The bytes in pieces of an odd size, so that lines, numbers and characters are cut anywhere. */
function pieces(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

const failure = 'imsdk login failed, errCode: 70001';

describe('imerror scan of a log', () => {
  it('prints file, line, column, code and title', async () => {
    const { exit, out, err } = await run([], `quiet line\n${failure}\nport 8001 is taken\n`);
    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^-:2:30 70001 \S.*\n$/);
  });

  it('prints one JSON document for each code with --json', async () => {
    const { out } = await run(['--json'], `${failure}\n`);
    const [found, ...more] = documents(out);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ file: '-', line: 1, column: 30, code: '70001', entry: '70001' });
    expect(found?.reason).toContain('errcode');
    expect(found?.title).not.toBe('');
  });

  it('says why numbers are left alone with --explain', async () => {
    const { out } = await run(
      ['--explain'],
      `${failure}\n[WinError 10054] forcibly closed by the remote host\n`,
    );
    expect(out).toMatch(/70001 .*\n {2}confidence 0\.\d\d of 0\.\d\d needed: after “errcode”/);
    expect(out).toMatch(/-:2:11 \(10054\) left alone, confidence .*Winsock/);
  });

  it('hears more the more eager it is', async () => {
    const text = '70001?\n6012 again\nimsdk 9508\nsomething answered 10010\ngetting 6206\n';
    const count = async (level: string): Promise<number> =>
      (await run(['--sensitivity', level], text)).out.split('\n').length;
    const [strict, balanced, eager] = [await count('strict'), await count('balanced'), await count('eager')];
    expect(strict).toBeLessThanOrEqual(balanced);
    expect(balanced).toBeLessThanOrEqual(eager);
    expect(strict).toBeLessThan(eager);
  });

  it('refuses a sensitivity that does not exist', async () => {
    await expect(run(['--sensitivity', 'loud'])).rejects.toThrow(UserError);
    await expect(run(['--sensitivity', 'loud'])).rejects.toThrow(/choose strict, balanced or eager/);
  });

  it('reads several files in order, goes on after a missing one and says so', async () => {
    const first = fileOf('first.log', `${failure}\n`);
    const second = fileOf('second.log', 'TIM: sendMessage failed, code: 6206\n');
    const missing = join(folder, 'none.log');
    const { exit, out, err } = await run([first, missing, folder, second]);
    expect(exit).toBe(2);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      `${first}:1:30`,
      `${second}:1:32`,
      '',
    ]);
    expect(err).toContain(`cannot read ${missing}: there is no such file`);
    expect(err).toContain(`cannot read ${folder}: it is a folder`);
  });

  it('counts a line once where lines end with CRLF', async () => {
    const { out } = await run(['--json'], `one\r\ntwo\r\n${failure}\r\n\r\n${failure}\r\n`);
    expect(documents(out).map(({ line, column }) => [line, column])).toEqual([
      [3, 30],
      [5, 30],
    ]);
  });

  it('gives columns in UTF-16 units, whatever stands before', async () => {
    const line = '😀😀 群消息 IMSDK 报错70001怎么办';
    const { out } = await run(['--json'], `${line}\n`);
    expect(documents(out)[0]).toMatchObject({ line: 1, column: line.indexOf('70001') + 1, code: '70001' });
  });

  it.each([1, 2, 3, 5, 7])('joins characters and codes cut between pieces of %i bytes', async (size) => {
    const line = '腾讯IM 登录报错70001怎么办，TIM 错误码：７０００１';
    const whole = await run(['--json'], `${line}\n`);
    expect(documents(whole.out).map(({ code }) => code)).toEqual(['70001', '70001']);
    const cut = await run(['--json'], pieces(`${line}\n`, size));
    expect(cut).toEqual(whole);
  });

  it('finds the same in five megabytes in odd pieces as it was put in, with its lines', async () => {
    const quiet = '2024-06-11 12:30:15.006 INFO order served in 12 ms, nothing to see in this line 好的\n';
    const every = 2500;
    const rows = Math.ceil((5 * 1024 * 1024) / Buffer.byteLength(quiet));
    const wanted: number[] = [];
    const lines = Array.from({ length: rows }, (_, index) => {
      if (index % every !== every - 1) return quiet;
      wanted.push(index + 1);
      return `TIM: 腾讯 ${failure}\n`;
    });
    const text = lines.join('');
    expect(Buffer.byteLength(text)).toBeGreaterThan(5 * 1000 * 1000);
    const { exit, out } = await run(['--json'], pieces(text, 65_521));
    expect(exit).toBe(0);
    expect(documents(out).map(({ line }) => line)).toEqual(wanted);
    expect(new Set(documents(out).map(({ column }) => column))).toEqual(new Set([38]));
  });

  it('sees a code at the very end without a line end, and nothing in nothing', async () => {
    expect((await run([], failure)).out).toMatch(/^-:1:30 70001 /);
    expect(await run([], '')).toEqual({ exit: 0, out: '', err: '' });
  });
});

describe('imerror scan --jsonl', () => {
  const message = (id: unknown, text: unknown): string => JSON.stringify({ id, text });

  it('answers every line in order, also the wrong ones, and says which they are', async () => {
    const input = [
      message('a', failure),
      'no json at all',
      message('b', 'nothing here'),
      message(7, 42),
      '[1, 2]',
      message(null, 'TIM 报错6206'),
    ].join('\n');
    const { exit, out, err } = await run(['--jsonl'], `${input}\n`);
    expect(exit).toBe(2);
    const answers = documents(out);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'b', 7, null, null]);
    expect(answers.map(({ codes }) => (codes as { code: string }[]).map(({ code }) => code))).toEqual([
      ['70001'],
      [],
      [],
      [],
      [],
      ['6206'],
    ]);
    expect(answers.map(({ error }) => error)).toEqual([
      undefined,
      'not a JSON document',
      undefined,
      '"text" is missing or not a text',
      '"text" is missing or not a text',
      undefined,
    ]);
    expect(err.match(/line \d/g)).toEqual(['line 2', 'line 4', 'line 5']);
  });

  it('gives offsets in UTF-16 units that cover the code', async () => {
    const text = '😀 IMSDK 报错70001怎么办';
    const { exit, out } = await run(['--jsonl'], pieces(`${message('x', text)}\r\n`, 3));
    expect(exit).toBe(0);
    const spans = documents(out).flatMap(({ codes }) =>
      (codes as { start: number; end: number }[]).map(({ start, end }) => text.slice(start, end)),
    );
    expect(spans).toEqual(['70001']);
  });

  it('tells a repeated code once, with count and lines', async () => {
    const { out } = await run(['--jsonl'], message('log', `${failure}\nok\n${failure}`));
    expect(documents(out)[0]?.codes).toMatchObject([{ code: '70001', count: 2, firstLine: 1, lastLine: 3 }]);
  });

  it('adds what was left alone with --explain', async () => {
    const { out } = await run(['--jsonl', '--explain'], message('w', 'WinError 10054 at the printer'));
    const [answer] = documents(out);
    expect(answer?.codes).toEqual([]);
    expect(answer?.quiet).toMatchObject([{ code: '10054' }]);
  });
});
