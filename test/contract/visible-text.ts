/** Everything a payload shows to a person, in order, one piece a line. */
const SHOWN = new Set(['text', 'title', 'description', 'name', 'value', 'content', 'label', 'footer']);

export function visibleText(payload: unknown): string {
  const pieces: string[] = [];
  const visit = (value: unknown, shown: boolean) => {
    // What keeps foreign text from becoming markup is not seen.
    if (typeof value === 'string' && shown)
      pieces.push(value.replace(/\\([^\p{L}\p{N}\s])|[\u200b\u2060]/gu, '$1'));
    else if (Array.isArray(value)) for (const one of value) visit(one, shown);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) visit(one, SHOWN.has(key));
  };
  visit(payload, false);
  return pieces.join('\n');
}
