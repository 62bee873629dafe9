import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';

export interface Finding {
  readonly id: string;
  readonly orderId: string;
  readonly dossierId: string;
  readonly reference: string;
  readonly kind: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly foundAt: string;
}

interface FindingRow {
  readonly id: string;
  readonly order_id: string;
  readonly dossier_id: string;
  readonly reference: string;
  readonly kind: string;
  readonly details: Record<string, unknown>;
  readonly found_at: Date;
}

const MOST = 200;

/** Contradictions nobody has looked at yet, of the dossiers the reader may see. */
@Injectable()
export class Findings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
  ) {}

  async open(principal: Principal): Promise<readonly Finding[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<FindingRow>(
        `SELECT f.id, f.order_id, o.dossier_id, f.reference, f.kind, f.details, f.found_at
           FROM payment_finding f JOIN payment_order o ON o.id = f.order_id
          WHERE NOT EXISTS (SELECT FROM payment_finding_closed c WHERE c.finding_id = f.id)
          ORDER BY f.found_at, f.id LIMIT ${MOST}`,
      ),
    );
    return rows.map(({ id, order_id, dossier_id, reference, kind, details, found_at }) => ({
      id,
      orderId: order_id,
      dossierId: dossier_id,
      reference,
      kind,
      details,
      foundAt: formatInstant(found_at.getTime()),
    }));
  }

  /** Somebody has looked into it, and says what came of it. @throws DomainError `payment.unknown` */
  async close(
    principal: Principal,
    key: CommandKey,
    id: string,
    note: string,
  ): Promise<CommandAnswer<{ readonly id: string }>> {
    return this.commands.once(principal, key, async (tx) => {
      const known = await tx.query('SELECT FROM payment_finding WHERE id = $1', [id]);
      if (known.length === 0) throw new DomainError('payment.unknown');
      const closed = await tx.query(
        `INSERT INTO payment_finding_closed (finding_id, closed_at, closed_by, note) VALUES ($1, clock_now(), $2, $3)
         ON CONFLICT DO NOTHING RETURNING finding_id`,
        [id, principal.accountId, note],
      );
      if (closed.length === 0) throw new DomainError('payment.changed_meanwhile');
      return { status: 200, body: { id }, version: null };
    });
  }
}
