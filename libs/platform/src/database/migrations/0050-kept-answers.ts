import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, secure } from './grant';

/** Kept answers hold what their actor was told, secrets among it: nobody else's. And rights nobody uses are given back. */
export class KeptAnswers1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await secure(runner, 'idempotency_key', { SELECT: OWN, INSERT: OWN, DELETE: SYSTEM_ONLY });
    await runner.query(`
      -- An effect that could be forgotten could happen again.
      REVOKE DELETE ON processed_effect FROM ${APP_ROLE};
      -- Why an officer is away is for who records it; routing asks only whether.
      REVOKE SELECT ON absence FROM ${APP_ROLE};
      GRANT SELECT (id, officer_id, substitute_id, starts_at, ends_at, ended_at, recorded_by, revoked_by, recorded_at)
        ON absence TO ${APP_ROLE}`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const SYSTEM_ONLY = `(SELECT app_kind()) = 'system'`;
/** As `Commands` names the actor: the account, or the kind of somebody without one. */
const OWN = `${SYSTEM_ONLY} OR actor = coalesce((SELECT app_account())::text, (SELECT app_kind()))`;
