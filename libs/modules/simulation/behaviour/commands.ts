import type { FiledPaper, Step } from '@kernel/dossier/dossier';
import type { CommandInputs, DossierAction, DossierCommand } from '@kernel/dossier/dossier-commands';
import { requiredPapers } from '@kernel/procedure/procedure-facts';
import type { Actor } from '@kernel/organisation/roles';
import { roleForStep } from '@kernel/procedure/route';
import type { SimulatedDossier } from '../world/simulated-dossier';
import type { SimulatedWorld } from '../world/simulated-world';
import { CONSULTED_WORKING_DAYS, type Move } from './moves';

/** The words an invented officer writes. */
const WORDS = {
  question: 'Giấy tờ chụp mờ, đề nghị nộp lại bản rõ.',
  draft: 'Đủ điều kiện theo quy định, trình lãnh đạo ký.',
  refusal: 'Không thuộc trường hợp được giải quyết theo quy định.',
  basis: 'Nghị định 61/2018/NĐ-CP Điều 19',
  apology: 'Cần thêm thời gian xác minh; xin lỗi và hẹn lại.',
  obligation: 'Thực hiện nghĩa vụ tài chính theo thông báo của cơ quan thuế.',
  consultation: 'Đề nghị cho ý kiến về nội dung thuộc lĩnh vực phụ trách.',
  opinion: 'Thống nhất, không có ý kiến khác.',
  withdrawal: 'Tôi muốn rút hồ sơ để chuẩn bị lại.',
  persuasion: 'Đã trao đổi với công dân; công dân đề nghị tiếp tục giải quyết.',
} as const;

type Inputs = {
  readonly [A in DossierAction]?: (dossier: SimulatedDossier, world: SimulatedWorld, move: Move) => CommandInputs[A];
};

/** What each simulated act says. Acts nobody simulates are not here. */
const INPUTS: Inputs = {
  submit: filing,
  take_in: (dossier, world, move) => ({
    ...filing(dossier, world, move),
    channel: dossier.arrival.channel === 'post' ? 'post' : 'counter',
    receivedAt: null,
    postmarkedOn: null,
  }),
  receive: () => ({}),
  ask_before_receipt: (dossier) => ({ points: pointsOf(dossier) }),
  give_before_receipt: (dossier) => ({ papers: newPapers(dossier), answersHash: dossier.answersHash, answered: [] }),
  route: (dossier, world) => ({ choices: world.choices(dossier.current) }),
  hand_over: () => ({ note: '', toDeskId: null, toOfficerId: null }),
  draft_result: () => ({ summary: WORDS.draft, documentId: null }),
  consult: (dossier, world) => ({
    desks: [{ deskId: world.deskToAsk(dossier.current), officerId: null }],
    question: WORDS.consultation,
    workingDays: CONSULTED_WORKING_DAYS,
  }),
  give_opinion: () => ({ opinion: WORDS.opinion }),
  request_withdrawal: () => ({ reason: WORDS.withdrawal }),
  decline_withdrawal: () => ({ reason: WORDS.persuasion }),
  endorse: () => ({}),
  sign: () => ({ documentId: null }),
  conclude: () => ({}),
  refuse: () => ({ reason: WORDS.refusal, legalBasis: WORDS.basis }),
  request_supplement: (dossier) => ({ points: pointsOf(dossier), overrideReason: null }),
  answer_supplement: (dossier) => ({ papers: newPapers(dossier), answersHash: dossier.answersHash, answered: [] }),
  require_obligation: (dossier) => ({ amountVnd: 100_000 * (1 + dossier.random.whole(80)), reason: WORDS.obligation }),
  settle_obligation: (dossier) => ({ receipt: `BL-${dossier.arrival.index}` }),
  reappoint: (_dossier, _world, { newDate }) => ({ newDate: newDate ?? '', reason: WORDS.apology }),
  return_result: (dossier) => ({ method: dossier.current.delivery, receivedBy: dossier.answers.applicant.fullName }),
};

export function commandFor(dossier: SimulatedDossier, world: SimulatedWorld, move: Move): DossierCommand {
  const input = INPUTS[move.action];
  if (!input) throw new Error(`${move.action} is not simulated`);
  return { action: move.action, input: input(dossier, world, move) } as DossierCommand;
}

/** Who acts: the worker, the citizen, an officer of the receiving desk, or the one who holds the step. */
export function actorFor(dossier: SimulatedDossier, world: SimulatedWorld, { action, stepNo }: Move): Actor {
  if (action === 'submit' || action === 'request_withdrawal') return world.citizen(dossier.applicantId ?? '');
  if (action === 'give_before_receipt' || action === 'answer_supplement') {
    return dossier.applicantId === null ? deskOfficer(dossier, world) : world.citizen(dossier.applicantId);
  }
  const step = dossier.dossier?.steps.find(({ no }) => no === stepNo);
  return step ? world.actor(holderOf(step, world)) : deskOfficer(dossier, world);
}

function holderOf({ officerId, deskId, action }: Step, world: SimulatedWorld): string {
  return officerId ?? world.at(deskId, roleForStep(action, deskId))[0]?.id ?? '';
}

function deskOfficer(dossier: SimulatedDossier, world: SimulatedWorld): Actor {
  return world.actor(deskOfficerOf(dossier, world));
}

/** The officer of the receiving desk who has to do with this dossier, from taking it in to returning it. */
export function deskOfficerOf({ receivingDeskId, arrival }: SimulatedDossier, world: SimulatedWorld): string {
  const officers = world.at(receivingDeskId, 'desk_officer');
  return officers[arrival.index % officers.length]?.id ?? '';
}

function filing(dossier: SimulatedDossier, world: SimulatedWorld, { at }: Move): CommandInputs['submit'] {
  const { arrival, answersHash, applicantId, receivingDeskId } = dossier;
  return {
    dossierId: dossier.id,
    number: world.nextNumber(receivingDeskId, at),
    wardUnitId: arrival.wardUnitId,
    applicantId,
    answersHash,
    papers: requiredPapers(arrival.procedure).map(({ key }) => dossier.addPaper(key)),
    delivery: arrival.channel === 'post' ? 'post' : 'counter',
  };
}

function pointsOf({ arrival }: SimulatedDossier): CommandInputs['ask_before_receipt']['points'] {
  return [{ target: `papers.${paperAskedFor(arrival)}`, reason: WORDS.question }];
}

function newPapers(dossier: SimulatedDossier): readonly FiledPaper[] {
  return [dossier.addPaper(paperAskedFor(dossier.arrival))];
}

/** The first paper handed in, or where nothing has to be, the first of the procedure: every procedure has one. */
function paperAskedFor({ procedure }: SimulatedDossier['arrival']): string {
  const [paper] = [...requiredPapers(procedure), ...procedure.papers];
  if (paper === undefined) throw new Error(`${procedure.procedureId} asks for no paper`);
  return paper.key;
}
