import { DomainError, refuseField } from '@kernel/errors/domain-error';
import { nextStepsOf } from '@kernel/dossier/steps';
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

/** Hands a dossier on, checking that desk and officer exist before the worker has to find out. */
export function handOver(input: HandOverInput, directory: OrganisationDirectory, roster: OfficerRoster) {
  return async ({ tx, dossier, now }: ActScene): Promise<PreparedAct> => {
    if (input.toDeskId !== null)
      await directory
        .desk(input.toDeskId)
        .catch(() => refuseField('toDeskId', 'desk.unknown', { desk: input.toDeskId }));
    if (input.toOfficerId !== null) {
      const next = nextStepsOf(dossier)[0];
      const deskId = input.toDeskId ?? next?.deskId ?? '';
      const role = roleForStep(input.toDeskId === null ? (next?.action ?? 'process') : 'process', deskId);
      const known = await roster.atDesk(tx, deskId, role, now);
      if (!known.some(({ officerId }) => officerId === input.toOfficerId))
        refuseField('toOfficerId', 'officer.unknown');
    }
    return { command: { action: 'hand_over', input } };
  };
}

export interface ConsultInput {
  readonly deskIds: readonly string[];
  readonly question: string;
  readonly workingDays: number;
}

/** Asks other desks for an opinion; each answers from its own queue, by its own deadline. */
export function consult({ deskIds, question, workingDays }: ConsultInput, directory: OrganisationDirectory) {
  return async (): Promise<PreparedAct> => {
    const known = new Set((await directory.desks()).map(({ id }) => id));
    const unknown = deskIds.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new DomainError('desk.unknown', { desk: unknown }, [
        { field: 'deskIds', code: 'desk.unknown', params: { desk: unknown } },
      ]);
    const desks = deskIds.map((deskId) => ({ deskId, officerId: null }));
    return { command: { action: 'consult', input: { desks, question, workingDays } } };
  };
}
