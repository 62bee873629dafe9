import { randomUUID } from 'node:crypto';
import { act, fileDossier, inProcess } from '../support/dossiers';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

const kept = (id: string) => house.rows('SELECT id FROM dossier_message WHERE dossier_id = $1', [id]);

interface Messages {
  readonly items: readonly { readonly author: string; readonly unitId: string | null; readonly text: string }[];
}

describe('GET and POST /api/v1/dossiers/:id/messages', () => {
  test('both sides read the same conversation in order; the officer speaks as the unit', async () => {
    const { id, citizen, examiner } = await inProcess(house);
    const path = `/api/v1/dossiers/${id}/messages`;
    expect(await citizen.post(path, { text: 'Khi nào có kết quả?\nTôi cần gấp.' })).toMatchObject({ status: 201 });
    expect(await examiner.post(path, { text: 'Trong ngày hôm nay.' })).toMatchObject({ status: 201 });
    const { body } = await citizen.get<Messages>(path);
    expect(body.items).toMatchObject([
      { author: 'citizen', unitId: null, text: 'Khi nào có kết quả?\nTôi cần gấp.' },
      { author: 'officer', unitId: 'hk-hang-bac', text: 'Trong ngày hôm nay.' },
    ]);
    expect((await examiner.get<Messages>(path)).body).toEqual(body);
    expect(JSON.stringify(body)).not.toContain('account');
  });

  test('sent twice with one key it is one message; the key with another text is refused', async () => {
    const { id, citizen } = await inProcess(house);
    const path = `/api/v1/dossiers/${id}/messages`;
    const key = randomUUID();
    const first = await citizen.post(path, { text: 'A' }, { key });
    expect((await citizen.post(path, { text: 'A' }, { key })).body).toEqual(first.body);
    expect(await citizen.post(path, { text: 'B' }, { key })).toMatchObject({
      body: { code: 'request.key_reused' },
    });
    expect(await kept(id)).toHaveLength(1);
  });

  test.each([
    ['nothing', {}, 'text'],
    ['an empty text', { text: '' }, 'text'],
    ['4,001 characters', { text: 'x'.repeat(4001) }, 'text'],
    ['a NUL byte', { text: 'a\u0000b' }, 'text'],
    ['a number', { text: 1 }, 'text'],
    ['an unknown field', { text: 'x', to: 'y' }, 'to'],
  ])('%s is refused at its field, and nothing is sent', async (_what, body, field) => {
    const { id, citizen } = await inProcess(house);
    const answer = await citizen.post<{ errors: { field: string }[] }>(`/api/v1/dossiers/${id}/messages`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((each) => each.field)).toEqual([field]);
    expect(await kept(id)).toEqual([]);
  });

  test('strangers see and write nothing', async () => {
    const { id } = await inProcess(house);
    const path = `/api/v1/dossiers/${id}/messages`;
    for (const login of ['congdan2', 'hang-bo.motcua1']) {
      const stranger = await house.as(login);
      expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: 'dossier.not_found' } });
      expect(await stranger.post(path, { text: 'x' })).toMatchObject({ status: 404 });
    }
    expect(await (await house.as('thanhtra')).post(path, { text: 'x' })).toMatchObject({ status: 403 });
    expect(await kept(id)).toEqual([]);
  });

  test('a dossier that is over takes no more', async () => {
    const citizen = await house.as('congdan1');
    const { id } = await fileDossier(citizen);
    await act(citizen, id, 'withdraw', { reason: 'Nộp nhầm' });
    const answer = await citizen.post(`/api/v1/dossiers/${id}/messages`, { text: 'x' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'message.dossier_over' } });
  });
});
