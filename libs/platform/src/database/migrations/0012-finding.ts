import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** How people find a procedure: who may ask, words they say instead, events of life; and what waiting times are read by. */
export class Finding1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FINDING);
    for (const table of ['search_synonym', 'life_event']) await grant(runner, table, 'SELECT');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('forward only'));
  }
}

const FINDING = `
  ALTER TABLE procedure ADD COLUMN audience text[] NOT NULL DEFAULT '{person}'
    CHECK (audience <@ '{person,organisation}' AND cardinality(audience) > 0);
  CREATE TABLE search_synonym (said text PRIMARY KEY, means text NOT NULL);
  CREATE TABLE life_event (
    id text PRIMARY KEY, name_vi text NOT NULL, name_en text NOT NULL,
    procedures text[] NOT NULL, sort_order int NOT NULL
  );
  CREATE INDEX dossier_of_procedure_resolved ON dossier (procedure_id, resolved_at DESC) WHERE resolved_at IS NOT NULL;`;
