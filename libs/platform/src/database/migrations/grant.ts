import type { QueryRunner } from 'typeorm';

/** The role the processes run under: no DDL, no BYPASSRLS, not the owner of anything. */
export const APP_ROLE = 'motcua_app';

export async function grant(runner: QueryRunner, table: string, rights: string): Promise<void> {
  await runner.query(`GRANT ${rights} ON ${table} TO ${APP_ROLE}`);
}

/** Row-level security, forced for the owner as well. A table without a policy for a command refuses that command. */
export async function secure(
  runner: QueryRunner,
  table: string,
  policies: Readonly<Record<string, string>>,
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  for (const [command, condition] of Object.entries(policies)) {
    const clause = command === 'INSERT' ? `WITH CHECK (${condition})` : `USING (${condition})`;
    await runner.query(`CREATE POLICY ${table}_${command.toLowerCase()} ON ${table} FOR ${command} ${clause}`);
  }
}
