/**
 * The page is for the person at this machine alone. A foreign page must not reach it: neither by a name that resolves
 * to loopback (the Host header is checked) nor by sending requests from elsewhere (origin and content type are).
 */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

/** Bytes of a request body. */
export const MOST_BODY = 64 * 1024;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const READING = new Set(['GET', 'HEAD']);

const nothing = ["'none'"];
const own = ["'self'"];

export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: nothing,
    scriptSrc: own,
    styleSrc: own,
    connectSrc: own,
    imgSrc: [...own, 'data:'],
    baseUri: nothing,
    formAction: nothing,
    frameAncestors: nothing,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: nothing,
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

export const onlyFromHere: MiddlewareHandler = createMiddleware(async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!LOOPBACK.has(host.replace(/:\d{1,5}$/, '').toLowerCase())) {
    return context.json({ error: 'playground: open it as http://127.0.0.1, not by another name' }, 403);
  }
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site';
  const opensPage = READING.has(context.req.method) && context.req.header('sec-fetch-mode') === 'navigate';
  // Following a link to the page is fine; anything else from another page is not.
  if (foreign && !opensPage) {
    return context.json(
      { error: 'playground: this request comes from another page: use the playground itself' },
      403,
    );
  }
  return next();
});

export const onlyJson: MiddlewareHandler = createMiddleware(async (context, next) => {
  const { method } = context.req;
  if (READING.has(method) || method === 'DELETE') return next();
  const type = context.req.header('content-type') ?? '';
  if (/^application\/json\s*(?:;|$)/i.test(type)) return next();
  return context.json({ error: 'playground: send JSON, with content-type: application/json' }, 415);
});

export const notTooMuch: MiddlewareHandler = bodyLimit({
  maxSize: MOST_BODY,
  onError: (context) =>
    context.json(
      { error: `playground: that is more than ${MOST_BODY / 1024} KB: send less text at once` },
      413,
    ),
});
