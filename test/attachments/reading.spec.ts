/** What is read of attached files, and what is not. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACHMENTS } from '../../src/attachments/limits.js';
import { createAttachments } from '../../src/attachments/read-files.js';
import { realClock } from '../../src/bot.js';
import { createDetector } from '../../src/detect/index.js';
import type { AttachedFile, Log } from '../../src/types.js';
import { catalog } from '../catalog.js';
import { CODE, fileOf, logWith } from './files.js';

const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
const detector = createDetector(catalog);
const read = (...files: AttachedFile[]) =>
  createAttachments({ detector, clock: realClock, log })(files, { sensitivity: 'balanced' });
const places = async (...files: AttachedFile[]) =>
  (await read(...files)).found.map(({ mention: { code, file, firstLine, lastLine, count } }) => ({
    ...{ code, file, firstLine, lastLine, count },
  }));

describe('a text file', () => {
  it('is told with file, first and last line and count', async () => {
    expect(await places(fileOf('server.log', logWith(12, 200)))).toEqual([
      { code: '6206', file: 'server.log', firstLine: 12, lastLine: 211, count: 200 },
    ]);
  });

  it('keeps line and count over many windows, however the bytes are cut', async () => {
    const text = logWith(9_000, 3).replaceAll('\n', '\r\n');
    for (const chunk of [7_919, 65_536, text.length]) {
      expect(await places(fileOf('server.log', text, { chunk }))).toEqual([
        { code: '6206', file: 'server.log', firstLine: 9_000, lastLine: 9_002, count: 3 },
      ]);
    }
  });

  it('may be Chinese, cut inside a character', async () => {
    const text = `${'即时通信登录日志，一切正常\n'.repeat(4_000)}登录失败，错误码：6206，UserSig 已过期\n`;
    for (const chunk of [1_000, 1_001, 1_002]) {
      expect(await places(fileOf('日志.txt', text, { chunk }))).toMatchObject([
        { code: '6206', file: '日志.txt', firstLine: 4_001 },
      ]);
    }
  });

  it('may be empty, without a code, or one endless line', async () => {
    expect(await read(fileOf('a.log', ''), fileOf('b.log', logWith(3, 0)))).toMatchObject({
      found: [],
      notRead: [],
      read: ['a.log', 'b.log'],
    });
    const endless = `${'x '.repeat(300_000)}${CODE}${' y'.repeat(300_000)}`;
    expect(await places(fileOf('c.log', endless))).toMatchObject([{ code: '6206', firstLine: 1, count: 1 }]);
    expect(await places(fileOf('d.log', '1234567890'.repeat(100_000)))).toEqual([]);
  });

  it('finds the same wherever in a file the line stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2_500 }),
        fc.integer({ min: 500, max: 40_000 }),
        async (at, chunk) => {
          expect(await places(fileOf('a.log', logWith(at), { chunk }))).toMatchObject([
            { code: '6206', firstLine: at, count: 1 },
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('with a counter that passes through the catalog keeps quiet about it, and tells what it says outright', async () => {
    const counter = Array.from({ length: 30_000 }, (_, n) => `16:31:43 INFO handled request ${n} in 12 ms`);
    expect(await places(fileOf('calm.log', counter.join('\n')))).toEqual([]);
    expect(await places(fileOf('a.log', [...counter, CODE, ''].join('\n')))).toMatchObject([
      { code: '6206', firstLine: 30_001, count: 1 },
    ]);
    const apart = ['6206', '70001', '70009', '6017', '30001', '6200'];
    const lines = apart.flatMap((code) => [
      `IM SDK login failed, errCode: ${code}`,
      ...counter.slice(0, 100),
    ]);
    expect(await places(fileOf('b.log', lines.join('\n')))).toMatchObject(apart.map((code) => ({ code })));
  });

  it('that names the product in its head needs less around the number', async () => {
    const calm = '10:00:01 worker ready, all is well\n'.repeat(300);
    const line = '10:00:02 request done, code 6206\n';
    const about = 'TIMSDK Tencent Cloud Chat SDK log, ImSDK version 7.9\n';
    const surely = async (text: string) => {
      const { found, silent } = await read(fileOf('a.log', text));
      return [...found, ...silent].find(({ mention }) => mention.code === '6206')?.mention.confidence ?? 0;
    };
    expect(await surely(about + calm + line)).toBeGreaterThan(await surely(calm + line));
  });
});

describe('a packed file', () => {
  it('is read as what it holds, also when it ends early', async () => {
    const packed = gzipSync(logWith(12, 200));
    const found = [{ code: '6206', file: 'server.log.gz', firstLine: 12, lastLine: 211, count: 200 }];
    expect(await places(fileOf('server.log.gz', packed, { chunk: 1 }))).toEqual(found);
    const long = gzipSync(logWith(12, 2) + Array.from({ length: 50_000 }, (_, n) => `tick ${n}`).join('\n'));
    expect(await places(fileOf('server.log.gz', long.subarray(0, long.length / 2)))).toMatchObject([
      { code: '6206', count: 2 },
    ]);
  });

  it('that is a bomb stops at the limit', async () => {
    const bomb = gzipSync(`${CODE}\n${'a b c\n'.repeat(20_000_000 / 6)}${CODE}\n`);
    expect(bomb.length).toBeLessThan(100_000);
    const reading = await read(fileOf('bomb.log.gz', bomb));
    expect(reading.notRead).toEqual([{ file: 'bomb.log.gz', why: 'part' }]);
    expect(reading.found).toMatchObject([{ mention: { code: '6206', count: 1 } }]);
  });

  it('that is broken, or holds something else, gives nothing', async () => {
    const broken = gzipSync(logWith(12, 200));
    broken.fill(0xff, 20, 40);
    expect(await read(fileOf('a.log.gz', broken))).toMatchObject({ found: [], notRead: [{ why: 'failed' }] });
    const nested = gzipSync(gzipSync(logWith(12, 200)));
    expect(await read(fileOf('b.log.gz', nested))).toMatchObject({ found: [], notRead: [{ why: 'binary' }] });
  });
});

describe('what is left alone', () => {
  it.each(['photo.png', 'app.exe', 'main.java', 'logs.zip', 'server.log.exe', 'log', 'a.log.gz.exe'])(
    '%s, by its name, before anything is fetched',
    async (name) => {
      const file = fileOf(name, CODE);
      expect(await read(file)).toMatchObject({ found: [], notRead: [{ why: 'type' }], read: [] });
      expect(file.seen.opened).toBe(0);
    },
  );

  it('reads what has no ending if the platform says it is text, and what somebody pasted', async () => {
    expect(await places(fileOf('Untitled', CODE, { type: 'text/plain; charset=utf-8' }))).toHaveLength(1);
    expect(await places(fileOf('trace.java', CODE, { pasted: true }))).toHaveLength(1);
    expect(await places(fileOf('Untitled', CODE, { type: 'image/png' }))).toHaveLength(0);
  });

  it('too large by what the platform says, before anything is fetched', async () => {
    for (const size of [ATTACHMENTS.bytes + 1, Number.POSITIVE_INFINITY, Number.NaN]) {
      const file = fileOf('server.log', CODE, { size });
      expect(await read(file)).toMatchObject({ found: [], notRead: [{ why: 'size' }] });
      expect(file.seen.opened).toBe(0);
    }
    expect(await places(fileOf('server.log', CODE, { size: ATTACHMENTS.bytes }))).toHaveLength(1);
  });

  it('what comes beyond the limit though the platform said less', async () => {
    const file = fileOf('server.log', `${CODE}\n${'calm\n'.repeat(3_000_000)}${CODE}\n`, { size: 100 });
    const { found, notRead } = await read(file);
    expect(found).toMatchObject([{ mention: { count: 1 } }]);
    expect(notRead).toEqual([{ file: 'server.log', why: 'part' }]);
    expect(file.seen.taken).toBeLessThan(ATTACHMENTS.bytes + 64 * 1024);
    expect(file.seen.ended).toBe(true);
  });

  it('the fourth file', async () => {
    const four = [1, 2, 3, 4].map((n) => fileOf(`${n}.log`, CODE.replace('6206', `700${n}4`)));
    const { read: names, notRead } = await read(...four);
    expect(names).toEqual(['1.log', '2.log', '3.log']);
    expect(notRead).toEqual([{ file: '4.log', why: 'number' }]);
    expect(four.map(({ seen }) => seen.opened)).toEqual([1, 1, 1, 0]);
  });

  it.each([
    ['with NUL bytes', Buffer.from(`${CODE}\n\0\n`)],
    ['that is no UTF-8', Buffer.from(`${CODE}\n${'\xe9\xe8'.repeat(50)}`, 'latin1')],
    ['in UTF-16', Buffer.from(`\ufeff${CODE}`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await read(fileOf('server.log', bytes))).toMatchObject({
      found: [],
      notRead: [{ why: 'binary' }],
    });
  });

  it('a log with a few broken characters is text all the same', async () => {
    const bytes = Buffer.concat([
      Buffer.from(logWith(40)),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(logWith(40)),
    ]);
    expect(await places(fileOf('server.log', bytes))).toMatchObject([{ code: '6206', count: 2 }]);
  });

  it('a file that does not open, breaks off, or never ends', async () => {
    const clock = { now: () => 0, after: (_: number, work: () => void) => void setImmediate(work) };
    const slowly = createAttachments({ detector, clock, log });
    async function* broken() {
      yield Buffer.from(`${CODE}\n`);
      throw new Error('cut');
    }
    const never = new Promise<never>(() => {});
    async function* endless() {
      yield Buffer.from(`${CODE}\n`);
      await never;
    }
    const files = [
      fileOf('refused.log', '', { open: () => Promise.reject(new Error('no')) }),
      fileOf('broken.log', '', { open: async () => broken() }),
      fileOf('endless.log', '', { open: async () => endless() }),
    ];
    const { found, notRead } = await slowly(files, {});
    expect(found).toEqual([]);
    expect(notRead.map(({ why }) => why)).toEqual(['failed', 'failed', 'failed']);
  });
});

describe('names', () => {
  it('are told on one line, short, with their ending', async () => {
    const name = `a\n\u202egol.${'x'.repeat(300)}.log`;
    const [place] = await places(fileOf(name, CODE));
    expect(place?.file).toMatch(/^a gol\.x+….*\.log$/u);
    expect([...(place?.file ?? '')].length).toBeLessThanOrEqual(61);
  });
});

describe('reading', () => {
  it('happens once for all who ask about the same file', async () => {
    const file = fileOf('server.log', logWith(5), { id: 'F1' });
    const attachments = createAttachments({ detector, clock: realClock, log });
    const ask = () => attachments([file], { sensitivity: 'balanced' });
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(two);
    await ask();
    expect(file.seen.opened).toBe(1);
    await attachments([file], { requested: true });
    expect(file.seen.opened).toBe(2);
  });

  it('that failed is tried again', async () => {
    const good = fileOf('server.log', logWith(5), { id: 'F1' });
    const bad = { ...good, open: () => Promise.reject(new Error('no')) };
    const attachments = createAttachments({ detector, clock: realClock, log });
    expect((await attachments([bad], {})).found).toEqual([]);
    expect((await attachments([good], {})).found).toHaveLength(1);
  });

  it('finds each code once, in the first file that holds it', async () => {
    expect(await places(fileOf('a.log', logWith(2)), fileOf('b.log', logWith(3, 4)))).toMatchObject([
      { code: '6206', file: 'a.log' },
    ]);
  });
});
