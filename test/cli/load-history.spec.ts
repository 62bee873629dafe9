import { fork } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { motcua } from '../support/motcua';
import { testFolder, testServer } from '../support/test-server';

jest.setTimeout(120_000);

// Found at a Ctrl-C: the loader told its progress to a starter that was gone, and died of it in the middle of a batch.
test('a load whose starter is gone ends well', async () => {
  await testServer();
  const environment = { MOTCUA_DATA: testFolder().root };
  expect(await motcua(['seed'], environment)).toMatchObject({ code: 0 });
  const child = fork(path.join(projectRoot(), 'dist/apps/cli/src/main.js'), ['load-history'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.once('message', () => child.disconnect());
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect({ code, said }).toEqual({ code: 0, said: '' });
});
