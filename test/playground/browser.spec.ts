/** The page as a person uses it, in a real browser. */
import { describe, expect, it } from 'vitest';
import { hasBrowser, openPage } from './browser.js';

const SURE = 'TIM login failed, error code: 70001';
const HOSTILE = [
  'TIM SDK login error code 70001',
  '<img src=x onerror="window.owned=1"><script>window.owned=1</script>',
  '[free](javascript:window.owned=1) <javascript:window.owned=1|x> <!channel> @everyone',
  '</textarea><iframe src="https://evil.example"></iframe>',
].join('\n');

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  it('shows an answer as Slack and as Discord would, with the JSON behind it', async () => {
    const { say, slack, discord, turns } = await openPage();
    await say(SURE);
    expect(await turns.last().textContent()).toContain('70001');
    for (const face of [slack, discord]) {
      expect(await face.getByRole('article', { name: /^imerror: 70001/ }).count()).toBe(1);
      expect(await face.getByRole('button', { name: '6206', exact: true }).count()).toBe(1);
      await face.getByText('Payload').click();
    }
    expect(JSON.parse((await slack.locator('.json pre').textContent()) ?? '')).toHaveProperty('blocks');
    expect(JSON.parse((await discord.locator('.json pre').textContent()) ?? '')).toHaveProperty('embeds');
    expect(await discord.locator('.embed a').first().getAttribute('href')).toMatch(/^https:/);
  });

  it('follows an edit and a deletion', async () => {
    const { say, page, field, slack, turns } = await openPage();
    await say(SURE);
    await field.press('ArrowUp');
    const edit = page.getByRole('textbox', { name: 'Edit message' });
    await edit.fill('TIM login failed, error code: 6206');
    await edit.press('Enter');
    await slack.getByRole('article', { name: /^imerror: 6206/ }).waitFor();
    expect(await turns.last().textContent()).toContain('edited');

    await field.press('ArrowUp');
    await edit.fill('never mind');
    await edit.press('Escape');
    expect(await turns.last().textContent()).toContain('6206');

    await turns.last().hover();
    await turns.last().getByRole('button', { name: 'Delete' }).click();
    await poll(() => turns.last().textContent()).toContain('This message was deleted.');
    expect(await slack.getByRole('article').count()).toBe(0);
  });

  it('presses the buttons of both faces', async () => {
    const { say, slack, discord } = await openPage();
    await say(SURE);
    await slack.getByRole('button', { name: '6206', exact: true }).click();
    await discord.getByRole('article', { name: /^imerror: 6206/ }).waitFor();
    await discord.getByRole('button', { name: 'Why this?' }).click();
    await slack.getByRole('article', { name: 'imerror: Why this answer?' }).waitFor();
    await discord.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await poll(() => slack.getByRole('article', { name: /^imerror: 70001/ }).count()).toBe(0);
    expect(await slack.textContent()).toContain('Removed.');
  });

  it('says why it stayed quiet', async () => {
    const { say, turns, slack } = await openPage();
    await say('read ECONNRESET: socket error 10054');
    expect(await turns.last().textContent()).toMatch(/Stayed quiet.*10054: .*Winsock.*needed/s);
    expect(await slack.textContent()).toContain('says nothing');
  });

  it('completes commands, by keyboard alone', async () => {
    const { page, field, turns } = await openPage();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.getByRole('option', { name: /^\/imerror/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('7000');
    await page.getByRole('option', { name: /^70001 · / }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe('completion-0');
    await page.keyboard.press('Enter');
    await poll(() => field.inputValue()).toMatch(/^\/imerror 7\d+$/);
    const chosen = (await field.inputValue()).split(' ')[1] ?? '';
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await poll(() => turns.count()).toBe(1);
    expect(await turns.last().textContent()).toContain(`${chosen} · `);
  });

  it('turns no text into markup', async () => {
    const { say, page, turns, slack, discord } = await openPage();
    await say(HOSTILE);
    await say(`/imerror ${HOSTILE}`);
    await say(`@imerror ${HOSTILE}`);
    expect(await turns.first().textContent()).toContain('<img src=x onerror="window.owned=1">');
    for (const face of [slack, discord])
      expect(await face.textContent()).toContain('<script>window.owned=1</script>');
    for (const row of await turns.all()) {
      await row.locator('.outcome').click();
      expect(await page.locator('img, iframe, body script, [onerror]').count()).toBe(0);
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(links.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
    }
    expect(await page.evaluate('window.owned')).toBeUndefined();
  });

  it('keeps the conversation over a reload, and begins a new one on request', async () => {
    const { say, page, turns } = await openPage();
    await say(SURE);
    await page.reload();
    await turns.first().waitFor();
    expect(await turns.count()).toBe(1);
    await page.getByRole('button', { name: 'New' }).click();
    await poll(() => turns.count()).toBe(0);
  });

  it('changes its sensitivity, and its colours', async () => {
    const { page, turns } = await openPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    await page.getByRole('combobox', { name: 'Sensitivity' }).selectOption('strict');
    await turns.first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Sensitivity' }).inputValue()).toBe('strict');
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const before = await paper();
    await page.getByRole('button', { name: 'Dark or light' }).click();
    expect(await paper()).not.toBe(before);
  });

  it('shows one face at a time under the message on a narrow screen, without sideways scrolling', async () => {
    const { say, page, turns, slack, discord } = await openPage({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
    });
    await say(SURE);
    expect(await turns.last().locator('#slack').isVisible()).toBe(true);
    expect(await discord.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Discord', exact: true }).click();
    expect([await slack.isVisible(), await discord.isVisible()]).toEqual([false, true]);
    await discord.getByRole('button', { name: 'Why this?' }).click();
    await discord.getByRole('article', { name: 'imerror: Why this answer?' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});
