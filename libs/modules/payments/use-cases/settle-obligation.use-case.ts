import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { ActOnDossier, DossierStore, type ActScene, type PreparedAct } from '@modules/dossiers';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { obligationSeq } from './bills';
import { recordFinding } from './hear-word';

/** Lets a dossier go on once its obligation is paid: the receipt of the act is the number of the order. */
@Injectable()
export class SettleObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaymentStore,
    private readonly dossiers: DossierStore,
    private readonly acts: ActOnDossier,
    private readonly ids: IdSource,
  ) {}

  async settle(orderId: string): Promise<void> {
    const stored = await this.unitOfWork.read(SYSTEM, (tx) => this.store.load(tx, orderId));
    if (!stored || stored.order.purpose !== 'obligation' || stored.order.state !== 'paid') return;
    try {
      await this.acts.actAsSystem(stored.dossierId, (scene) => prepare(scene, stored));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      await this.nameIfVain(stored);
    }
  }

  /** Paid, but the dossier does not wait for it and never went on because of it: somebody has to give it back. */
  private async nameIfVain({ id, dossierId, order }: StoredOrder): Promise<void> {
    await this.unitOfWork.write(SYSTEM, async (tx) => {
      const dossier = (await this.dossiers.load(tx, dossierId))?.dossier;
      // A withdrawal may be declined and a stop lifted: then it waits again.
      if (!dossier || dossier.state === 'fee_pending' || dossier.resumeState === 'fee_pending') return;
      const settled = await tx.query(
        `SELECT FROM dossier_event WHERE dossier_id = $1 AND type = 'ObligationSettled' AND payload->>'receipt' = $2`,
        [dossierId, order.number],
      );
      if (settled.length > 0) return;
      const facts = { id: this.ids.newId(), orderId: id, reference: order.number, details: { state: dossier.state } };
      await recordFinding(tx, { ...facts, kind: 'not_owed_any_more', now: await databaseNow(tx) });
    });
  }
}

async function prepare({ tx, dossier }: ActScene, { order }: StoredOrder): Promise<PreparedAct> {
  const isAwaited = dossier.state === 'fee_pending' && (await obligationSeq(tx, dossier.id)) === order.obligationSeq;
  if (!isAwaited) throw new DomainError('payment.nothing_due');
  return { command: { action: 'settle_obligation', input: { receipt: order.number } } };
}
