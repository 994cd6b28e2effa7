/** Payloads come from outside and from versions of Slack not yet written: every field is looked at before use. */
export type Fields = Record<string, unknown>;

export const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const records = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(record) : []);

export const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Undefined rather than '' for what is absent. */
export const optional = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** `1712345678.000100` as milliseconds since 1970; undefined when it is no timestamp. */
export function millis(ts: unknown): number | undefined {
  const seconds = typeof ts === 'string' || typeof ts === 'number' ? Number(ts) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : undefined;
}
