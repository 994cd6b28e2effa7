/** Where Slack keeps files. The bot's token goes to these hosts and to no other. */

/** Slack and GovSlack, with everything below them. */
const SLACKS = ['slack.com', 'slack-files.com', 'slack-gov.com'];

/**
 * @param named further hosts, `files.proxy.test` or `127.0.0.1:8080`, for proxies and test servers
 * @returns the address, when the file may be fetched from there with the token
 */
export function createFileAddress(named: readonly string[]) {
  const further = new Set(named.map((host) => host.toLowerCase()));

  return function fileAddress(url: string): URL | undefined {
    if (!URL.canParse(url)) return undefined;
    const address = new URL(url);
    if (address.username !== '' || address.password !== '') return undefined;
    if (!/^https?:$/.test(address.protocol)) return undefined;
    if (further.has(address.host)) return address;
    // `host` names a port only where it is not the usual one.
    const own = SLACKS.some((slack) => address.host === slack || address.host.endsWith(`.${slack}`));
    return own && address.protocol === 'https:' ? address : undefined;
  };
}
