import { DomainError } from '../errors/domain-error';
import type { Actor } from '../organisation/roles';
import type { Dossier } from './dossier';
import type { DossierEvent, DossierEventType } from './dossier-events';

/** Papers the authorities give the person: forms 01–04 of Circular 01/2018/TT-VPCP art. 9, and the result itself. */
export type IssuedPaperKind = 'form_01' | 'form_02' | 'form_03' | 'form_04' | 'result';

const KIND_OF: Readonly<Partial<Record<DossierEventType, IssuedPaperKind>>> = {
  DossierReceived: 'form_01',
  SupplementAskedBeforeReceipt: 'form_02',
  SupplementRequested: 'form_02',
  ReceiptRefused: 'form_03',
  DossierRefused: 'form_03',
  DossierReappointed: 'form_04',
  ResultSigned: 'result',
  ResultConcluded: 'result',
};

export interface DuePaper {
  readonly kind: IssuedPaperKind;
  /** the act that owes it */
  readonly event: DossierEvent;
}

/** What a dossier's history obliges the authorities to issue, in order: one paper an act, never for any other act. */
export function papersDue(events: readonly DossierEvent[]): readonly DuePaper[] {
  return events.flatMap((event) => {
    const kind = KIND_OF[event.type];
    return kind === undefined ? [] : [{ kind, event }];
  });
}

/** A result is taken back or replaced by a head of the body that decided. @throws DomainError `dossier.not_for_role` */
export function checkMayWithdrawPaper({ grants }: Actor, { competentUnitId }: Dossier): void {
  const isHead = grants.some(({ role, unitId }) => role === 'unit_head' && unitId === competentUnitId);
  if (!isHead) throw new DomainError('dossier.not_for_role');
}
