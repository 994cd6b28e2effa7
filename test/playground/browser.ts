/** A real Chromium on the playground's page; everything it complains of fails the test. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { openPlayground } from './open.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** Tests in a browser are skipped by name on a machine that has none. */
export const hasBrowser = executablePath !== undefined;

/** Nothing of Chromium's own may look for a network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

let running: Promise<Browser> | undefined;
const browser = () => {
  running ??= chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  return running;
};
afterAll(async () => (await running)?.close());

const WIDE = { viewport: { width: 1280, height: 800 } };

export async function openPage(options: BrowserContextOptions = WIDE) {
  const { address } = await openPlayground();
  const context = await (await browser()).newContext(options);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(`console: ${line.text()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(address);
  await page.getByText(/\d+ codes · /).waitFor({ state: 'attached' });
  return handle(page);
}

const handle = (page: Page) => ({
  page,
  field: page.getByRole('combobox', { name: 'Message or command' }),
  turns: page.getByRole('list', { name: 'Conversation' }).locator(':scope > li'),
  slack: page.locator('#slack'),
  discord: page.locator('#discord'),
  async say(text: string) {
    const turns = page.locator('#turns > li');
    const before = await turns.count();
    await page.locator('#text').fill(text);
    await page.keyboard.press('Enter');
    await turns.nth(before).waitFor();
  },
});
