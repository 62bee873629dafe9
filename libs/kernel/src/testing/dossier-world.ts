import { parseInstant, HOUR_MS, type Instant } from '../calendar/local-time';
import { decide, type Outcome } from '../dossier/decide';
import type { Dossier, FiledPaper } from '../dossier/dossier';
import type { CommandInputs, DossierAction, DossierCommand } from '../dossier/dossier-commands';
import type { DossierEvent } from '../dossier/dossier-events';
import type { DossierState } from '../dossier/dossier-states';
import { nextStepsOf } from '../dossier/steps';
import { SYSTEM_ACTOR, type Actor, type Role } from '../organisation/roles';
import type { ProcedureFacts } from '../procedure/procedure-facts';
import { roleForStep, unitOfDesk, type RouteStep, type StepAction } from '../procedure/route';
import { BOOK } from './holidays';

export const WARD = 'hk-hang-bac';
export const OFFICER_DESK = `${WARD}:motcua`;
export const CITIZEN: Actor = citizen('citizen-1');
export const STRANGER: Actor = citizen('citizen-2');

function step(action: StepAction, deskRef: string, weight: number, group: number | null = null): RouteStep {
  return { action, deskRef, weight, group, nameVi: action, nameEn: action };
}

/** Ward → district → ward, with a countersignature on the way: the longest path a dossier takes in this house. */
export const LINKED: ProcedureFacts = {
  procedureId: 'w-funeral-support',
  versionId: 'v-linked',
  level: 'ward',
  fieldId: 'bao-tro',
  serviceLevel: 4,
  divisionRef: 'ward:vhxh',
  limit: { value: 5, unit: 'working_days' },
  rule: 'end_of_day',
  clockPolicy: { supplement: 'restart', obligation: 'pause' },
  papers: [
    {
      key: 'p1',
      nameVi: 'Tờ khai',
      nameEn: 'Declaration',
      kind: 'original',
      copies: 1,
      presentOnly: false,
      conditionVi: null,
    },
    {
      key: 'p2',
      nameVi: 'Văn bản ủy quyền',
      nameEn: 'Mandate',
      kind: 'certified',
      copies: 1,
      presentOnly: false,
      conditionVi: 'khi ủy quyền',
    },
  ],
  route: [
    step('receive', 'ward:motcua', 4),
    step('process', 'ward:vhxh', 8),
    step('endorse', 'ward:ct', 4),
    step('transfer', 'hk-motcua', 2),
    step('process', 'hk-ldtbxh', 14),
    step('sign', 'hoan-kiem', 4),
    step('return', 'ward:motcua', 4),
  ],
};

/** Two divisions at the same time, then the leader: Decree 61/2018 art. 19(6). */
export const PARALLEL: ProcedureFacts = {
  ...LINKED,
  procedureId: 'd-building-permit',
  versionId: 'v-parallel',
  level: 'district',
  divisionRef: 'hk-qldt',
  limit: { value: 15, unit: 'calendar_days' },
  route: [
    step('receive', 'hk-motcua', 1),
    step('process', 'hk-qldt', 8, 1),
    step('verify', 'hk-tnmt', 8, 1),
    step('sign', 'hoan-kiem', 2),
    step('return', 'hk-motcua', 1),
  ],
};

export const PAPER: FiledPaper = { paper: 'p1', documentId: 'doc-1', sha256: 'a'.repeat(64) };

function citizen(id: string): Actor {
  return { kind: 'citizen', id, grants: [{ role: 'citizen', unitId: '', deskId: null }], substitutesFor: [] };
}

export function officer(role: Role, deskId: string, id = `${role}@${deskId}`): Actor {
  return { kind: 'officer', id, grants: [{ role, deskId, unitId: unitOfDesk(deskId) }], substitutesFor: [] };
}

/** Inputs with which each act is sound, so that only the table can refuse it. */
export const INPUTS: CommandInputs = {
  submit: {
    dossierId: 'd1',
    number: 'n1',
    wardUnitId: WARD,
    applicantId: CITIZEN.id,
    answersHash: 'h',
    papers: [PAPER],
    delivery: 'counter',
  },
  take_in: {
    dossierId: 'd1',
    number: 'n1',
    wardUnitId: WARD,
    applicantId: null,
    answersHash: 'h',
    papers: [PAPER],
    delivery: 'counter',
    channel: 'counter',
    receivedAt: null,
    postmarkedOn: null,
  },
  receive: {},
  lapse: {},
  endorse: {},
  take_back: { move: null },
  conclude: {},
  accept_withdrawal: {},
  ask_before_receipt: { points: [{ target: 'papers.p1', reason: 'mờ' }] },
  give_before_receipt: { papers: [PAPER], answersHash: 'h2', answered: [] },
  refuse_receipt: { reason: 'sai thẩm quyền', legalBasis: 'NĐ 61/2018' },
  route: { choices: new Map() },
  hand_over: { note: '', toDeskId: null, toOfficerId: null },
  claim: {},
  release: { reason: null },
  reassign: {
    no: 2,
    choice: {
      officerId: 'colleague',
      reason: { key: 'least_work', candidates: 2, absent: 0, remainingWork: 0 },
    },
    reason: 'đồng nghiệp quá tải',
  },
  take_over: { reason: 'đồng nghiệp vắng' },
  consult: { desks: [{ deskId: 'hk-tp', officerId: null }], question: 'ý kiến?', workingDays: 2 },
  give_opinion: { opinion: 'đồng ý' },
  draft_result: { summary: 'dự thảo', documentId: null },
  send_back: { reason: 'thiếu căn cứ', toNo: null },
  sign: { documentId: null },
  refuse: { reason: 'không đủ điều kiện', legalBasis: 'Luật' },
  request_supplement: { points: [{ target: 'papers.p1', reason: 'mờ' }], overrideReason: null },
  answer_supplement: { papers: [PAPER], answersHash: 'h3', answered: [] },
  require_obligation: { amountVnd: 50_000, reason: 'lệ phí trước bạ' },
  settle_obligation: { receipt: 'BL-1' },
  reappoint: { newDate: '2020-03-27', reason: 'chờ xác minh' },
  withdraw: { reason: null },
  request_withdrawal: { reason: 'đổi ý' },
  decline_withdrawal: { reason: 'đã ký' },
  stop: { reason: 'tranh chấp', legalBasis: 'Luật Đất đai' },
  resume: { reason: 'hết tranh chấp' },
  return_result: { method: 'counter', receivedBy: 'Người nhận' },
};

/** One dossier and its history, driven through `decide` as the product drives it. */
export class Walk {
  dossier: Dossier | null = null;
  readonly events: DossierEvent[] = [];

  constructor(
    readonly procedure: ProcedureFacts = LINKED,
    public now: Instant = parseInstant('2020-03-02T08:30:00+07:00'),
  ) {}

  act<A extends DossierAction>(actor: Actor, action: A, input?: Partial<CommandInputs[A]>): this {
    const command = { action, input: { ...INPUTS[action], ...input } } as DossierCommand;
    const outcome = this.decide(actor, command);
    this.dossier = outcome.dossier;
    this.events.push(...outcome.events);
    return this;
  }

  decide(actor: Actor, command: DossierCommand): Outcome {
    return decide(this.dossier, command, { actor, now: this.now, book: BOOK, procedure: this.procedure });
  }

  wait(hours: number): this {
    this.now += hours * HOUR_MS;
    return this;
  }

  /** What the worker would do: every next step goes to `<role>@<desk>`. */
  route(): this {
    const steps = this.dossier ? nextStepsOf(this.dossier) : [];
    const choices = new Map(
      steps.map(({ no, action, deskId }) => [
        no,
        {
          officerId: `${roleForStep(action, deskId)}@${deskId}`,
          reason: { key: 'only_one' as const, candidates: 1, absent: 0, remainingWork: 0 },
        },
      ]),
    );
    return this.act(SYSTEM_ACTOR, 'route', { choices });
  }

  /** The officer in whose hands the (first) open step is. */
  holder(): Actor {
    const open = this.dossier?.steps.find(({ state, action }) => state === 'open' && action !== 'consult');
    if (!open) throw new Error('no open step');
    return officer(roleForStep(open.action, open.deskId), open.deskId);
  }

  /** Hands over and routes until a step with this action is open. */
  until(action: StepAction): this {
    for (let guard = 0; guard < 20; guard += 1) {
      const open = this.dossier?.steps.find(({ state }) => state === 'open');
      if (open?.action === action) return this;
      if (open?.action === 'endorse') this.act(this.holder(), 'endorse').route();
      else if (open) this.act(this.holder(), 'hand_over').route();
      else this.route();
    }
    throw new Error(`no step ${action}`);
  }

  get current(): Dossier {
    if (this.dossier === null) throw new Error('not filed');
    return this.dossier;
  }
}

const DESK = officer('desk_officer', OFFICER_DESK);

/** A dossier in each state, reached only by lawful acts. */
export const IN_STATE: Readonly<Record<DossierState, () => Walk>> = {
  draft: () => new Walk(),
  submitted: () => new Walk().act(CITIZEN, 'submit'),
  supplement_before: () => IN_STATE.submitted().act(DESK, 'ask_before_receipt'),
  not_received: () => IN_STATE.submitted().act(DESK, 'refuse_receipt'),
  closed: () =>
    IN_STATE.supplement_before()
      .wait(24 * 90)
      .act(DESK, 'lapse'),
  received: () => IN_STATE.submitted().act(DESK, 'receive'),
  in_process: () => IN_STATE.received().until('process'),
  supplement: () => {
    const walk = IN_STATE.in_process();
    return walk.act(walk.holder(), 'request_supplement');
  },
  fee_pending: () => {
    const walk = IN_STATE.in_process();
    return walk.act(walk.holder(), 'require_obligation');
  },
  withdraw_requested: () => IN_STATE.in_process().act(CITIZEN, 'request_withdrawal'),
  withdrawn: () => IN_STATE.withdraw_requested().act(DESK, 'accept_withdrawal'),
  stopped: () => IN_STATE.in_process().act(officer('unit_head', 'hoan-kiem'), 'stop'),
  refused: () => {
    const walk = IN_STATE.in_process().until('sign');
    return walk.act(walk.holder(), 'refuse').route();
  },
  approved: () => {
    const walk = IN_STATE.in_process();
    walk.act(walk.holder(), 'draft_result').until('sign');
    return walk.act(walk.holder(), 'sign').route();
  },
  returned: () => {
    const walk = IN_STATE.approved();
    return walk.act(walk.holder(), 'return_result');
  },
};
