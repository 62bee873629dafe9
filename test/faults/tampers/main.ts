import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEvidenceHouse } from '../../support/evidence-house';
import { tamperAtRandom } from '../../support/random-tampers';
import { testServer } from '../../support/test-server';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

/** A house of its own with evidence of every kind; whatever else is configured is not touched. */
async function main(): Promise<number> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'motcua-tampers-'));
  // Run by root, the server is another user and has to come through here.
  chmodSync(root, 0o755);
  process.env['TEST_ROOT_OF_MOTCUA'] = root;
  try {
    const evidence = await openEvidenceHouse();
    const count = Number(values.count);
    const tampered = await tamperAtRandom(evidence, {
      count,
      seed: Number(values.seed),
      onEach: (done) => {
        if (done % 50 === 0) process.stderr.write(`${done}/${count}\n`);
      },
    });
    await evidence.tampering.close();
    await evidence.house.close();
    await (await testServer()).stop();
    const unfound = tampered.filter(({ named }) => named === undefined);
    const kinds = new Map<string, number>();
    for (const { named } of tampered) if (named) kinds.set(named.kind, (kinds.get(named.kind) ?? 0) + 1);
    const result = { count, found: count - unfound.length, unfound, named: Object.fromEntries(kinds) };
    process.stdout.write(
      values.json
        ? `${JSON.stringify(result, null, 2)}\n`
        : `${result.found}/${count} found and named: ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}\n`,
    );
    for (const { table, column } of unfound) process.stdout.write(`not found: ${table}.${column}\n`);
    return unfound.length === 0 ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
