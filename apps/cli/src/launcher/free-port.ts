import { Refusal } from '../terminal/command';
import { anyFreePort, isFree } from '@platform/process/free-port';

const TRIES = 50;

/** The wished port, or the next free one when nobody insisted on it. @throws Refusal when an explicit port is taken */
export async function choosePort(wished: number, host: string, isExplicit: boolean): Promise<number> {
  if (wished === 0) return anyFreePort(host);
  for (let port = wished; port < wished + TRIES; port += 1) {
    if (await isFree(port, host)) return port;
    if (isExplicit) throw new Refusal(`port ${wished} is taken: stop what uses it, or set PORT to another`);
  }
  throw new Refusal(`no free port from ${wished} on`);
}
