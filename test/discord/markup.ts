/** Reads Discord's markup the way Discord does: a backslash before a sign that is no letter makes it literal. */

/** The text a person sees of escaped text, and what is left of it when everything literal is taken out. */
export function readEscaped(text: string): { shown: string; active: string } {
  const sign = /\\([^0-9A-Za-z\s])/gu;
  return {
    shown: text.replace(sign, '$1').replaceAll('@\u200b', '@'),
    active: text.replace(sign, '\u0001'),
  };
}

/** Everything in a text that does something. */
export function readMarkup(text: string) {
  const { active } = readEscaped(text);
  const links = [...active.matchAll(/\[([^\]\n]*)\]\(<?([^)\s]*?)>?\)/g)].map(([, , url]) => url ?? '');
  const rest = active.replace(/\[([^\]\n]*)\]\(<?([^)\s]*?)>?\)/g, '$1');
  return {
    links,
    /** Mentions, custom emoji, timestamps, and pings of everybody. */
    mentions: rest.match(/<[@#:/tai]|@(?=everyone|here|\d|&|!)/g) ?? [],
    /** Addresses outside links, which Discord would turn into links. */
    bare: rest.match(/https?:\/\/\S+/gi) ?? [],
    emoji: rest.match(/:\w+:/g) ?? [],
    signs: rest.match(/[_~|`<[\]]/g) ?? [],
    /** Bold that opens and does not close on its line, and lone stars. */
    loose: rest
      .split('\n')
      .filter((line) => (line.match(/\*\*/g) ?? []).length % 2 === 1 || /(?<!\*)\*(?!\*)/.test(line)),
    headings: rest.match(/^\s*(>\s)?(#{1,3}|-#)\s/gm) ?? [],
  };
}
