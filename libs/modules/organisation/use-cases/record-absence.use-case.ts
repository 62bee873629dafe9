import { Injectable } from '@nestjs/common';
import { DomainError, refuseField } from '@kernel/errors/domain-error';
import { formatInstant, parseInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';

export interface AbsenceRequest {
  readonly officerId: string;
  readonly substituteId: string | null;
  /** ISO 8601 */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Absence extends AbsenceRequest {
  readonly id: string;
}

/** A head records who is away and who stands in: dated, logged, revocable. A substitute works in the same unit. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly commands: Commands,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `officer.unknown` | `range.reversed` | `permission.denied` */
  async record(principal: Principal, key: CommandKey, request: AbsenceRequest): Promise<CommandAnswer<Absence>> {
    const [from, to] = [parseInstant(request.from), parseInstant(request.to)];
    if (from >= to) refuseField('to', 'range.reversed');
    if (request.substituteId === request.officerId) refuseField('substituteId', 'officer.unknown');
    return this.commands.once(principal, key, async (tx) => {
      const unitId = await unitOf(tx, request.officerId, 'officerId');
      if (!principal.readableUnits.includes(unitId)) throw new DomainError('permission.denied');
      if (request.substituteId !== null && (await unitOf(tx, request.substituteId, 'substituteId')) !== unitId)
        refuseField('substituteId', 'officer.unknown');
      const id = this.ids.newId();
      const now = new Date(await databaseNow(tx));
      await tx.query(
        `INSERT INTO absence (id, officer_id, substitute_id, starts_at, ends_at, reason, recorded_by, recorded_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
        [
          id,
          request.officerId,
          request.substituteId,
          new Date(from),
          new Date(to),
          request.reason,
          principal.actor.id,
          now,
        ],
      );
      const absence = { ...request, id, from: formatInstant(from), to: formatInstant(to) };
      return { status: 201, body: absence, version: null };
    });
  }

  /** The officer is back, or the substitution is revoked: from now on. */
  async end(principal: Principal, key: CommandKey, id: string): Promise<CommandAnswer<{ readonly id: string }>> {
    return this.commands.once(principal, key, async (tx) => {
      const now = new Date(await databaseNow(tx));
      const rows = await tx.query(
        `UPDATE absence a SET ended_at = $2, revoked_by = $3 FROM officer o
          WHERE a.id = $1 AND a.ended_at IS NULL AND o.id = a.officer_id AND o.unit_id = ANY($4) RETURNING a.id`,
        [id, now, principal.actor.id, principal.readableUnits],
      );
      if (rows.length === 0) throw new DomainError('request.not_found');
      return { status: 200, body: { id }, version: null };
    });
  }
}

/** @throws DomainError `officer.unknown` */
async function unitOf(tx: Transaction, officerId: string, field: string): Promise<string> {
  const [row] = await tx.query<{ unit_id: string }>('SELECT unit_id FROM officer WHERE id = $1', [officerId]);
  return row?.unit_id ?? refuseField(field, 'officer.unknown');
}
