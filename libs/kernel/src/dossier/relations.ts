import type { ErrorCode } from '../errors/error-catalogue';
import type { Actor, Grant, Role } from '../organisation/roles';
import { roleForStep, unitOfDesk } from '../procedure/route';
import { openRouteSteps, openSteps, type Dossier, type Step } from './dossier';

/** What an actor must be to a dossier before an act, beside holding the role. */
export type Relation =
  | 'filer'
  | 'applicant'
  | 'intake_desk'
  | 'receiving_desk'
  | 'applicant_or_receiving_desk'
  | 'receiving_desk_or_head'
  | 'step_holder'
  | 'same_desk'
  | 'unheld_step'
  | 'own_step'
  | 'passed_on'
  | 'head_of_step'
  | 'consulted_desk'
  | 'head'
  | 'system';

/** The standing in which an actor may act: the role used, the step acted on, and whom they stand in for. */
export interface Standing {
  readonly role: Role;
  readonly deskId: string | null;
  readonly step: Step | null;
  readonly standingInFor: string | null;
}

export type StandingOrRefusal = Standing | ErrorCode;

export function isRefusal(value: StandingOrRefusal): value is ErrorCode {
  return typeof value === 'string';
}

/** `receivedAt` is the desk that receives: the dossier's own, or, before there is one, the procedure's. */
type Finder = (
  dossier: Dossier | null,
  actor: Actor,
  by: readonly Role[],
  receivedAt: string | null,
) => StandingOrRefusal;

/** Finds the standing a relation gives, or the code of why it gives none. */
export const STANDINGS: Readonly<Record<Relation, Finder>> = {
  filer: (_dossier, actor, by) =>
    plain(
      grantOf(actor, by, () => true),
      'dossier.not_for_role',
    ),
  intake_desk: (_dossier, actor, by, receivedAt) =>
    plain(
      grantOf(actor, by, ({ deskId }) => deskId !== null && deskId === receivedAt),
      grantOf(actor, by, () => true) ? 'dossier.not_at_your_desk' : 'dossier.not_for_role',
    ),
  system: (_dossier, actor, by) =>
    plain(
      grantOf(actor, by, () => actor.kind === 'system'),
      'dossier.not_for_role',
    ),
  applicant,
  receiving_desk: receivingDesk,
  applicant_or_receiving_desk: (dossier, actor, by) =>
    actor.kind === 'citizen' ? applicant(dossier, actor, by) : receivingDesk(dossier, actor, by),
  receiving_desk_or_head: (dossier, actor, by) => {
    const atDesk = receivingDesk(
      dossier,
      actor,
      by.filter((role) => role === 'desk_officer'),
    );
    return isRefusal(atDesk) ? head(dossier, actor, by) : atDesk;
  },
  step_holder: stepHolder,
  same_desk: sameDesk,
  unheld_step: unheldStep,
  own_step: ownStep,
  passed_on: passedOn,
  head_of_step: headOfStep,
  consulted_desk: consultedDesk,
  head,
};

function applicant(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null || dossier.applicantId !== actor.id) return 'dossier.not_yours';
  return plain(
    grantOf(actor, by, () => true),
    'dossier.not_for_role',
  );
}

function receivingDesk(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (actor.kind === 'system')
    return plain(
      grantOf(actor, by, () => true),
      'dossier.not_for_role',
    );
  return plain(
    grantOf(actor, by, (grant) => grant.deskId === dossier?.receivingDeskId),
    'dossier.not_at_your_desk',
  );
}

/** A unit head of the competent body, or of the unit that has the dossier in hand. */
function head(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  const units = new Set([dossier.competentUnitId, ...openRouteSteps(dossier).map((step) => unitOfDesk(step.deskId))]);
  const heads = by.filter((role) => role === 'unit_head');
  return plain(
    grantOf(actor, heads, (grant) => units.has(grant.unitId)),
    'dossier.not_at_your_desk',
  );
}

/** The officer in whose hands the step is, or the one standing in; a step without an owner belongs to its desk. */
function stepHolder(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  const atMyDesk = openRouteSteps(dossier).flatMap((step) => {
    const grant = grantForStep(actor, step, by);
    return grant ? [{ step, grant }] : [];
  });
  if (atMyDesk.length === 0) return 'dossier.not_at_your_desk';
  const mine = atMyDesk.find(({ step }) => step.officerId === null || isHeldBy(step, actor));
  if (!mine) return 'dossier.held_by_other';
  const standingInFor = mine.step.officerId === null || mine.step.officerId === actor.id ? null : mine.step.officerId;
  return { role: mine.grant.role, deskId: mine.step.deskId, step: mine.step, standingInFor };
}

function sameDesk(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  let isMine = false;
  for (const step of openSteps(dossier)) {
    const grant = grantForStep(actor, step, by);
    if (grant && step.officerId !== actor.id)
      return { role: grant.role, deskId: step.deskId, step, standingInFor: null };
    isMine ||= grant !== undefined;
  }
  return isMine ? 'dossier.already_yours' : 'dossier.not_at_your_desk';
}

/** A step of the own desk that is in nobody's hands. */
function unheldStep(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  let refusal: ErrorCode = 'dossier.not_at_your_desk';
  for (const step of openSteps(dossier)) {
    const grant = grantForStep(actor, step, by);
    if (!grant) continue;
    if (step.officerId === null) return { role: grant.role, deskId: step.deskId, step, standingInFor: null };
    refusal = step.officerId === actor.id ? 'dossier.already_yours' : 'dossier.held_by_other';
  }
  return refusal;
}

/** A step in the actor's own hands, or of somebody stood in for. */
function ownStep(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  let refusal: ErrorCode = 'dossier.not_at_your_desk';
  for (const step of openSteps(dossier)) {
    const grant = grantForStep(actor, step, by);
    if (!grant) continue;
    if (isHeldBy(step, actor)) {
      const standingInFor = step.officerId === actor.id ? null : step.officerId;
      return { role: grant.role, deskId: step.deskId, step, standingInFor };
    }
    refusal = step.officerId === null ? 'dossier.not_held' : 'dossier.held_by_other';
  }
  return refusal;
}

/** Who had the last step that was done: it went on from these hands. */
function passedOn(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  const done = dossier.steps.filter(({ state, action }) => state === 'done' && action !== 'consult');
  const step = done.reduce<Step | undefined>(
    (last, one) => ((one.doneAt ?? 0) >= (last?.doneAt ?? 0) ? one : last),
    undefined,
  );
  const grant = step === undefined ? undefined : grantForStep(actor, step, by);
  if (step === undefined || grant === undefined) return 'dossier.not_at_your_desk';
  if (step.officerId !== null && !isHeldBy(step, actor)) return 'dossier.held_by_other';
  const standingInFor = step.officerId === actor.id ? null : step.officerId;
  return { role: grant.role, deskId: step.deskId, step, standingInFor };
}

/** A unit head of the unit whose desk has a step in hand: whose people these are. */
function headOfStep(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  const units = new Set(openSteps(dossier).map((step) => unitOfDesk(step.deskId)));
  return plain(
    grantOf(actor, by, ({ unitId }) => units.has(unitId)),
    'dossier.not_at_your_desk',
  );
}

function consultedDesk(dossier: Dossier | null, actor: Actor, by: readonly Role[]): StandingOrRefusal {
  if (dossier === null) return 'dossier.not_found';
  for (const step of openSteps(dossier).filter(({ action }) => action === 'consult')) {
    const grant = grantOf(actor, by, ({ deskId }) => deskId === step.deskId);
    if (grant) return { role: grant.role, deskId: step.deskId, step, standingInFor: null };
  }
  return 'dossier.not_at_your_desk';
}

function isHeldBy(step: Step, actor: Actor): boolean {
  return step.officerId !== null && (step.officerId === actor.id || actor.substitutesFor.includes(step.officerId));
}

function grantForStep(actor: Actor, step: Step, by: readonly Role[]): Grant | undefined {
  const needed = roleForStep(step.action, step.deskId);
  return grantOf(
    actor,
    by.filter((role) => role === needed),
    (grant) => grant.deskId === step.deskId,
  );
}

function grantOf(actor: Actor, by: readonly Role[], fits: (grant: Grant) => boolean): Grant | undefined {
  return actor.grants.find((grant) => by.includes(grant.role) && fits(grant));
}

function plain(grant: Grant | undefined, refusal: ErrorCode): StandingOrRefusal {
  return grant ? { role: grant.role, deskId: grant.deskId, step: null, standingInFor: null } : refusal;
}
