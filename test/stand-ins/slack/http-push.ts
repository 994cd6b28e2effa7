/** Signed HTTP: every payload is posted to the app's one address. */
import { createHmac } from 'node:crypto';
import { type Json, text } from './json.js';
import {
  ACKNOWLEDGE_WITHIN,
  type Delivery,
  type Transport,
  Unacknowledged,
  Unreachable,
} from './transport.js';

export interface HttpPush extends Transport {
  /** Posts as Slack does, or as a forger would; answers with the raw response. */
  post(delivery: Delivery, forged?: Forgery): Promise<Response>;
}

export interface Forgery {
  secret?: string;
  /** Unix seconds of the timestamp header. */
  timestamp?: number;
  signature?: string;
}

export function createHttpPush(url: string, secret: string): HttpPush {
  async function post({ kind, payload, retry }: Delivery, forged: Forgery = {}): Promise<Response> {
    const body = bodyOf(kind, payload);
    const timestamp = String(forged.timestamp ?? Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', forged.secret ?? secret).update(`v0:${timestamp}:${body}`);
    const headers = {
      'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': forged.signature ?? `v0=${hmac.digest('hex')}`,
      ...(retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
    };
    return fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ACKNOWLEDGE_WITHIN) });
  }

  let waiting = 0;
  return {
    post,
    waiting: () => waiting,
    async deliver(delivery) {
      waiting += 1;
      const sent = post(delivery).finally(() => {
        waiting -= 1;
      });
      const response = await sent.catch((error: Error) => {
        if (error.name !== 'TimeoutError')
          throw new Unreachable(`nobody took ${delivery.kind}`, { cause: error });
        throw new Unacknowledged(`${delivery.kind} was not acknowledged within 3 s`, { cause: error });
      });
      const answer = await response.text();
      if (!response.ok)
        throw new Unacknowledged(`${delivery.kind} was answered with status ${response.status}`);
      return answer.startsWith('{') ? (JSON.parse(answer) as Json) : { text: answer };
    },
    async stop() {},
  };
}

/** Events are JSON, commands a form, everything else a form with one field. */
function bodyOf(kind: Delivery['kind'], payload: Json): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, text(value)]));
  return new URLSearchParams(fields).toString();
}
