import { Injectable } from '@nestjs/common';
import { formatDate, formatInstant, localDayOf, type Instant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { OrganisationDirectory } from '@modules/organisation';
import { DeskFilters } from './desk-filters';
import { DeskQueuesQuery } from './desk-queues.query';
import { named } from './named-values';
import { DUE_SOON, inQueue, OVERDUE, readerValues } from './queue-rules';

/** Dossiers under way: exactly the rows of the queues `unit`, `due_soon` and `overdue` under the same filter. */
export interface Load {
  readonly open: number;
  readonly dueSoon: number;
  readonly overdue: number;
}

export interface AbsenceInForce {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly substituteName: string | null;
  readonly isNow: boolean;
}

export interface OfficerLoad extends Load {
  /** since when the oldest of them lies there */
  readonly oldestAt: string | null;
  readonly officerId: string;
  readonly name: string;
  readonly titleVi: string;
  readonly unitId: string;
  /** that lasts or is still to come, the first one */
  readonly absence: AbsenceInForce | null;
}

export interface UnitLoad {
  /** in nobody's hands */
  readonly unassigned: Load;
  readonly officers: readonly OfficerLoad[];
}

interface LoadRow {
  readonly officer_id: string;
  readonly open: number;
  readonly due_soon: number;
  readonly overdue: number;
  readonly oldest_at: Date;
}

interface AbsenceRow {
  readonly id: string;
  readonly officer_id: string;
  readonly substitute_id: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

const NOTHING = { open: 0, dueSoon: 0, overdue: 0, oldestAt: null } as const;

/** Who has how much in hand, for whoever gives out the work. No ranking: the order is that of names. */
@Injectable()
export class UnitLoadQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: OrganisationDirectory,
    private readonly queues: DeskQueuesQuery,
    private readonly filters: DeskFilters,
  ) {}

  /** Of the units the reader answers for. */
  async read(principal: Principal): Promise<UnitLoad> {
    const units = principal.readableUnits;
    const [now, loads, absences, workers] = await this.unitOfWork.read(principal, async (tx) => {
      const at = await databaseNow(tx);
      const asked = [tx, units, at] as const;
      return [at, await loadsOf(tx, principal, at), await absencesOf(...asked), await workersOf(...asked)] as const;
    });
    const known = await this.directory.officers();
    const byOfficer = new Map(loads.map((row) => [row.officer_id, loadOf(row)]));
    const officers = [...known.values()]
      .filter(({ id, unitId }) => workers.has(id) || (byOfficer.has(id) && units.includes(unitId)))
      .map(({ id, name, titleVi, unitId }) => {
        const row = absences.find(({ officer_id }) => officer_id === id);
        const substitute = row?.substitute_id == null ? null : (known.get(row.substitute_id)?.name ?? null);
        const absence = row ? absenceOf(row, substitute, now) : null;
        return { officerId: id, name, titleVi, unitId, ...(byOfficer.get(id) ?? NOTHING), absence };
      })
      .sort((one, other) => one.unitId.localeCompare(other.unitId) || one.name.localeCompare(other.name, 'vi'));
    return { unassigned: await this.unassigned(principal), officers };
  }

  private async unassigned(principal: Principal): Promise<Load> {
    const filter = await this.filters.read({ officerId: ['none'] });
    const { unit, due_soon, overdue } = await this.queues.counts(principal, filter);
    return { open: unit, dueSoon: due_soon, overdue };
  }
}

/** A dossier counts once for each who holds a step of it, as it stands once in each one's list. */
function loadsOf(tx: Transaction, principal: Principal, now: Instant): Promise<LoadRow[]> {
  const text = `SELECT s.officer_id, count(DISTINCT d.id) AS open, count(DISTINCT d.id) FILTER (WHERE ${DUE_SOON}) AS due_soon,
      count(DISTINCT d.id) FILTER (WHERE ${OVERDUE}) AS overdue, min(s.opened_at) AS oldest_at
      FROM open_step s JOIN dossier d ON d.id = s.dossier_id WHERE s.officer_id IS NOT NULL AND ${inQueue('unit')} GROUP BY s.officer_id`;
  return tx.query<LoadRow>(...named(text, { ...readerValues(principal), now: new Date(now) }));
}

function absencesOf(tx: Transaction, units: readonly string[], now: Instant): Promise<AbsenceRow[]> {
  return tx.query<AbsenceRow>(
    `SELECT a.id, a.officer_id, a.substitute_id, a.starts_at, a.ends_at FROM absence a JOIN officer o ON o.id = a.officer_id
      WHERE a.ended_at IS NULL AND a.ends_at > $2 AND o.unit_id = ANY($1) ORDER BY a.starts_at`,
    [units, new Date(now)],
  );
}

/** Who works with dossiers there today. */
async function workersOf(tx: Transaction, units: readonly string[], now: Instant): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ officer_id: string }>(
    `SELECT DISTINCT officer_id FROM officer_role
      WHERE unit_id = ANY($1) AND desk_id IS NOT NULL AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)`,
    [units, formatDate(localDayOf(now))],
  );
  return new Set(rows.map(({ officer_id }) => officer_id));
}

function loadOf({ open, due_soon, overdue, oldest_at }: LoadRow): Load & Pick<OfficerLoad, 'oldestAt'> {
  return { open, dueSoon: due_soon, overdue, oldestAt: formatInstant(oldest_at.getTime()) };
}

function absenceOf(
  { id, starts_at, ends_at }: AbsenceRow,
  substituteName: string | null,
  now: Instant,
): AbsenceInForce {
  const [from, to] = [starts_at.getTime(), ends_at.getTime()];
  return { id, from: formatInstant(from), to: formatInstant(to), substituteName, isNow: from <= now };
}
