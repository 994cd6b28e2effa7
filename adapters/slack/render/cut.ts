/** Cuts at a word boundary and says so with an ellipsis; never splits a surrogate pair. `limit` in UTF-16 units. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 2) return '';
  const head = text.slice(0, limit - 1);
  const space = head.search(/\s\S*$/u);
  // A single very long word, or a script without spaces, is cut where it stands.
  const kept = space > limit * 0.6 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.trimEnd()}…`;
}
