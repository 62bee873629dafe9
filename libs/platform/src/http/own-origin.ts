import os from 'node:os';

/** Names by which a browser on this machine or in its network may call it without anybody having configured one. */
export function ownNames(): ReadonlySet<string> {
  const addresses = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
  return new Set([
    'localhost',
    os.hostname().toLowerCase(),
    ...addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  ]);
}

/** A name or an address, and perhaps a port; nothing that an address could be continued with. */
const HOST = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The address a Host stands for; null for a name that is not one of ours. Anybody may write a Host, and what is made of
 * it ends up in a payer's way back, in links that carry a secret and on paper.
 */
export function ownOrigin(host: string | undefined, names: ReadonlySet<string>): string | null {
  const address = `http://${host ?? ''}`;
  if (!HOST.test(host ?? '') || !URL.canParse(address)) return null;
  const { hostname, origin } = new URL(address);
  return names.has(hostname) ? origin : null;
}
