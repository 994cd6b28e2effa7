/** Holds a payload against the table of limits. */
import { LIMITS, type Node } from './block-kit-limits.js';
import { isObject, type Json } from './json.js';

/** The rules a message body or a view breaks, each once; empty when Slack would take it. */
export function judgeBlocks(payload: Json, kind: 'message' | 'view'): string[] {
  const nodes = [...walk(payload, kind, undefined)];
  const broken = LIMITS.filter((limit) => nodes.some((node) => limit.applies(node) && limit.broken(node)));
  return broken.map(({ rule }) => rule);
}

/** Every object in the payload. Attachments and metadata are no blocks and are not entered. */
function* walk(value: unknown, field: string, parent: Json | undefined): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* walk(one, field, parent);
  } else if (isObject(value)) {
    yield { value, field, parent };
    for (const [name, inner] of Object.entries(value))
      if (name !== 'attachments' && name !== 'metadata') yield* walk(inner, name, value);
  }
}
