import { act, inProcess } from '../../support/dossiers';
import { pdf } from '../../support/papers';
import { TestHouse } from '../../support/test-house';
import type { TestClient } from '../../support/client';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

interface Finding {
  readonly verdict: string;
  readonly reason: string | null;
  readonly isCurrent: boolean;
}

interface Checklist {
  readonly items: readonly {
    readonly paper: string;
    readonly nameVi: string;
    readonly documents: readonly { readonly documentId: string; readonly pageCount: number | null }[];
    readonly findings: readonly Finding[];
  }[];
}

async function paper(by: TestClient, id: string, key: string): Promise<Checklist['items'][number]> {
  const { body } = await by.get<Checklist>(`/api/v1/dossiers/${id}/papers`);
  const found = body.items.find((item) => item.paper === key);
  if (!found) throw new Error(`no paper ${key}`);
  return found;
}

const find = (by: TestClient, id: string, key: string, body: unknown) =>
  by.post<{ before: Finding | null; after: Finding }>(`/api/v1/dossiers/${id}/papers/${key}/findings`, body);

const FAULTY = { verdict: 'faulty', reason: 'Bản chụp bị mờ' };

describe('the checklist of papers', () => {
  test('names every paper with its files; a second finding tells what was found before', async () => {
    const { id, examiner } = await inProcess(house);
    expect(await paper(examiner, id, 'p1')).toMatchObject({
      nameVi: expect.stringMatching(/\S/) as string,
      documents: [{ pageCount: 1 }],
      findings: [],
    });
    expect((await find(examiner, id, 'p1', FAULTY)).body).toMatchObject({ before: null, after: FAULTY });
    const second = await find(await house.as('hang-bac.motcua1'), id, 'p1', { verdict: 'sound' });
    expect(second).toMatchObject({ status: 201, body: { before: FAULTY, after: { verdict: 'sound', reason: null } } });
    const { findings } = await paper(examiner, id, 'p1');
    expect(findings).toMatchObject([{ verdict: 'sound' }, FAULTY]);
  });

  test('a finding of files that were replaced since is one of the past', async () => {
    const { id, citizen, examiner } = await inProcess(house);
    await find(examiner, id, 'p1', FAULTY);
    await act(examiner, id, 'request-supplement', { points: [{ target: 'papers.p1', reason: FAULTY.reason }] });
    const { body: file } = await citizen.upload(pdf('p1 rõ hơn'));
    const answered = await act(citizen, id, 'answer-supplement', { papers: [{ paper: 'p1', documentId: file.id }] });
    expect(answered.status).toBe(200);
    expect(await paper(examiner, id, 'p1')).toMatchObject({
      documents: [{ documentId: file.id }],
      findings: [{ verdict: 'faulty', isCurrent: false }],
    });
  });

  test.each([
    ['without a reason', 422, { verdict: 'faulty' }, 'reason'],
    ['missing, though it is there', 422, { verdict: 'missing', reason: 'không thấy' }, 'verdict'],
    ['no verdict', 400, {}, 'verdict'],
    ['another verdict', 400, { verdict: 'good' }, 'verdict'],
    ['a field of one’s own', 400, { verdict: 'sound', by: 'x' }, 'by'],
  ])('%s is refused at its field', async (_what, status, body, field) => {
    const { id, examiner } = await inProcess(house);
    const answer = await find(examiner, id, 'p1', body);
    expect(answer).toMatchObject({ status, body: { errors: [{ field }] } });
    expect((await paper(examiner, id, 'p1')).findings).toEqual([]);
  });

  test('a paper nobody asked for is refused; the person concerned and strangers find nothing', async () => {
    const { id, citizen, examiner } = await inProcess(house);
    expect(await find(examiner, id, 'p99', { verdict: 'sound' })).toMatchObject({
      status: 422,
      body: { code: 'dossier.paper_unknown' },
    });
    expect((await find(citizen, id, 'p1', { verdict: 'sound' })).status).toBe(403);
    expect((await citizen.get(`/api/v1/dossiers/${id}/papers`)).status).toBe(403);
    expect((await find(await house.as('hang-bo.motcua1'), id, 'p1', { verdict: 'sound' })).status).toBe(404);
    expect((await (await house.as('giamsat')).get(`/api/v1/dossiers/${id}/papers`)).status).toBe(200);
  });
});
