import { Injectable } from '@nestjs/common';
import type { Step } from '@kernel/dossier/dossier';
import { openSteps } from '@kernel/dossier/dossier';
import { refuseField } from '@kernel/errors/domain-error';
import type { ActScene, PreparedAct } from '@modules/dossiers';
import { ChooseNext } from './choose-next';

export interface ReassignInput {
  /** number of the open step */
  readonly step: number;
  /** wished for, honoured when present; null: whoever the routing would choose */
  readonly officerId: string | null;
  readonly reason: string;
}

/** Gives an open step of the unit to somebody else of its desk, by the same rule as the routing. */
@Injectable()
export class Reassign {
  constructor(private readonly choosing: ChooseNext) {}

  /** Prepares the act inside its transaction. @throws DomainError `dossier.step_unknown` | `officer.unknown` */
  prepare({ step: no, officerId, reason }: ReassignInput) {
    return async (scene: ActScene): Promise<PreparedAct> => {
      scene.checkMay('reassign');
      const step = openSteps(scene.dossier).find((open) => open.no === no);
      if (!step) return refuseField('step', 'dossier.step_unknown');
      if (officerId !== null) await this.checkKnown(scene, step, officerId);
      const choice = await this.choosing.other(scene, step, officerId);
      return { command: { action: 'reassign', input: { no, choice, reason } } };
    };
  }

  private async checkKnown({ tx, now }: ActScene, step: Step, officerId: string): Promise<void> {
    const known = await this.choosing.candidates(tx, step, now);
    if (!known.includes(officerId)) refuseField('officerId', 'officer.unknown');
  }
}
