import type { Answer, TestClient } from './client';
import { pdf } from './papers';
import { until, type TestHouse } from './test-house';

export const WARD = 'hk-hang-bac';
/** A ward procedure of one working day with two papers, decided in the ward. */
export const BIRTH = 'w-birth-registration';
/** Ward → district → ward. */
export const FUNERAL = 'w-funeral-support-for-social-protection-beneficiaries';

export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly lookupSecret: string;
  readonly version: number;
  readonly state: string;
}

export interface DossierSeen extends Filed {
  readonly nationalCode: number | null;
  readonly isOverdue: boolean;
  readonly receivedAt: string | null;
  readonly resolvedAt: string | null;
  readonly dueAt: string | null;
  readonly verdict: string | null;
  readonly availableActions: readonly string[];
  readonly steps: readonly {
    readonly no: number;
    readonly action: string;
    readonly deskId: string;
    readonly officerId: string | null;
    readonly state: string;
    readonly dueAt: string | null;
  }[];
  readonly timeline: readonly { readonly type: string; readonly details: Readonly<Record<string, unknown>> }[];
  readonly papers: readonly { readonly paper: string; readonly documentId: string }[];
}

/** The body of a filing that is right in every field. */
export async function filing(
  client: TestClient,
  procedureId = BIRTH,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const { body: procedure } = await client.get<{
    papers: { key: string; presentOnly: boolean; conditionVi: string | null }[];
  }>(`/api/v1/procedures/${procedureId}`);
  const required = procedure.papers.filter(({ presentOnly, conditionVi }) => !presentOnly && conditionVi === null);
  const papers = [];
  for (const { key } of required)
    papers.push({ paper: key, documentId: (await client.upload(pdf(`${key} ${Math.random()}`))).body.id });
  return {
    procedureId,
    wardId: WARD,
    delivery: 'counter',
    applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0912345678', address: 'Số 1 phố Hàng Bạc' },
    subject: 'Đăng ký khai sinh cho con',
    papers,
    ...more,
  };
}

export async function fileDossier(citizen: TestClient, procedureId = BIRTH): Promise<Filed> {
  const answer = await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, procedureId));
  if (answer.status !== 201) throw new Error(`filing: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function see(client: TestClient, id: string): Promise<DossierSeen> {
  return (await client.get<DossierSeen>(`/api/v1/dossiers/${id}`)).body;
}

/** An act at the version of this moment. */
export async function act(client: TestClient, id: string, name: string, body: unknown = {}): Promise<Answer<Filed>> {
  const { version } = await see(client, id);
  return client.post<Filed>(`/api/v1/dossiers/${id}/${name}`, body, { seen: version });
}

/** Waits until the worker has opened a step with this action, and returns its officer, signed in. */
export async function holderOf(house: TestHouse, id: string, action: string): Promise<TestClient> {
  const [row] = await until(
    () =>
      house.rows<{ login: string }>(
        `SELECT a.login FROM open_step s JOIN account a ON a.officer_id = s.officer_id WHERE s.dossier_id = $1 AND s.action = $2`,
        [id, action],
      ),
    (rows) => rows.length > 0,
  );
  return house.as(row?.login ?? '');
}

/** A dossier received and in the hands of the examiner. */
export async function inProcess(
  house: TestHouse,
  procedureId = BIRTH,
): Promise<{ readonly id: string; readonly citizen: TestClient; readonly examiner: TestClient }> {
  const citizen = await house.as('congdan1');
  const { id } = await fileDossier(citizen, procedureId);
  const desk = await house.as('hang-bac.motcua1');
  await act(desk, id, 'receive');
  return { id, citizen, examiner: await holderOf(house, id, 'process') };
}

/** A dossier signed and waiting at the desk that returns it. */
export async function approved(
  house: TestHouse,
): Promise<{ readonly id: string; readonly citizen: TestClient; readonly desk: TestClient }> {
  const { id, citizen, examiner } = await inProcess(house);
  await act(examiner, id, 'draft-result', { summary: 'Đủ điều kiện' });
  await act(examiner, id, 'hand-over');
  const leader = await holderOf(house, id, 'sign');
  await act(leader, id, 'sign');
  return { id, citizen, desk: await holderOf(house, id, 'return') };
}
