import { randomUUID } from 'node:crypto';
import { act, inProcess } from '../../support/dossiers';
import { TestHouse } from '../../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

const kept = (id: string) => house.rows('SELECT id FROM dossier_note WHERE dossier_id = $1', [id]);

interface Notes {
  readonly items: readonly { readonly officerName: string; readonly text: string }[];
}

describe('GET and POST /api/v1/dossiers/:id/notes', () => {
  test('officers of the dossier read each other, by name and in order', async () => {
    const { id, examiner } = await inProcess(house);
    const path = `/api/v1/dossiers/${id}/notes`;
    expect(await examiner.post(path, { text: 'Đã gọi điện.\nHẹn chiều.' })).toMatchObject({ status: 201 });
    const desk = await house.as('hang-bac.motcua1');
    expect(await desk.post(path, { text: 'Đã nhận bản gốc' })).toMatchObject({ status: 201 });
    const { body } = await examiner.get<Notes>(path);
    expect(body.items.map(({ text }) => text)).toEqual(['Đã gọi điện.\nHẹn chiều.', 'Đã nhận bản gốc']);
    expect(body.items.every(({ officerName }) => /\S/.test(officerName))).toBe(true);
  });

  test('the person concerned, strangers and those who only watch do not read them', async () => {
    const { id, citizen, examiner } = await inProcess(house);
    const path = `/api/v1/dossiers/${id}/notes`;
    await examiner.post(path, { text: 'Nghi bản chụp bị sửa' });
    expect(await citizen.get(path)).toMatchObject({ status: 403 });
    expect(await (await house.as('giamsat')).get(path)).toMatchObject({ status: 403 });
    const stranger = await house.as('hang-bo.motcua1');
    expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: 'dossier.not_found' } });
    expect(await stranger.post(path, { text: 'x' })).toMatchObject({ status: 404 });
    expect(JSON.stringify((await citizen.get(`/api/v1/dossiers/${id}`)).body)).not.toContain('Nghi bản chụp');
    expect(await kept(id)).toHaveLength(1);
  });

  test('one key is one note; a note moves no version, so it disturbs nobody at work', async () => {
    const { id, examiner } = await inProcess(house);
    const path = `/api/v1/dossiers/${id}/notes`;
    const key = randomUUID();
    const first = await examiner.post(path, { text: 'A' }, { key });
    expect((await examiner.post(path, { text: 'A' }, { key })).body).toEqual(first.body);
    expect(await kept(id)).toHaveLength(1);
    expect((await act(examiner, id, 'draft-result', { summary: 'Đủ điều kiện' })).status).toBe(200);
  });

  test.each([
    ['nothing', {}],
    ['an empty text', { text: ' ' }],
    ['4,001 characters', { text: 'x'.repeat(4001) }],
    ['a NUL byte', { text: 'a\u0000b' }],
  ])('%s is refused at its field', async (_what, body) => {
    const { id, examiner } = await inProcess(house);
    const answer = await examiner.post<{ errors: { field: string }[] }>(`/api/v1/dossiers/${id}/notes`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ field }) => field)).toEqual(['text']);
    expect(await kept(id)).toEqual([]);
  });

  test('a note stays as it is', async () => {
    const { id, examiner } = await inProcess(house);
    await examiner.post(`/api/v1/dossiers/${id}/notes`, { text: 'A' });
    await expect(house.rows(`UPDATE dossier_note SET text = 'B' WHERE dossier_id = $1`, [id])).rejects.toThrow(
      'written once',
    );
  });
});
