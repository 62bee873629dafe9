import type { RouteStep, StepAction } from '@kernel/procedure/route';
import type { ProcedureRecord, StepRecord } from '../seed-files/seed-records';

/** Who does what where a procedure's own steps are not known; an illustration, and marked as one. */
const DEFAULT_STEPS = {
  ward: (division: string): readonly RouteStep[] => [
    step('receive', 'ward:motcua', 2, ['Tiếp nhận, kiểm tra, số hóa, chuyển hồ sơ', 'Receive, check, scan, transfer']),
    step('process', division, 3, ['Thẩm định, dự thảo kết quả', 'Examine and draft the result']),
    step('sign', 'ward:ct', 2, ['Lãnh đạo ký kết quả', 'Leader signs']),
    step('return', 'ward:motcua', 1, ['Đóng dấu, trả kết quả', 'Stamp and return the result']),
  ],
  district: (division: string): readonly RouteStep[] => [
    step('receive', 'hk-motcua', 1, ['Tiếp nhận, kiểm tra, số hóa, chuyển hồ sơ', 'Receive, check, scan, transfer']),
    step('assign', division, 1, ['Phân công thụ lý', 'Assign']),
    step('process', division, 6, ['Thẩm định, dự thảo kết quả', 'Examine and draft the result']),
    step('review', division, 1, ['Lãnh đạo phòng duyệt', 'Division head reviews']),
    step('sign', 'hoan-kiem', 1, ['Lãnh đạo ký kết quả', 'Leader signs']),
    step('return', 'hk-motcua', 1, ['Đóng dấu, trả kết quả', 'Stamp and return the result']),
  ],
};

/**
 * Paternity with a foreign element is posted at the district and at the ward for the same seven days (Decree 123/2015;
 * domain.md §2.4), so these two steps run at the same time.
 */
const PARALLEL: Readonly<Record<string, readonly number[]>> = {
  'd-acknowledgement-of-parent-or-child-with-a-foreign-elemen': [2, 3],
};

/** A published sequence of steps as a route: receiving first, returning last, one decision at the end of the work. */
export function planRoute({ id, steps, level, division }: ProcedureRecord): readonly RouteStep[] {
  if (steps.length === 0) return DEFAULT_STEPS[level](division);
  const received = steps.filter(({ action }) => action === 'receive');
  const returned = steps.filter(({ action }) => action === 'return');
  const work = steps.filter(({ action }) => action !== 'receive' && action !== 'return');
  const decided = work.map((record, index) => routeStep(record, workAction(record, index === work.length - 1)));
  const ends = [...returned.map((record) => routeStep(record, 'return'))];
  const route = [...received.map((record) => routeStep(record, 'receive')), ...decided, ...ends];
  return route.map((each, index) => ({ ...each, group: PARALLEL[id]?.includes(index) ? 1 : null }));
}

/**
 * The last work step decides: a signature signs, and a linked body after the signature concludes. Earlier signatures
 * endorse what goes on to other desks.
 */
function workAction({ action }: StepRecord, isLast: boolean): StepAction {
  if (action === 'sign') return isLast ? 'sign' : 'endorse';
  if (isLast) return 'conclude';
  if (action === 'division_review') return 'review';
  return action;
}

function routeStep({ desk, duration, name_vi, name_en }: StepRecord, action: StepAction): RouteStep {
  return step(action, desk, duration, [name_vi, name_en]);
}

function step(
  action: StepAction,
  deskRef: string,
  weight: number,
  [nameVi, nameEn]: readonly [string, string],
): RouteStep {
  return { action, deskRef, weight, group: null, nameVi, nameEn };
}
