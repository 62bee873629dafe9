import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { GENERATED_PAGES } from './pages';

const [folder = path.join(projectRoot(), 'docs', 'generated')] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, write] of Object.entries(GENERATED_PAGES)) writeFileSync(path.join(folder, name), write());
process.stdout.write(`${Object.keys(GENERATED_PAGES).join(', ')} written to ${folder}\n`);
// Modules that were loaded to be described may hold timers.
process.exit(0);
