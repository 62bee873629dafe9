import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { ListPlan } from '@modules/dossiers';
import { DossiersBehindQuery, type BehindRequest } from './dossiers-behind.query';

/** A dossier as it is exported: what happened when and where, and nothing about the person. */
export interface ExportedDossier {
  readonly id: string;
  readonly number: string;
  readonly procedure_id: string;
  readonly field_id: string;
  readonly level: string;
  readonly channel: string;
  readonly delivery: string;
  readonly receiving_desk_id: string;
  readonly reporting_unit_id: string;
  readonly competent_unit_id: string;
  readonly ward_unit_id: string;
  readonly submitted_at: Date;
  readonly received_at: Date | null;
  readonly due_at: Date | null;
  readonly resolved_at: Date | null;
  readonly ended_at: Date | null;
  readonly state: string;
  readonly verdict: string | null;
  /** of the version it was filed under */
  readonly service_level: number | null;
  readonly sort_at: Date;
}

const COLUMNS = `d.id, d.number, d.procedure_id, d.field_id, d.level, d.channel, d.delivery, d.receiving_desk_id,
  d.reporting_unit_id, d.competent_unit_id, d.ward_unit_id, d.submitted_at, d.received_at, d.due_at, d.resolved_at, d.ended_at,
  d.state, d.verdict, (SELECT v.service_level FROM procedure_version v WHERE v.id = d.procedure_version_id) AS service_level`;
/** Read at a time: memory does not grow with the export, and no statement is long. */
const PAGE = 2_000;

/**
 * Every dossier behind a number of the report, as far as the reader may see them, one after the other. Read in pages, each
 * of its own instant: of a period that is not over, what happens meanwhile may be in it or not.
 */
@Injectable()
export class ExportedDossiersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly behind: DossiersBehindQuery,
  ) {}

  /**
   * Checks what is asked for, before a byte is sent. Whoever stops reading ends the reading of the database.
   * @throws DomainError `range.reversed` | `range.too_long` | `unit.unknown` | `unit.not_in_being`
   */
  async prepare(principal: Principal, request: BehindRequest): Promise<() => AsyncGenerator<ExportedDossier>> {
    const plan = await this.behind.plan(request, await this.unitOfWork.read(principal, databaseNow));
    return () => this.rows(principal, plan);
  }

  private async *rows(principal: Principal, plan: ListPlan): AsyncGenerator<ExportedDossier> {
    for (let last: ExportedDossier | undefined; ;) {
      const rows: readonly ExportedDossier[] = await this.page(principal, plan, last);
      yield* rows;
      if (rows.length < PAGE) return;
      last = rows.at(-1);
    }
  }

  private page(
    principal: Principal,
    { from, where, values, sortBy }: ListPlan,
    last: ExportedDossier | undefined,
  ): Promise<readonly ExportedDossier[]> {
    const n = values.length;
    const beyond = last ? `(${sortBy}, d.id) > ($${n + 1}::timestamptz, $${n + 2}::uuid)` : 'true';
    const text = `SELECT ${COLUMNS}, ${sortBy} AS sort_at FROM ${from} WHERE (${where}) AND ${beyond} ORDER BY ${sortBy}, d.id LIMIT ${PAGE}`;
    const asked = last ? [...values, last.sort_at, last.id] : values;
    return this.unitOfWork.read(principal, (tx) => tx.query<ExportedDossier>(text, asked));
  }
}
