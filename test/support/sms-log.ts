import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { until } from './until';

interface Line {
  readonly channel: string;
  readonly to: string;
  readonly code: string;
}

/** What the demonstration wrote down instead of sending it. */
export async function smsLog(): Promise<readonly Line[]> {
  const folder = path.resolve(projectRoot(), process.env['MOTCUA_DATA'] ?? '');
  const text = await readFile(path.join(folder, 'logs', 'sms.log'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The last code for whoever is shown like this; waits for one more than there were. */
export async function codeFor(shown: string, before = 0): Promise<string> {
  const lines = await until(
    async () => (await smsLog()).filter(({ to }) => to === shown),
    (found) => found.length > before,
  );
  return lines.at(-1)?.code ?? '';
}
