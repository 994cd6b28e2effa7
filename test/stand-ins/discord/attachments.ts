/** Files people attach, on Discord's CDN: links are signed and need no token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord-api-types/v10';
import type { World } from './world.js';

export interface Upload {
  name: string;
  content: string | Uint8Array;
  /** What Discord says of it; the truth when absent. */
  size?: number;
  contentType?: string;
  /** The CDN sends people on to this address instead of giving the file. */
  redirect?: string;
  /** The CDN begins to answer and never ends. */
  slow?: boolean;
  /** Another host that keeps it, as a forged link would. */
  host?: string;
  /** The link has expired. */
  expired?: boolean;
}

export function createCdn(world: World, base: () => string) {
  const uploads = new Map<string, Upload>();
  const problems: string[] = [];
  /** Paths that were asked for. */
  const fetched: string[] = [];

  /** The attachment as it stands in a message. */
  function upload(made: Upload): APIAttachment {
    const { name, content, size, contentType = 'text/plain; charset=utf-8', host, expired } = made;
    const id = world.snowflake();
    const path = `/attachments/${world.guildId}/${id}/${encodeURIComponent(name)}`;
    uploads.set(path, made);
    const signature = expired ? '' : `?ex=6a1b2c3d&is=6a19dabd&hm=${'0f'.repeat(32)}&`;
    const url = `${host ?? base()}${path}${signature}`;
    return {
      ...{ id, filename: name, size: size ?? Buffer.byteLength(content), url, proxy_url: url },
      content_type: contentType,
    };
  }

  function serve({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, 'http://stand-in');
    fetched.push(pathname);
    if (headers.authorization) problems.push('the token was sent to the CDN');
    const made = uploads.get(pathname);
    if (!made || !['ex', 'is', 'hm'].every((name) => searchParams.has(name))) {
      const gone = 'This content is no longer available.';
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end(gone);
    }
    if (made.redirect) return void response.writeHead(302, { location: made.redirect }).end();
    response.writeHead(200, { 'content-type': made.contentType ?? 'text/plain; charset=utf-8' });
    response.write(made.content);
    if (!made.slow) response.end();
  }

  return { upload, serve, fetched, problems };
}
