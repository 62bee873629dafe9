import { Injectable } from '@nestjs/common';
import { instantAt } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { Page } from '@platform/http/cursor';
import { readDossierPage, type DossierSummary, type ListPlan } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import { pastDateAt } from './overdue-sql';
import { range, unitsBelow } from './report-scope';
import type { Figure } from './sla-report.query';
import { happened, stoppedAt } from './stopped-sql';

export interface BehindRequest {
  readonly from: string;
  readonly to: string;
  readonly measure: Figure;
  readonly unitId: string | null;
  readonly level: 'ward' | 'district' | null;
  readonly fieldId: string | null;
  readonly channel: string | null;
  readonly procedureId: string | null;
}

/** $1 first instant of the range · $2 first instant after it · $3 the later of now and that, for what is open */
const CONDITIONS: Readonly<Record<Figure, { readonly where: string; readonly sortBy: string }>> = {
  received: { where: 'd.received_at >= $1 AND d.received_at < $2', sortBy: 'd.received_at' },
  resolved: { where: 'd.resolved_at >= $1 AND d.resolved_at < $2', sortBy: 'd.resolved_at' },
  early: { where: `d.resolved_at >= $1 AND d.resolved_at < $2 AND d.verdict = 'before'`, sortBy: 'd.resolved_at' },
  onTime: { where: `d.resolved_at >= $1 AND d.resolved_at < $2 AND d.verdict = 'on'`, sortBy: 'd.resolved_at' },
  late: { where: `d.resolved_at >= $1 AND d.resolved_at < $2 AND d.verdict = 'late'`, sortBy: 'd.resolved_at' },
  withdrawn: {
    where: `d.state = 'withdrawn' AND d.received_at IS NOT NULL AND d.ended_at >= $1 AND d.ended_at < $2`,
    sortBy: 'd.ended_at',
  },
  stopped: { where: happened('DossierStopped'), sortBy: 'd.received_at' },
  resumed: { where: happened('DossierResumed'), sortBy: 'd.received_at' },
  pending: { where: openAt('$2'), sortBy: 'd.received_at' },
  overdue: { where: `${openAt('$2')} AND ${pastDateAt('$3')}`, sortBy: 'd.received_at' },
};

function openAt(instant: string): string {
  return `d.received_at < ${instant} AND (d.resolved_at IS NULL OR d.resolved_at >= ${instant})
    AND NOT (d.resolved_at IS NULL AND d.ended_at IS NOT NULL AND d.ended_at < ${instant}) AND NOT ${stoppedAt(instant)}`;
}

/** The dossiers a number of the report counts: exactly as many rows as the number says. */
@Injectable()
export class DossiersBehindQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws DomainError `range.reversed` | `unit.unknown` */
  async page(
    principal: Principal,
    request: BehindRequest,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<DossierSummary>> {
    const now = await this.unitOfWork.read(principal, databaseNow);
    return readDossierPage(this.unitOfWork, principal, await this.plan(request, now), page);
  }

  /** Which rows, for whoever lists them in another way. @throws DomainError as `page` */
  async plan(request: BehindRequest, now: number): Promise<ListPlan> {
    const [from, to] = range(request);
    const units = await unitsBelow(this.directory, request.unitId, [from, to]);
    const after = instantAt(to + 1, 0);
    const { where, sortBy } = CONDITIONS[request.measure];
    return {
      from: 'dossier d',
      where: `${where} AND $3::timestamptz IS NOT NULL AND ($4::text[] IS NULL OR d.reporting_unit_id = ANY($4)) AND ($5::text IS NULL OR d.level = $5)
        AND ($6::text IS NULL OR d.field_id = $6) AND ($7::text IS NULL OR d.channel = $7) AND ($8::text IS NULL OR d.procedure_id = $8)
        AND $1::timestamptz IS NOT NULL`,
      values: [
        new Date(instantAt(from, 0)),
        new Date(after),
        new Date(Math.min(now, after)),
        units,
        request.level,
        request.fieldId,
        request.channel,
        request.procedureId,
      ],
      sortBy,
      newestFirst: true,
    };
  }
}
