import { randomUUID } from 'node:crypto';
import { filedBirth } from '../support/birth-form';
import { act, approved, fileDossier, inProcess, see, type DossierSeen } from '../support/dossiers';
import type { TestClient } from '../support/client';
import { pdf } from '../support/papers';
import { pagesOf, unspaced } from '../support/pdf-pages';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

interface Listed {
  readonly items: readonly {
    readonly eventSeq: number;
    readonly kind: string;
    readonly code: string | null;
    readonly status: string | null;
  }[];
}

const listed = async (client: TestClient, id: string) =>
  (await client.get<Listed>(`/api/v1/dossiers/${id}/issued-papers`)).body.items;

async function download(
  client: TestClient,
  id: string,
  seq: number,
): Promise<{ status: number; type: string; bytes: Buffer; disposition: string }> {
  const response = await fetch(`${house.address}/api/v1/dossiers/${id}/issued-papers/${seq}`, {
    headers: { cookie: client.cookie },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    disposition: response.headers.get('content-disposition') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

describe('GET /api/v1/dossiers/:id/issued-papers', () => {
  test('lists what the history owes, before anything was made', async () => {
    const { id, citizen } = await approved(house);
    expect((await listed(citizen, id)).map(({ kind, code }) => [kind, code])).toEqual([
      ['form_01', null],
      ['result', null],
    ]);
  });

  test('a dossier not yet received is owed nothing', async () => {
    const citizen = await house.as('congdan1');
    const { id } = await fileDossier(citizen);
    expect(await listed(citizen, id)).toEqual([]);
  });

  test("somebody else's dossier is not there", async () => {
    const { id } = await inProcess(house);
    const answer = await (await house.as('congdan2')).get(`/api/v1/dossiers/${id}/issued-papers`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'dossier.not_found' } });
  });
});

describe('GET /api/v1/dossiers/:id/issued-papers/:seq', () => {
  test('gives a PDF as an attachment, the same bytes to everybody and ever after, also when many ask at once', async () => {
    const { id, citizen, desk } = await approved(house);
    const [receipt] = await listed(citizen, id);
    const seq = receipt?.eventSeq ?? 0;
    const copies = await Promise.all([citizen, desk, citizen, desk, citizen].map((who) => download(who, id, seq)));
    for (const copy of copies) {
      expect(copy).toMatchObject({ status: 200, type: 'application/pdf' });
      expect(copy.disposition).toMatch(/^attachment; .*giay-tiep-nhan/);
      expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(copy.bytes.equals(copies[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    }
    expect(await house.rows('SELECT code FROM issued_paper WHERE dossier_id = $1', [id])).toHaveLength(1);
  });

  test('an act that owes nothing has no paper', async () => {
    const { id, citizen } = await inProcess(house);
    for (const seq of ['1', '999', '0', 'x', '-1'])
      expect(await citizen.get(`/api/v1/dossiers/${id}/issued-papers/${seq}`)).toMatchObject({
        status: 404,
        body: { code: 'paper.not_due' },
      });
    expect(await house.rows('SELECT code FROM issued_paper WHERE dossier_id = $1', [id])).toHaveLength(0);
  });

  test("somebody else's paper is not there, and not made", async () => {
    const { id, citizen } = await inProcess(house);
    const seq = (await listed(citizen, id))[0]?.eventSeq ?? 0;
    expect(await download(await house.as('congdan2'), id, seq)).toMatchObject({ status: 404 });
    expect(await house.rows('SELECT code FROM issued_paper WHERE dossier_id = $1', [id])).toHaveLength(0);
  });

  test('a signed file is the result itself', async () => {
    const { id, citizen, examiner } = await inProcess(house);
    await act(examiner, id, 'draft-result', { summary: 'Đủ điều kiện' });
    await act(examiner, id, 'hand-over');
    const leader = await house.as('hang-bac.ct1');
    const signed = pdf('bản đã ký');
    const { body } = await leader.upload(signed, 'ket-qua-da-ky.pdf');
    const version = await waitForStep(leader, id);
    const answer = await leader.post(`/api/v1/dossiers/${id}/sign`, { documentId: body.id }, { seen: version });
    expect(answer.status).toBe(200);
    const result = (await listed(citizen, id)).find(({ kind }) => kind === 'result');
    expect((await download(citizen, id, result?.eventSeq ?? 0)).bytes.equals(signed)).toBe(true);
  });

  test('damaged content is not served', async () => {
    const { id, citizen } = await inProcess(house);
    const seq = (await listed(citizen, id))[0]?.eventSeq ?? 0;
    await download(citizen, id, seq);
    const damaged = 'f'.repeat(64);
    await house.owner.query('INSERT INTO stored_content (sha256, size) VALUES ($1, 5) ON CONFLICT DO NOTHING', [
      damaged,
    ]);
    await house.owner.query('UPDATE issued_paper SET sha256 = $2 WHERE dossier_id = $1', [id, damaged]);
    expect((await download(citizen, id, seq)).status).toBe(500);
  });
});

async function waitForStep(leader: TestClient, id: string): Promise<number> {
  for (;;) {
    const seen: DossierSeen = await see(leader, id);
    if (seen.availableActions.includes('sign')) return seen.version;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('what a paper says', () => {
  async function textOf(client: TestClient, id: string, kind: string): Promise<string> {
    const seq = (await listed(client, id)).find((each) => each.kind === kind)?.eventSeq ?? 0;
    return (await pagesOf((await download(client, id, seq)).bytes)).map(({ text }) => text).join('');
  }

  test('a receipt lists the paper the form itself asked for, a request names its question in words', async () => {
    const [citizen, desk] = [await house.as('congdan1'), await house.as('hang-bac.motcua1')];
    const represented = { fullName: 'Trần Văn Bình', birthYear: '1950', residence: 'Số 2 phố Hàng Bạc' };
    const body = await filedBirth(citizen, { capacity: 'proxy', represented, relation: 'con' });
    const papers = ['p2', 'mandate'].map(async (paper) => {
      return { paper, documentId: (await citizen.upload(pdf(`${paper} ${Math.random()}`))).body.id };
    });
    const answer = await citizen.post<DossierSeen>('/api/v1/dossiers', { ...body, papers: await Promise.all(papers) });
    expect(answer.status).toBe(201);
    const { id } = answer.body;
    await act(desk, id, 'receive');
    expect(await textOf(citizen, id, 'form_01')).toContain(unspaced('Văn bản ủy quyền'));
    const asked = await filedBirth(citizen);
    const { id: other } = (await citizen.post<DossierSeen>('/api/v1/dossiers', asked)).body;
    await act(desk, other, 'ask-before-receipt', {
      points: [{ target: 'answers.child.birthPlace', reason: 'Ghi rõ cơ sở y tế' }],
    });
    const request = await textOf(citizen, other, 'form_02');
    expect([request.includes(unspaced('Nơi sinh')), request.includes('birthPlace')]).toEqual([true, false]);
  });
});

describe('checking and taking back', () => {
  async function issued(): Promise<{
    readonly id: string;
    readonly code: string;
    readonly seq: number;
    readonly citizen: TestClient;
  }> {
    const { id, citizen } = await approved(house);
    const seq = (await listed(citizen, id)).find(({ kind }) => kind === 'result')?.eventSeq ?? 0;
    await download(citizen, id, seq);
    const code = (await listed(citizen, id)).find(({ kind }) => kind === 'result')?.code ?? '';
    return { id, code, seq, citizen };
  }

  test('GET /api/v1/issued-papers/:code says what it is and whether it holds, and of whom nothing', async () => {
    const { code } = await issued();
    const { status, body } = await house.client().get(`/api/v1/issued-papers/${code.toLowerCase()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ code, kind: 'result', status: 'valid', withdrawnAt: null });
    expect(JSON.stringify(body)).not.toMatch(/Nguyễn|0912/);
    for (const wrong of ['AAAAAAAAAAAAAAAA', 'x', '%00'])
      expect((await house.client().get(`/api/v1/issued-papers/${wrong}`)).status).toBeGreaterThanOrEqual(400);
  });

  test('POST …/withdraw revokes, once, with a reason, by a head of the body that decided', async () => {
    const { code, id, seq, citizen } = await issued();
    const leader = await house.as('hang-bac.ct1');
    const path = `/api/v1/issued-papers/${code}/withdraw`;
    const reason = 'Sai ngày sinh';
    expect(await leader.post(path, {})).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect((await (await house.as('hang-bac.tpht1')).post(path, { reason })).body).toMatchObject({
      code: 'permission.denied',
    });
    expect((await (await house.as('hang-bo.ct1')).post(path, { reason })).status).toBeGreaterThanOrEqual(403);
    expect(await leader.post(path, { reason, documentId: randomUUID() })).toMatchObject({
      body: { code: 'document.unknown' },
    });
    const key = randomUUID();
    const done = await leader.post(path, { reason }, { key });
    expect(done).toMatchObject({ status: 200, body: { status: 'revoked' } });
    expect(await leader.post(path, { reason })).toMatchObject({
      status: 409,
      body: { code: 'paper.withdrawn_before' },
    });
    expect((await listed(citizen, id)).find(({ eventSeq }) => eventSeq === seq)).toMatchObject({ status: 'revoked' });
  });

  test('a corrected paper takes its place; the old one says so', async () => {
    const { code, id, seq, citizen } = await issued();
    const leader = await house.as('hang-bac.ct1');
    const corrected = pdf('bản sửa');
    const { body } = await leader.upload(corrected, 'ket-qua-sua.pdf');
    const done = await leader.post(`/api/v1/issued-papers/${code}/withdraw`, {
      reason: 'Sai tên',
      documentId: body.id,
    });
    expect(done).toMatchObject({ status: 200, body: { status: 'replaced' } });
    expect((await download(citizen, id, seq)).bytes.equals(corrected)).toBe(true);
    expect((await house.client().get(`/api/v1/issued-papers/${code}`)).body).toMatchObject({ status: 'replaced' });
  });
});
