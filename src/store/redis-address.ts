/** Host and port of a Redis address, for messages: whatever else stands in it may be a secret. */
const PORT = '6379';

/** @returns `cache.internal:6379`; undefined when it is no redis: or rediss: address with a host */
export function redisHost(url: string): string | undefined {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, port } = new URL(url);
  return hostname ? `${hostname}:${port || PORT}` : undefined;
}
