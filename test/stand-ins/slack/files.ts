/** Files people upload, on Slack's file host: with the bot's token and scope the file, else the sign-in page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from './json.js';
import type { Tokens } from './tokens.js';
import type { World } from './world.js';

export interface Upload {
  name: string;
  content: string | Uint8Array;
  /** What Slack says of it; the truth when absent. */
  size?: number;
  mimetype?: string;
  /** `snippet` for what was pasted. */
  mode?: string;
  /** In a channel shared with another company: the event says no more than that there is a file. */
  connect?: boolean;
  /** The host sends people on to this address instead of giving the file. */
  redirect?: string;
  /** The host begins to answer and never ends. */
  slow?: boolean;
  /** Another host that keeps it. */
  host?: string;
  contentType?: string;
}

const SIGN_IN = '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in</body></html>';

export function createFileHost(world: World, tokens: Tokens, base: () => string) {
  const uploads = new Map<string, Upload>();
  const known = new Map<string, Json>();
  /** Paths that were asked for. */
  const fetched: string[] = [];

  /** The file as it stands in a message's `files`. */
  function upload(made: Upload): Json {
    const { name, content, size, mimetype = 'text/plain', mode = 'hosted', connect, host } = made;
    const id = world.nextId('F');
    const path = `/files-pri/${world.team.id}-${id}/${encodeURIComponent(name)}`;
    const address = `${host ?? base()}${path}`;
    uploads.set(path, made);
    const file = {
      ...{ id, name, title: name, mimetype, mode, filetype: name.split('.').at(-1) ?? 'text' },
      ...{ size: size ?? Buffer.byteLength(content), is_external: false, file_access: 'visible' },
      ...{ url_private: address, url_private_download: `${address}?download` },
    };
    known.set(id, file);
    return connect ? { id, mode: 'file_access', file_access: 'check_file_info' } : file;
  }

  async function serve({ url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, 'http://stand-in');
    fetched.push(pathname);
    const made = uploads.get(pathname);
    if (!made) return void response.writeHead(404, { 'content-type': 'text/plain' }).end();
    const allowed = headers.authorization === `Bearer ${tokens.bot}` && tokens.scopes.has('files:read');
    if (!allowed) {
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SIGN_IN);
    }
    if (made.redirect) return void response.writeHead(302, { location: made.redirect }).end();
    response.writeHead(200, { 'content-type': made.contentType ?? made.mimetype ?? 'text/plain' });
    response.write(made.content);
    if (!made.slow) response.end();
  }

  return { upload, serve, fetched, infoOf: (id: string): Json | undefined => known.get(id) };
}

export type FileHost = ReturnType<typeof createFileHost>;
