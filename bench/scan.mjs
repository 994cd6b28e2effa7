/** `imerror scan` against grep on a generated log (256 MB, or megabytes as the first argument), both through a pipe; and the memory taken. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../dist/src/catalog/load.js';
import { randomFrom } from '../eval/random.mjs';

const megabytes = Number(process.argv[2] ?? 256);
const folder = mkdtempSync(join(tmpdir(), 'imerror-scan-'));
const log = join(folder, 'mixed.log');
const bin = fileURLToPath(new URL('../bin/imerror.js', import.meta.url));
const codes = (await loadCatalog()).entries.map(({ code }) => code);
const random = randomFrom(11);
const below = (limit) => Math.floor(random() * limit);
const two = (value) => String(value).padStart(2, '0');

function logLine() {
  const time = `2024-06-${two(1 + below(28))} ${two(below(24))}:${two(below(60))}:${two(below(60))}`;
  const kind = below(100);
  if (kind < 35)
    return `${time}.${below(1000)} INFO  [exec-${below(99)}] c.shop.order.Client - call http://order:8003/v1/q?id=${below(99999)} cost=${below(900)}ms ret=ok trace=${below(1e9).toString(16)}`;
  if (kind < 60)
    return `10.0.${below(255)}.${below(255)} - - [${time}] "GET /v1/cart/${below(999999)} HTTP/1.1" 200 ${below(99999)} "-" "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/126.0"`;
  if (kind < 80)
    return `${time} ${below(32768)} ${below(32768)} D ActivityManager: user session refreshed for the tenant, nothing to do here`;
  if (kind < 97)
    return `${time},${below(1000)} level=warn msg="retry later" attempt=${below(5)} queue=orders host=worker-${below(20)}`;
  const code = codes[below(codes.length)];
  if (kind < 99)
    return `${time}.${below(1000)} ERROR Client:${below(2000)} - upstream took ${below(30000)}ms`;
  return `TIM: ${time}.${below(1000)}/E/${below(32768)}-${below(32768)} /Msg -task.cpp.83 Decode /send failed|code:${code}|desc:request timeout`;
}

const file = openSync(log, 'w');
for (let size = 0; size < megabytes * 1024 * 1024; ) {
  let batch = '';
  while (batch.length < 1 << 20) batch += `${logLine()}\n`;
  size += writeSync(file, batch);
}
closeSync(file);

/** @returns seconds, bytes written and, where the system tells, the most memory held */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const begin = process.hrtime.bigint();
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let bytes = 0;
    child.stdout.on('data', (chunk) => {
      bytes += chunk.length;
    });
    child.on('close', () => resolve({ seconds: Number(process.hrtime.bigint() - begin) / 1e9, bytes }));
  });
}

const memory = [];
const watched = `const { writeFileSync } = require('node:fs'); process.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`;
const peakFile = join(folder, 'peak');
const hook = join(folder, 'peak.cjs');
closeSync(openSync(hook, 'w'));
(await import('node:fs')).writeFileSync(hook, watched);

const grep = [];
const ours = [];
for (let round = 0; round < 3; round += 1) {
  grep.push(await run('grep', ['-oE', '[0-9]{4,6}', log], { LC_ALL: 'C.UTF-8' }));
  ours.push(await run(process.execPath, [bin, 'scan', log]));
}
await run(process.execPath, ['--require', hook, bin, 'scan', log], { PEAK: peakFile });
memory.push(Number((await import('node:fs')).readFileSync(peakFile, 'utf8')) / 1024);
const best = (list) => Math.min(...list.map(({ seconds }) => seconds));
console.log(
  `${megabytes} MB: grep ${best(grep).toFixed(2)} s, imerror scan ${best(ours).toFixed(2)} s (${(best(grep) / best(ours)).toFixed(2)} times as fast), at most ${Math.round(memory[0])} MB`,
);
rmSync(folder, { recursive: true });
