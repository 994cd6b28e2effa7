/** The platform as several processes share it: every post, change and removal is written down. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface StandingPost {
  id: string;
  /** Id of the message it stands under. */
  message: string;
  key: string;
  codes: string[];
}

interface Call {
  message: string;
  key: string;
  id: string;
  codes: string[];
}

export async function startPlatform() {
  const standing = new Map<string, StandingPost>();
  /** How often something was posted with each key, removed posts included. */
  const posted = new Map<string, number>();
  let count = 0;

  const methods: Record<string, (call: Call) => object | undefined> = {
    post({ message, key, codes }) {
      count += 1;
      const id = `post-${count}`;
      posted.set(key, (posted.get(key) ?? 0) + 1);
      standing.set(id, { id, message, key, codes });
      return { channel: 'C', id };
    },
    update({ id, codes }) {
      const post = standing.get(id);
      if (post) post.codes = codes;
      return post && {};
    },
    remove({ id }) {
      standing.delete(id);
      return {};
    },
    find({ key }) {
      const post = [...standing.values()].find((one) => one.key === key);
      return { post: post ? { channel: 'C', id: post.id } : null };
    },
  };

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = methods[request.url?.slice(1) ?? '']?.(JSON.parse(body) as Call);
    response.statusCode = answer ? 200 : 410;
    response.end(JSON.stringify(answer ?? { error: 'no such post' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    /** The codes of the posts under each message that has any. */
    under: () => {
      const found = new Map<string, string[][]>();
      for (const { message, codes } of standing.values()) {
        found.set(message, [...(found.get(message) ?? []), codes]);
      }
      return found;
    },
    /** Answers that were posted more than once. */
    saidTwice: () => [...posted].filter(([, times]) => times > 1).map(([key]) => key),
    posted: () => count,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type PlatformServer = Awaited<ReturnType<typeof startPlatform>>;
