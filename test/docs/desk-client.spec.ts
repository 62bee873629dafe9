import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { ensureBuilt } from '../support/processes';

test('the desk knows the API as it is; `npm run client:generate` renews it', async () => {
  await ensureBuilt();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-client-'));
  const file = path.join(folder, 'api.d.ts');
  execFileSync('npm', ['run', '--silent', 'client:generate', '--', file], { cwd: projectRoot(), stdio: 'pipe' });
  const known = path.join(projectRoot(), 'apps/desk/src/client/generated/api.d.ts');
  expect(readFileSync(known, 'utf8')).toBe(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
}, 240_000);
