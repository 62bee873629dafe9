import { createServer } from 'node:net';

/** Whether nobody listens on the port yet. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

const TRIES = 50;

/** The wished port, or the next free one when nobody insisted on it. @throws Error when an explicit port is taken */
export async function choosePort(wished: number, host: string, isExplicit: boolean): Promise<number> {
  if (wished === 0) return anyFree(host);
  for (let port = wished; port < wished + TRIES; port += 1) {
    if (await isFree(port, host)) return port;
    if (isExplicit) throw new Error(`port ${wished} is taken: stop what uses it, or set PORT to another`);
  }
  throw new Error(`no free port from ${wished} on`);
}

function anyFree(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
