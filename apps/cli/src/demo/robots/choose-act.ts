import { formatDate, localDayOf, type Instant } from '@kernel/calendar/local-time';
import type { WorkingTimes } from '@kernel/calendar/working-time';
import type { DossierAction } from '@kernel/dossier/dossier-commands';
import type { DossierEventType } from '@kernel/dossier/dossier-events';
import { Lottery, type Random } from '@modules/simulation';
import { timesOf, type SeenDossier, type SeenProcedure } from './wire';

/** What an officer makes up their mind to do. */
export interface Intent {
  readonly action: DossierAction;
  readonly body: object;
}

/** What an officer knows beside the dossier itself. */
export interface Surroundings {
  readonly random: Random;
  readonly procedure: SeenProcedure;
  /** desks whose opinion could be asked */
  readonly consultable: readonly string[];
  readonly times: WorkingTimes;
  readonly now: Instant;
}

interface Inclination {
  /** how readily it is done, against the others open at the moment */
  readonly weight: number | ((dossier: SeenDossier) => number);
  /** not again once this has happened to the dossier */
  readonly notAfter?: DossierEventType;
  readonly body: (surroundings: Surroundings, dossier: SeenDossier) => object;
}

const NOTHING = (): object => ({});
const USUAL = 100;
const SELDOM = 4;
/** Words of invented officers. */
const reason = (text: string) => (): object => ({ reason: text });
const grounded = (text: string) => (): object => ({ reason: text, legalBasis: 'Nghị định 61/2018/NĐ-CP' });

/**
 * What officers are inclined to do of what the house allows them. Acts missing here are done when somebody comes (an
 * answer, a payment, a result collected) or not at all.
 */
const INCLINATIONS: Readonly<Partial<Record<DossierAction, Inclination>>> = {
  receive: { weight: USUAL, body: NOTHING },
  ask_before_receipt: { weight: SELDOM, notAfter: 'SupplementAskedBeforeReceipt', body: points },
  refuse_receipt: { weight: 2, body: grounded('Không thuộc thẩm quyền tiếp nhận') },
  draft_result: {
    weight: (dossier) => (hasFreshDraft(dossier) ? 0 : USUAL),
    body: () => ({ summary: 'Đủ điều kiện theo quy định, trình lãnh đạo' }),
  },
  hand_over: {
    weight: (dossier) => (mustDraftFirst(dossier) ? 0 : USUAL),
    body: () => ({ note: 'Chuyển bước tiếp theo' }),
  },
  consult: { weight: SELDOM, notAfter: 'OpinionRequested', body: consultation },
  give_opinion: { weight: USUAL, body: () => ({ opinion: 'Nhất trí, không có ý kiến khác' }) },
  send_back: { weight: 3, notAfter: 'DossierSentBack', body: reason('Dự thảo cần làm rõ thêm') },
  endorse: { weight: USUAL, body: NOTHING },
  sign: { weight: USUAL, body: NOTHING },
  conclude: { weight: USUAL, body: NOTHING },
  refuse: { weight: 3, body: grounded('Không đủ điều kiện giải quyết') },
  request_supplement: { weight: SELDOM, notAfter: 'SupplementRequested', body: points },
  require_obligation: {
    weight: SELDOM,
    notAfter: 'ObligationRequired',
    body: ({ random }) => ({ amountVnd: 10_000 * (1 + random.whole(500)), reason: 'Nộp lệ phí theo thông báo' }),
  },
  reappoint: {
    weight: ({ isOverdue }) => (isOverdue ? 40 : 0),
    notAfter: 'DossierReappointed',
    body: ({ times, now }) => ({
      newDate: formatDate(times.calendar.workingDayAfter(localDayOf(now), 4)),
      reason: 'Cần thêm thời gian thẩm định; xin lỗi và hẹn lại',
    }),
  },
  stop: { weight: 1, notAfter: 'DossierStopped', body: grounded('Có tranh chấp đang được giải quyết') },
  accept_withdrawal: { weight: 70, body: NOTHING },
  decline_withdrawal: { weight: 30, body: reason('Kết quả đã được trình ký') },
};

/** One of the acts open to the officer, or null to leave the dossier for later. */
export function chooseAct(dossier: SeenDossier, surroundings: Surroundings): Intent | null {
  const open = (dossier.availableActions as readonly DossierAction[]).flatMap((action) => {
    const inclination = INCLINATIONS[action];
    if (!inclination || (inclination.notAfter && timesOf(dossier, inclination.notAfter) > 0)) return [];
    const { weight, body } = inclination;
    return [{ action, body, weight: typeof weight === 'number' ? weight : weight(dossier) }];
  });
  // Somebody who could only refuse, or waits for an opinion, rather waits.
  const canGoOn = open.some(({ weight }) => weight >= USUAL) || dossier.state === 'withdraw_requested';
  if (!canGoOn) return null;
  const { action, body } = new Lottery(open, ({ weight }) => weight).draw(surroundings.random);
  return { action, body: body(surroundings, dossier) };
}

function hasFreshDraft({ timeline }: SeenDossier): boolean {
  const last = (type: DossierEventType): number => timeline.findLast((event) => event.type === type)?.seq ?? 0;
  return last('ResultDrafted') > last('DossierSentBack');
}

function mustDraftFirst(dossier: SeenDossier): boolean {
  return dossier.availableActions.includes('draft_result') && !hasFreshDraft(dossier);
}

/** One paper of the procedure: of those handed in, or where all are only shown, of those. */
function points({ procedure, random }: Surroundings): object {
  const handedIn = procedure.papers.filter(({ presentOnly }) => !presentOnly);
  const target = `papers.${random.of(handedIn.length === 0 ? procedure.papers : handedIn).key}`;
  return { points: [{ target, reason: 'Bản chụp mờ, đề nghị gửi lại bản rõ' }] };
}

/** A desk that does not have the dossier already. */
function consultation({ consultable, random }: Surroundings, { steps }: SeenDossier): object {
  const busy = steps.filter(({ state }) => state === 'open').map(({ deskId }) => deskId);
  return {
    deskIds: [random.of(consultable.filter((desk) => !busy.includes(desk)))],
    question: 'Đề nghị cho ý kiến về hồ sơ này',
    workingDays: 1 + random.whole(2),
  };
}
