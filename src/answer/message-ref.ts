/** The id of the message that a person names: an id, or the link that "Copy link" gives. */

/** Slack's `/archives/C1/p1700000000000200`, Discord's `/channels/G/C/M`, a bare Slack ts or Discord snowflake. */
export function readMessageRef(text: string): string | undefined {
  const typed = text.trim().replace(/^<|>$/g, '');
  const slack = /\/archives\/[^/]+\/p(\d{10})(\d{6})(?:\D|$)/.exec(typed);
  if (slack) return `${slack[1]}.${slack[2]}`;
  return (
    /\/channels\/(?:\d+|@me)\/\d+\/(\d{15,20})(?:\D|$)/.exec(typed)?.[1] ??
    /^(\d{10}\.\d{6}|\d{15,20})$/.exec(typed)?.[1]
  );
}
