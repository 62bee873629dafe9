import { Injectable } from '@nestjs/common';
import { formatInstant, instantAt, parseDate } from '@kernel/calendar/local-time';
import type { Delivery } from '@kernel/dossier/dossier';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { OrganisationDirectory } from '@modules/organisation';
import type { Register, RegisterLine } from '../templates/register';
import { PaperFactsQuery } from './paper-facts.query';

export interface RegisterRange {
  readonly deskId: string;
  /** `YYYY-MM-DD`, both days included */
  readonly from: string;
  readonly to: string;
}

interface Row {
  readonly number: string;
  readonly procedure_id: string;
  readonly applicant_name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly competent_unit_id: string;
  readonly received_at: Date;
  readonly due_at: Date | null;
  readonly resolved_at: Date | null;
  readonly ended_at: Date | null;
  readonly state: string;
  readonly delivery: Delivery;
}

/** What a printed register can hold: a quarter of a busy ward; more is a report. */
const LONGEST_DAYS = 92;
const MOST = 2_000;

/** Form 06: what a desk has received, in the order it came. Row-level security decides whose register may be read. */
@Injectable()
export class RegisterQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
    private readonly facts: PaperFactsQuery,
  ) {}

  /** @throws DomainError `desk.unknown` | `range.reversed` | `range.too_long` */
  async read(principal: Principal, { deskId, from, to }: RegisterRange): Promise<Register> {
    const [first, last] = [parseDate(from), parseDate(to)];
    if (last < first) throw new DomainError('range.reversed', {}, [{ field: 'to', code: 'range.reversed' }]);
    if (last - first >= LONGEST_DAYS) throw new DomainError('register.too_long', { days: LONGEST_DAYS });
    const desk = await this.directory.desk(deskId);
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Row>(
        `SELECT number, procedure_id, applicant_name, answers #>> '{applicant,address}' AS address,
                answers #>> '{applicant,phone}' AS phone, competent_unit_id, received_at, due_at, resolved_at, ended_at, state, delivery
           FROM dossier WHERE receiving_desk_id = $1 AND received_at >= $2 AND received_at < $3
          ORDER BY received_at, id LIMIT ${MOST + 1}`,
        [deskId, new Date(instantAt(first, 0)), new Date(instantAt(last + 1, 0))],
      ),
    );
    if (rows.length > MOST) throw new DomainError('register.too_long', { days: LONGEST_DAYS });
    return { agency: await this.facts.agency(desk.unitId), from, to, lines: await this.lines(rows) };
  }

  private async lines(rows: readonly Row[]): Promise<readonly RegisterLine[]> {
    const units = new Map((await this.directory.units()).map((unit) => [unit.id, unit.nameVi]));
    const time = (value: Date | null): string | null => (value === null ? null : formatInstant(value.getTime()));
    return Promise.all(
      rows.map(async (row) => ({
        number: row.number,
        procedure: (await this.procedures.procedure(row.procedure_id))?.nameVi ?? row.procedure_id,
        name: row.applicant_name,
        address: row.address ?? '',
        phone: row.phone ?? '',
        body: units.get(row.competent_unit_id) ?? row.competent_unit_id,
        receivedAt: formatInstant(row.received_at.getTime()),
        dueAt: time(row.due_at),
        resolvedAt: time(row.resolved_at),
        returnedAt: row.state === 'returned' ? time(row.ended_at) : null,
        delivery: row.delivery,
      })),
    );
  }
}
