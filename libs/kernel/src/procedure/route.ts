import { DomainError } from '../errors/domain-error';
import type { Role } from '../organisation/roles';

/**
 * What is done at a step. receive and return belong to the one-stop desk; assign and review to a unit head; sign is the
 * last signature; endorse a signature that other desks still follow; conclude the last act of a linked body after it.
 */
export const STEP_ACTIONS = [
  'receive',
  'transfer',
  'assign',
  'process',
  'verify',
  'review',
  'endorse',
  'sign',
  'conclude',
  'consult',
  'return',
] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** A step as a procedure version publishes it. */
export interface RouteStep {
  readonly action: StepAction;
  /** `hk-tp`: that unit's desk · `ward:tpht`: that position in the ward of the dossier */
  readonly deskRef: string;
  /** steps of one group run at the same time (Decree 61/2018 art. 19(6)); null: alone */
  readonly group: number | null;
  /** the step's share of the limit, relative to the other steps */
  readonly weight: number;
  readonly nameVi: string;
  readonly nameEn: string;
}

const WARD_PREFIX = 'ward:';

/** `hk-hang-bac:tpht` is a desk of unit `hk-hang-bac`; a unit with one desk shares its id with it. */
export function unitOfDesk(deskId: string): string {
  return deskId.split(':')[0] ?? deskId;
}

export function resolveDesk(deskRef: string, wardUnitId: string): string {
  return deskRef.startsWith(WARD_PREFIX) ? `${wardUnitId}:${deskRef.slice(WARD_PREFIX.length)}` : deskRef;
}

/** The one-stop desk of a ward or, for any other id, the desk itself. */
export function isOneStopDesk(deskId: string): boolean {
  return deskId.endsWith(':motcua') || deskId.endsWith('-motcua');
}

/** The role an officer needs for a step: decided by what is done there, and for transfers by where. */
export function roleForStep(action: StepAction, deskId: string): Role {
  switch (action) {
    case 'receive':
    case 'return':
      return 'desk_officer';
    case 'assign':
    case 'review':
    case 'endorse':
    case 'sign':
      return 'unit_head';
    case 'transfer':
      return isOneStopDesk(deskId) ? 'desk_officer' : 'specialist';
    case 'process':
    case 'verify':
    case 'conclude':
    case 'consult':
      return 'specialist';
  }
}

/**
 * A route is sound when it starts with receiving, ends with returning, decides exactly once, last of all work, and
 * every weight is positive. @throws DomainError `route.empty` | `route.bad_step`
 */
export function checkRoute(route: readonly RouteStep[]): readonly RouteStep[] {
  if (route.length < 3) throw new DomainError('route.empty', { steps: route.length });
  route.forEach((step, index) => {
    const problem = stepProblem(step, index, route.length);
    if (problem) throw new DomainError('route.bad_step', { step: index + 1, desk: step.deskRef, problem });
  });
  return route;
}

function stepProblem(step: RouteStep, index: number, length: number): string | null {
  if ((step.action === 'receive') !== (index === 0)) return 'receive must be the first step, and only it';
  if ((step.action === 'return') !== (index === length - 1)) return 'return must be the last step, and only it';
  const decides = step.action === 'sign' || step.action === 'conclude';
  if (decides !== (index === length - 2)) return 'sign or conclude must be the step before the return, and only it';
  if (!(step.weight > 0)) return 'the weight must be positive';
  if (step.group !== null && (index === 0 || index >= length - 2)) return 'only steps between can run in parallel';
  return null;
}
