/** The page is for the person at this machine alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/catalog/paths.js';
import { openPlayground } from './open.js';

/** With any Host header, which `fetch` does not let one set. */
const statusFor = (address: string, headers: Record<string, string>, method = 'GET', path = '/') =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end(method === 'POST' ? '{}' : undefined);
  });

describe('a request', () => {
  it.each([
    ['127.0.0.1:3000', 200],
    ['localhost', 200],
    ['LOCALHOST:8080', 200],
    ['[::1]:3000', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example:3000', 403],
    ['localhost.evil.example', 403],
    ['0.0.0.0:3000', 403],
    ['localhost:3000@evil.example', 400],
  ])('for the host “%s” gets %i', async (host, status) => {
    const { address } = await openPlayground();
    expect(await statusFor(address, { host })).toBe(status);
  });

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://127.0.0.1:1' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{}, 201],
  ])('with %j that changes something gets %i', async (headers, status) => {
    const { send, address } = await openPlayground();
    expect((await send('POST', '/api/conversations', {}, headers)).status).toBe(status);
    expect((await send('POST', '/api/conversations', {}, { origin: address })).status).toBe(201);
  });

  it('from another page may open the playground, and read nothing', async () => {
    const { address } = await openPlayground();
    const from = { 'sec-fetch-site': 'cross-site' };
    expect(await statusFor(address, { ...from, 'sec-fetch-mode': 'navigate' })).toBe(200);
    expect(await statusFor(address, { ...from, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await statusFor(address, { ...from, 'sec-fetch-mode': 'cors' }, 'GET', '/api/about')).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'of type “%s” is refused',
    async (type) => {
      const { send } = await openPlayground();
      const response = await send('POST', '/api/conversations', '{}', { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await response.json()).toEqual({ error: expect.stringContaining('application/json') });
    },
  );

  it.each([['{'], ['[]'], ['{"text":""}'], ['{"text":"  \\n"}'], ['{"text":7}']])(
    'with the body %s is refused with what to do',
    async (body) => {
      const { send, talk } = await openPlayground();
      const { path } = await talk();
      const response = await send('POST', `${path}/turns`, body);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ error: expect.stringContaining('"text"') });
    },
  );

  it('of more than 64 KB is refused, of just under it is taken', async () => {
    const { send, talk } = await openPlayground();
    const { path } = await talk();
    const sized = (bytes: number) => JSON.stringify({ text: 'x'.repeat(bytes - '{"text":""}'.length) });
    expect((await send('POST', `${path}/turns`, sized(64 * 1024))).status).toBe(201);
    expect((await send('POST', `${path}/turns`, sized(64 * 1024 + 1))).status).toBe(413);
  });

  it.each(['/nothing', '/../package.json', '/%2e%2e/serve.ts', '/index.html', '/api/conversations/none'])(
    'for %s finds nothing',
    async (path) => {
      const { address } = await openPlayground();
      expect(await statusFor(address, { host: 'localhost' }, 'GET', path)).toBe(404);
    },
  );
});

describe('the page', () => {
  const folder = join(root, 'adapters', 'playground', 'page');
  const sources = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }));

  it('finds every file it names', async () => {
    const { send } = await openPlayground();
    const html = await (await send('GET', '/')).text();
    const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const imported = sources
      .filter(({ name }) => name.endsWith('.js'))
      .flatMap(({ text }) => [...text.matchAll(/from '\.(\/[^']+)'/g)].map(([, path]) => path ?? ''));
    expect(named.length + imported.length).toBeGreaterThan(10);
    for (const path of new Set([...named, ...imported])) {
      const response = await send('GET', path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toMatch(
        path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/,
      );
    }
  });

  it('is closed to scripts, frames and forms from elsewhere', async () => {
    const { send } = await openPlayground();
    const { headers } = await send('GET', '/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('never turns text into markup, and asks nobody else for anything', () => {
    for (const { name, text } of sources) {
      expect([
        name,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/.test(text),
      ]).toEqual([name, false]);
      const outside = [...text.matchAll(/(?:src|href)="https?:|url\(["']?https?:|@import|fetch\([`'"]http/g)];
      expect([name, outside.length]).toEqual([name, 0]);
    }
  });
});
