/** The Web API over HTTP: form posts in, JSON out, and the faults a test ordered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import { type Json, parsed, present } from './json.js';
import { METHODS } from './methods/index.js';
import { Refused, type Surroundings } from './methods/method.js';
import { readBody } from './read-body.js';
import { refuseToken, type Tokens } from './tokens.js';

export interface WebApi {
  around: Surroundings;
  faults: Faults;
  tokens: Tokens;
}

/** Answers `POST /api/METHOD`. */
export async function answerWebApi(
  { around, faults, tokens }: WebApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = (request.url ?? '').replace(/^\/api\//u, '').replace(/\?.*$/u, '');
  const body = formOf(await readBody(request), request.headers['content-type']);
  around.world.calls.push({ method, body });
  const fault = faults.meet(method, present(body.channel));
  if (fault?.afterwards) run(method, body, around);
  if (fault?.cut) return void response.destroy();
  if (fault?.status !== undefined) {
    const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    return void response
      .writeHead(fault.status, headers)
      .end(fault.status === 429 ? '{"ok":false,"error":"ratelimited"}' : 'down');
  }
  if (fault?.error !== undefined) return send(response, tokens, { ok: false, error: fault.error });
  const refused = refuseToken(tokens, method, request.headers.authorization);
  send(response, tokens, refused ? { ok: false, ...refused } : run(method, body, around));
}

function run(name: string, body: Json, around: Surroundings): Json {
  const method = METHODS[name];
  if (!method) return { ok: false, error: 'unknown_method' };
  try {
    return { ok: true, ...method.run(body, around) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.code, ...error.details };
    throw error;
  }
}

function send(response: ServerResponse, tokens: Tokens, answer: Json): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-oauth-scopes': [...tokens.scopes].join(','),
  };
  response.writeHead(200, headers).end(JSON.stringify(answer));
}

function formOf(raw: string, type = ''): Json {
  if (type.startsWith('application/json')) return JSON.parse(raw) as Json;
  return Object.fromEntries([...new URLSearchParams(raw)].map(([name, value]) => [name, parsed(value)]));
}
