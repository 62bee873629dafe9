import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { prepareDatabase } from '@platform/database/prepare-database';
import { verifyEvidence } from '@modules/evidence';
import { planSeed, seedInstallation } from '@modules/installation';
import { act, approved, see } from '@test/support/dossiers';
import { motcua } from '@test/support/motcua';
import { OwnFolder } from '@test/support/own-folder';
import { describeWithSystemPostgres, SYSTEM_POSTGRES } from '@test/support/programs';
import { RETURN } from '@test/support/stages';
import { SystemPostgres } from '@test/support/system-postgres';
import { TestHouse } from '@test/support/test-house';

describeWithSystemPostgres('on a PostgreSQL of the operator’s own', () => {
  let server: SystemPostgres;
  const folder = new OwnFolder();

  beforeAll(async () => (server = await SystemPostgres.open(SYSTEM_POSTGRES ?? '')), 120_000);
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  test('the commands prepare it, seed it and are content with it', async () => {
    const urls = await server.database('commands');
    const settings = { ...folder.environment, DATABASE_URL: urls.owner, DATABASE_APP_URL: urls.app };
    for (const args of [['migrate'], ['seed'], ['doctor'], ['verify']]) {
      const { code, stdout, stderr } = await motcua(args, settings);
      expect({ args, code, said: stdout + (code === 0 ? '' : stderr) }).toEqual({ args, code: 0, said: stdout });
    }
    expect((await motcua(['doctor'], settings)).stdout).toMatch(/PostgreSQL \d+(\.\d+)? [^,\n]*$/m);
  }, 300_000);

  test('a dossier goes its whole way, routed by the worker, and the evidence holds', async () => {
    const urls = await server.database('house');
    await prepareDatabase(urls);
    await seedInstallation(urls.owner, { plan: await planSeed(path.join(projectRoot(), 'data')), demo: true });
    const house = await TestHouse.open({ on: urls });
    try {
      const { id, desk, citizen } = await approved(house);
      expect((await act(desk, id, 'return-result', RETURN)).status).toBe(200);
      expect((await see(citizen, id)).state).toBe('returned');
      await house.sweep();
      const { differences, dossiers } = await verifyEvidence(urls.owner);
      expect({ differences, dossiers }).toEqual({ differences: 0, dossiers: 1 });
    } finally {
      await house.close();
    }
  }, 180_000);
});
