import { createServer } from 'node:net';

/**
 * Where ports of our own choice come from: below the range systems take for outgoing connections (32768 on Linux, 49152
 * elsewhere). From that range any client, even one of ours knocking at a server that is being started again, may get
 * the very number as its own end, and the server would not get it back.
 */
const FROM = 20_000;
const RANGE = 12_000;
const TRIES = 200;

/** Whether nobody listens on the port, and nobody's connection begins there. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Some free port that will still be ours after a restart. @throws Error when none is found */
export async function anyFreePort(host: string): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = FROM + Math.floor(Math.random() * RANGE);
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no free port between ${FROM} and ${FROM + RANGE}`);
}
