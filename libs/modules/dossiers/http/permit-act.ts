import type { CustomDecorator } from '@nestjs/common';
import type { DossierAction } from '@kernel/dossier/dossier-commands';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { Permit, type Permission } from '@platform/http/permit';

/** The roles of an act, from the table of the life cycle: they are written once. */
export function PermitAct(action: DossierAction): CustomDecorator {
  const roles = DOSSIER_TRANSITIONS[action].by.filter((role) => role !== 'system');
  return Permit(...(roles as unknown as [Permission, ...Permission[]]));
}
