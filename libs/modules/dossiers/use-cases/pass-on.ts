import { refuseField } from '@kernel/errors/domain-error';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { nextStepsOf } from '@kernel/dossier/steps';
import type { Role } from '@kernel/organisation/roles';
import type { OfficerRoster, OrganisationDirectory } from '@modules/organisation';
import { roleForStep } from '@kernel/procedure/route';
import type { ActScene, PreparedAct } from './act-on-dossier';

export interface HandOverInput {
  readonly note: string;
  /** off the route, to this desk first; null: the route goes on */
  readonly toDeskId: string | null;
  /** wished for the next step, honoured when present and authorised */
  readonly toOfficerId: string | null;
}

/** Where desks and their people are looked up. */
export interface Places {
  readonly directory: OrganisationDirectory;
  readonly roster: OfficerRoster;
}

/** Hands a dossier on, checking that desk and officer exist before the worker has to find out. */
export function handOver(input: HandOverInput, places: Places) {
  return async (scene: ActScene): Promise<PreparedAct> => {
    const { tx, dossier, now, checkMay } = scene;
    checkMay('hand_over');
    const { toDeskId, toOfficerId } = input;
    if (toDeskId !== null)
      await checkDesk(places, scene, {
        field: 'toDeskId',
        deskId: toDeskId,
        roles: [roleForStep('process', toDeskId)],
      });
    if (toOfficerId !== null) {
      const next = nextStepsOf(dossier)[0];
      const deskId = toDeskId ?? next?.deskId ?? '';
      const role = roleForStep(toDeskId === null ? (next?.action ?? 'process') : 'process', deskId);
      const known = await places.roster.atDesk(tx, deskId, role, now);
      if (!known.some(({ officerId }) => officerId === toOfficerId)) refuseField('toOfficerId', 'officer.unknown');
    }
    return { command: { action: 'hand_over', input } };
  };
}

export interface ConsultInput {
  readonly deskIds: readonly string[];
  readonly question: string;
  readonly workingDays: number;
  readonly confidential: boolean;
}

/** Asks other desks for an opinion; each answers from its own queue, by its own deadline. */
export function consult({ deskIds, ...asked }: ConsultInput, places: Places) {
  return async (scene: ActScene): Promise<PreparedAct> => {
    scene.checkMay('consult');
    const roles = DOSSIER_TRANSITIONS.give_opinion.by;
    for (const deskId of deskIds) await checkDesk(places, scene, { field: 'deskIds', deskId, roles });
    const desks = deskIds.map((deskId) => ({ deskId, officerId: null }));
    return { command: { action: 'consult', input: { desks, ...asked } } };
  };
}

/** A dossier sent where nobody can work on it would lie there for ever. @throws DomainError `desk.unknown` | `desk.nobody_for_step` */
async function checkDesk(
  { directory, roster }: Places,
  { tx, now }: ActScene,
  { field, deskId, roles }: { readonly field: string; readonly deskId: string; readonly roles: readonly Role[] },
): Promise<void> {
  const desk = await directory.desk(deskId).catch(() => refuseField(field, 'desk.unknown', { desk: deskId }));
  for (const role of roles) if ((await roster.atDesk(tx, deskId, role, now)).length > 0) return;
  refuseField(field, 'desk.nobody_for_step', { desk: deskId, deskVi: desk.nameVi, deskEn: desk.nameEn });
}
