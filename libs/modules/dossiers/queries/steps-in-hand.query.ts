import { Injectable } from '@nestjs/common';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import type { StepAction } from '@kernel/procedure/route';
import type { Transaction } from '@platform/database/unit-of-work';

export interface StepInHandRow {
  readonly dossierId: string;
  readonly number: string;
  readonly version: number;
  readonly no: number;
  readonly action: StepAction;
  readonly deskId: string;
  readonly officerId: string;
}

/** Open steps in somebody's hands that a head could give to somebody else, the last opened first: least is done on it. */
@Injectable()
export class StepsInHandQuery {
  async of(tx: Transaction, units: readonly string[]): Promise<readonly StepInHandRow[]> {
    return tx.query<StepInHandRow & object>(
      `SELECT s.dossier_id AS "dossierId", d.number, d.version, s.no, s.action, s.desk_id AS "deskId", s.officer_id AS "officerId"
         FROM open_step s JOIN dossier d ON d.id = s.dossier_id
        WHERE s.unit_id = ANY($1) AND s.officer_id IS NOT NULL AND d.state = ANY($2)
        ORDER BY s.opened_at DESC, s.dossier_id, s.no`,
      [units, Object.keys(DOSSIER_TRANSITIONS.reassign.moves)],
    );
  }
}
