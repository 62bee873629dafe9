import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal } from './command';

/**
 * A password that never stands on a command line, where every process of the machine can read it: asked for twice on a
 * terminal and not shown, otherwise the first line of standard input. @throws Refusal
 */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const password = await ask('password: ');
  if ((await ask('again: ')) !== password) throw new Refusal('the two are not the same');
  return password;
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) return line;
  throw new Refusal('the password is the first line of standard input: there is none');
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
    process.stderr.write('\n');
  }
}
