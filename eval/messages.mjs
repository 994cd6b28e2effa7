/**
 * npm run eval:messages [-- --misses] [-- --write]: precision, recall, F1, nuisance and exact rate of detection over the
 * labelled messages, fitted (the weights in use) and cross-validated (never trained on the thread or template at hand).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureMessages, reportMessages } from './messages-report.mjs';

const measured = await measureMessages();
console.log(reportMessages(measured));

if (process.argv.includes('--misses')) {
  for (const { id, kind, want, got, text } of measured.misses) {
    console.log(`${id} ${kind} want=[${want}] got=[${got}] ${JSON.stringify(text.slice(0, 200))}`);
  }
}
if (process.argv.includes('--write')) {
  const path = fileURLToPath(new URL('../docs/detection.md', import.meta.url));
  const page = readFileSync(path, 'utf8');
  const begin = '<!-- figures: written by "npm run eval:messages -- --write" -->';
  const end = '<!-- end of figures -->';
  const [head, rest] = page.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined)
    throw new Error(`docs/detection.md: the markers "${begin}" and "${end}" are missing`);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    path,
    `${head}${begin}\nMeasured on ${date}.\n\n${reportMessages(measured, true)}\n${end}${tail}`,
  );
}
