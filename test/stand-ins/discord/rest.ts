/** The REST side: authorisation, rate-limit headers, faults on demand; every exchange goes past the oracle. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { judgeExchange } from './oracle.js';
import type { World } from './world.js';

export interface Answer {
  status: number;
  body?: unknown;
}

export interface Request {
  method: string;
  /** Decoded, without `/api/v10`. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

export type Route = {
  method: string;
  pattern: RegExp;
  handle(request: Request, ...ids: string[]): Answer | Promise<Answer>;
};

export interface Fault {
  method?: string;
  path?: RegExp;
  /** 0 breaks the line without an answer. */
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** The request is carried out, then the answer is lost. */
  after?: boolean;
  /** How often; 1 unless told. */
  times?: number;
}

/** Discord's error body. */
export const refuse = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});

const UNAUTHORISED_ROUTES = /^\/(interactions|webhooks)\//;

export function createRest(world: World, routes: Route[]) {
  const problems: string[] = [];
  const requests: Request[] = [];
  const faults: Fault[] = [];

  async function answer(request: Request, headers: IncomingMessage['headers']): Promise<Answer> {
    if (!/^DiscordBot \(/.test(String(headers['user-agent']))) problems.push('User-Agent is not DiscordBot');
    const authorised = headers.authorization === `Bot ${world.token}`;
    if (!UNAUTHORISED_ROUTES.test(request.path) && !authorised) return refuse(401, 0, '401: Unauthorized');
    for (const { method, pattern, handle } of routes) {
      const match = method === request.method ? pattern.exec(request.path) : null;
      if (match) return handle(request, ...match.slice(1));
    }
    problems.push(`the stand-in has no ${request.method} ${request.path}`);
    return refuse(404, 0, '404: Not Found');
  }

  function takeFault({ method, path }: Request): Fault | undefined {
    const index = faults.findIndex(
      (fault) => (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
    );
    const fault = faults[index];
    if (fault && --fault.times! <= 0) faults.splice(index, 1);
    return fault;
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://stand-in');
    const request: Request = {
      method: (incoming.method ?? 'get').toLowerCase(),
      path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ''),
      query: url.searchParams,
      body: await readBody(incoming),
    };
    requests.push(request);
    const fault = takeFault(request);
    if (fault?.status === 0) return void outgoing.destroy();
    if (fault && !fault.after) return write(outgoing, request, fault, fault.headers);
    const result = await answer(request, incoming.headers);
    problems.push(...judgeExchange({ ...request, status: result.status, answer: result.body }));
    write(outgoing, request, fault ?? result, fault?.headers);
  }

  return {
    problems,
    requests,
    fail: (fault: Fault): void => void faults.push({ times: 1, ...fault }),
    /** Also says what went wrong inside the stand-in itself, or a test would wait for ever. */
    listener(incoming: IncomingMessage, outgoing: ServerResponse): void {
      serve(incoming, outgoing).catch((error: unknown) => {
        problems.push(`the stand-in failed: ${String(error)}`);
        outgoing.destroy();
      });
    },
  };
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined;
}

/** 204 goes out without a content type: with one, discord.js would parse the empty body. */
function write(
  outgoing: ServerResponse,
  { method, path }: Request,
  answer: Answer,
  extra: object = {},
): void {
  const bucket = `${method}${path.replace(/\d+/g, 'n').replace(/\/[^/]{30,}/g, '/t')}`;
  const headers = {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Date.now() / 1000 + 1),
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': Buffer.from(bucket).toString('hex').slice(0, 32),
    ...(answer.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...extra,
  };
  outgoing
    .writeHead(answer.status, headers)
    .end(answer.body === undefined ? '' : JSON.stringify(answer.body));
}
