import { randomUUID } from 'node:crypto';
import type { StepAction } from '@kernel/procedure/route';
import type { DossierState } from '@kernel/dossier/dossier-states';
import type { TestClient } from './client';
import { act, fileDossier, see } from './dossiers';
import { pdf } from './papers';
import type { TestHouse } from './test-house';

/** Received at the district's one-stop desk, processed and signed in the justice division, whose desk has colleagues. */
export const EXTRACT = 'd-copy-of-a-civil-status-extract-district';
/** Assigned, processed, reviewed in a division; signed by the district's leader. */
export const EXCAVATION = 'd-permit-to-excavate-pavement-or-road-small-works';
/** Signed in the ward, concluded by the social insurance office. */
export const INSURANCE = 'w-health-insurance-card-for-a-child-under-6';
/** Posted at the district and in the ward at the same time. */
export const PATERNITY = 'd-acknowledgement-of-parent-or-child-with-a-foreign-elemen';

/** A dossier where a test wants it, in a house whose worker moves by hand. */
export interface Staged {
  readonly id: string;
  readonly citizen: TestClient;
  /** whose turn it is */
  readonly by: TestClient;
}

export const CITIZEN = 'congdan1';
/** the district's one-stop desk */
export const DESK = 'motcua1';
/** the head of the body that decides `EXTRACT` */
export const HEAD = 'tp.lanhdao1';

/** Does an act that has to succeed, then lets the worker do what follows. */
export async function done(house: TestHouse, by: TestClient, id: string, name: string, body?: unknown): Promise<void> {
  const answer = await act(by, id, name, body);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  await house.work();
}

/** In whose hands the dossier's step is, signed in. */
export async function holder(house: TestHouse, id: string, action?: StepAction): Promise<TestClient> {
  const [row] = await house.rows<{ login: string }>(
    `SELECT a.login FROM open_step s JOIN account a ON a.officer_id = s.officer_id
      WHERE s.dossier_id = $1 AND coalesce($2, s.action) = s.action ORDER BY s.no LIMIT 1`,
    [id, action ?? null],
  );
  if (!row) throw new Error(`nobody holds ${action ?? 'a step'} of ${id}`);
  return house.known(row.login);
}

export async function submitted(house: TestHouse, procedureId = EXTRACT): Promise<Staged> {
  const citizen = await house.known(CITIZEN);
  const { id } = await fileDossier(citizen, procedureId);
  return { id, citizen, by: await house.known(procedureId.startsWith('w-') ? 'hang-bac.motcua1' : DESK) };
}

/** Received, and the worker not yet there. */
export async function received(house: TestHouse, procedureId = EXTRACT): Promise<Staged> {
  const staged = await submitted(house, procedureId);
  const answer = await act(staged.by, staged.id, 'receive');
  if (answer.status !== 200) throw new Error(answer.text);
  return staged;
}

/** The ways a step ends when it is not simply handed over. */
const ENDS: Readonly<Partial<Record<StepAction, readonly [name: string, body: unknown]>>> = {
  endorse: ['endorse', {}],
  sign: ['sign', {}],
  conclude: ['conclude', {}],
};

/** Moves a received dossier on, by lawful acts, until a step of this kind is open. */
export async function moveTo(house: TestHouse, id: string, action: StepAction): Promise<TestClient> {
  for (let steps = 0; steps < 12; steps += 1) {
    await house.work();
    const open = (await see(await house.known('giamsat'), id)).steps.filter(({ state }) => state === 'open');
    if (open.some((step) => step.action === action)) return holder(house, id, action);
    for (const step of open) {
      const by = await holder(house, id, step.action as StepAction);
      if (step.action === 'process') await done(house, by, id, 'draft-result', { summary: 'Đủ điều kiện' });
      const [name, body] = ENDS[step.action as StepAction] ?? ['hand-over', {}];
      await done(house, by, id, name, body);
    }
  }
  throw new Error(`no step ${action}`);
}

export async function atStep(house: TestHouse, action: StepAction, procedureId = EXTRACT): Promise<Staged> {
  const { id, citizen } = await received(house, procedureId);
  return { id, citizen, by: await moveTo(house, id, action) };
}

export const POINT = { target: 'papers.p1', reason: 'Bản chụp bị mờ' };
export const GROUNDS = { reason: 'Không đủ điều kiện', legalBasis: 'Khoản 2 Điều 6 Luật Hộ tịch' };

export const RETURN = { method: 'counter', receivedBy: 'Nguyễn Thị Hoa' };

export type Stage = (house: TestHouse) => Promise<Staged>;

/** By the actor, the citizen or somebody named by login: one act more. */
export function after(stage: Stage, who: string, name: string, body: unknown = {}): Stage {
  return async (house) => {
    const staged = await stage(house);
    const actor = who === 'by' ? staged.by : who === 'citizen' ? staged.citizen : await house.known(who);
    await done(house, actor, staged.id, name, body);
    return staged;
  };
}

/** The same dossier, with somebody else about to act: `citizen`, `colleague`, or a login. */
export function as(who: string, stage: Stage): Stage {
  return async (house) => {
    const staged = await stage(house);
    if (who === 'citizen') return { ...staged, by: staged.citizen };
    return { ...staged, by: who === 'colleague' ? await colleague(house, staged.id) : await house.known(who) };
  };
}

/** Somebody of the desk that has the dossier, but not the one who has it in hand. */
async function colleague(house: TestHouse, id: string): Promise<TestClient> {
  const [row] = await house.rows<{ login: string }>(
    `SELECT a.login FROM open_step s
       JOIN officer_role held ON held.officer_id = s.officer_id AND held.desk_id = s.desk_id
       JOIN officer_role r ON r.desk_id = s.desk_id AND r.role = held.role AND r.officer_id <> s.officer_id
       JOIN account a ON a.officer_id = r.officer_id
      WHERE s.dossier_id = $1 ORDER BY s.no, a.login LIMIT 1`,
    [id],
  );
  if (!row) throw new Error(`nobody else at the desk of ${id}`);
  return house.known(row.login);
}

export const inProcess: Stage = (house) => atStep(house, 'process');
export const supplementBefore = after(submitted, 'by', 'ask-before-receipt', { points: [POINT] });
const withdrawRequested = after(inProcess, 'citizen', 'request-withdrawal', { reason: 'Đổi ý' });
export const atSignature: Stage = (house) => atStep(house, 'sign');

/** The filer never answers, and the time to do so is over. The clock of the house moves with it. */
export const unanswered: Stage = async (house) => {
  const staged = await supplementBefore(house);
  await house.setClock('2020-07-01T09:00:00+07:00');
  return staged;
};

/** A dossier in each state a dossier can be in, reached by lawful acts over HTTP only. */
export const IN_STATE: Readonly<Record<Exclude<DossierState, 'draft'>, Stage>> = {
  submitted,
  supplement_before: supplementBefore,
  not_received: after(submitted, 'by', 'refuse-receipt', GROUNDS),
  closed: after(unanswered, 'by', 'lapse'),
  received,
  in_process: inProcess,
  supplement: after(inProcess, 'by', 'request-supplement', { points: [POINT] }),
  fee_pending: after(inProcess, 'by', 'require-obligation', { amountVnd: 50_000, reason: 'Lệ phí trước bạ' }),
  withdraw_requested: withdrawRequested,
  withdrawn: after(withdrawRequested, DESK, 'accept-withdrawal'),
  stopped: after(inProcess, HEAD, 'stop', GROUNDS),
  refused: after(atSignature, 'by', 'refuse', GROUNDS),
  approved: (house) => atStep(house, 'return'),
  returned: after((house) => atStep(house, 'return'), 'by', 'return-result', RETURN),
};

/** Accounts that never act on a dossier: supervision, inspection, petitions, administration. */
export const WATCHERS = ['giamsat', 'thanhtra', 'donthu', 'quantri'];

/** The one paper of an answer, uploaded by whoever answers. */
export async function answerPaper(
  _house: TestHouse,
  { by }: Staged,
): Promise<{ readonly papers: readonly { readonly paper: string; readonly documentId: string }[] }> {
  const { body } = await by.upload(pdf(`p1 ${randomUUID()}`));
  return { papers: [{ paper: 'p1', documentId: body.id }] };
}

/** What an act left for the worker, by name. */
export async function messages(house: TestHouse, id: string): Promise<readonly string[]> {
  const rows = await house.rows<{ name: string }>(`SELECT name FROM outbox WHERE data->>'dossierId' = $1 ORDER BY id`, [
    id,
  ]);
  return rows.map(({ name }) => name);
}

/** What an act counts in the reports: `received 1`, `resumed 1`. */
export async function counted(house: TestHouse, id: string): Promise<readonly string[]> {
  const rows = await house.rows<Record<string, number>>(
    'SELECT received, early, on_time, late, withdrawn, stopped, resumed FROM sla_delta WHERE dossier_id = $1 ORDER BY seq',
    [id],
  );
  return rows.flatMap((row) =>
    Object.entries(row)
      .filter(([, count]) => count !== 0)
      .map(([column, count]) => `${column} ${count}`),
  );
}

/** At the signature of somebody who drafted it in person: a small division, where the head does a specialist's work. */
export const draftedByItsSigner: Stage = async (house) => {
  const staged = await inProcess(house);
  await house.rows(
    `INSERT INTO officer_role (officer_id, role, unit_id, desk_id, valid_from)
     SELECT officer_id, 'specialist', 'hk-tp', 'hk-tp', '2020-01-01' FROM account WHERE login = $1 ON CONFLICT DO NOTHING`,
    [HEAD],
  );
  const head = await house.known(HEAD);
  await done(house, head, staged.id, 'take-over', { reason: 'Đồng nghiệp vắng' });
  await done(house, head, staged.id, 'draft-result', { summary: 'Đủ điều kiện' });
  await done(house, head, staged.id, 'hand-over');
  // What the head may do from now on is once more what a head may do.
  await house.rows(
    `DELETE FROM officer_role r USING account a WHERE a.login = $1 AND r.officer_id = a.officer_id AND r.role = 'specialist'`,
    [HEAD],
  );
  return { ...staged, by: head };
};
