import { randomUUID } from 'node:crypto';
import type { Answer, TestClient } from '../support/client';
import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';

let house: TestHouse;

beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

const PATH = '/api/v1/desk/views';
interface View {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly ownerId: string;
}

const wish = (more: object = {}): object => ({
  name: `Quá hạn ${randomUUID().slice(0, 8)}`,
  queue: 'overdue',
  query: 'level=ward&level=district&sort=number&dir=desc&q=%C4%90%E1%BA%B7ng',
  scope: 'own',
  ...more,
});
const save = (by: TestClient, more: object = {}): Promise<Answer<View>> => by.post<View>(PATH, wish(more));
const names = async (login: string): Promise<readonly string[]> =>
  (await (await house.known(login)).get<{ items: View[] }>(PATH)).body.items.map(({ name }) => name);

test('an own view is one’s own, a shared one the unit’s, and only its owner changes it', async () => {
  const mine = await house.known('tp.chuyenvien1');
  const [own, shared] = [await save(mine, { name: 'Của tôi' }), await save(mine, { name: 'Cả phòng', scope: 'unit' })];
  expect([own.status, shared.status]).toEqual([201, 201]);
  expect(await names('tp.chuyenvien1')).toEqual(['Cả phòng', 'Của tôi']);
  expect(await names('tp.chuyenvien2')).toEqual(['Cả phòng']);
  for (const login of ['motcua1', 'qldt.chuyenvien1', 'giamsat', 'quan.lanhdao1'])
    expect(await names(login)).toEqual([]);
  const other = await house.known('tp.chuyenvien2');
  const at = `${PATH}/${shared.body.id}`;
  expectProblem(await other.put(at, wish()), { status: 403, code: 'permission.denied' });
  expectProblem(await other.delete(at), { status: 403, code: 'permission.denied' });
  expectProblem(await other.put(`${PATH}/${own.body.id}`, wish()), { status: 404, code: 'request.not_found' });
  expectProblem(await other.delete(`${PATH}/${own.body.id}`), { status: 404, code: 'request.not_found' });

  const changed = await mine.put<View>(at, wish({ name: 'Riêng tôi', scope: 'own' }));
  expect(changed.body).toEqual({ ...wish({ name: 'Riêng tôi' }), id: shared.body.id, ownerId: shared.body.ownerId });
  expect(await names('tp.chuyenvien2')).toEqual([]);
  expect((await mine.delete(at)).status).toBe(200);
  expect(await names('tp.chuyenvien1')).toEqual(['Của tôi']);
  expectProblem(await mine.delete(at), { status: 404, code: 'request.not_found' });
});

test('a kept query shows a list', async () => {
  const by = await house.known('motcua1');
  await save(by);
  const { body } = await by.get<{ items: { queue: string; query: string }[] }>(PATH);
  const [{ queue, query } = { queue: '', query: '' }] = body.items;
  expect((await by.get(`/api/v1/dossiers?queue=${queue}&${query}`)).status).toBe(200);
});

test('a name once, whatever its case, also for two at once', async () => {
  const by = await house.known('motcua2');
  const first = await save(by, { name: 'Sáng thứ Hai' });
  const again = await save(by, { name: 'SÁNG THỨ HAI' });
  expectProblem(again, { status: 409, code: 'desk.view_name_taken', field: 'name' });
  const both = await Promise.all([save(by, { name: 'Chiều' }), save(by, { name: 'chiều' })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const renamed = await by.put(`${PATH}/${first.body.id}`, wish({ name: 'sáng thứ hai' }));
  expect(renamed.status).toBe(200);
  const taken = await by.put(`${PATH}/${first.body.id}`, wish({ name: 'Chiều' }));
  expectProblem(taken, { status: 409, code: 'desk.view_name_taken', field: 'name' });
});

test('fifty, and no more', async () => {
  const by = await house.known('motcua3');
  for (let n = 0; n < 50; n += 1) expect((await save(by)).status).toBe(201);
  expectProblem(await save(by), { status: 409, code: 'desk.too_many_views' });
});

test('kept once, however often it is sent', async () => {
  const by = await house.known('motcua4');
  const [key, body] = ['view-once-1', wish()];
  const [first, again] = [await by.post<View>(PATH, body, { key }), await by.post<View>(PATH, body, { key })];
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect((await names('motcua4')).length).toBe(1);
  expectProblem(await by.post(PATH, wish(), { key }), { status: 422, code: 'request.key_reused' });
  expectProblem(await by.post(PATH, body, { key: null }), { status: 400, code: 'request.key_required' });
});

test.each([
  [{ name: '' }, 'name', 'field.required'],
  [{ name: 'x'.repeat(81) }, 'name', 'field.too_long'],
  [{ name: 'a\u0000b' }, 'name', 'field.bad_characters'],
  [{ queue: 'everything' }, 'queue', 'field.not_a_choice'],
  [{ scope: 'house' }, 'scope', 'field.not_a_choice'],
  [{ query: 7 }, 'query', 'field.not_text'],
  [{ query: 'x'.repeat(2001) }, 'query', 'field.too_long'],
  [{ query: 'deskId=hk-atlantis' }, 'query.deskId', 'desk.unknown'],
  [{ query: 'sort=size' }, 'query.sort', 'field.not_a_choice'],
  [{ query: 'after=abc' }, 'query.after', 'field.unknown'],
  [{ query: 'queue=unit' }, 'query.queue', 'field.unknown'],
  [{ query: 'colour=red' }, 'query.colour', 'field.unknown'],
  [{ query: '__proto__=x' }, 'query.__proto__', 'field.unknown'],
  [{ query: 'constructor=x' }, 'query.constructor', 'field.unknown'],
  [{ colour: 'red' }, 'colour', 'field.unknown'],
] as const)('%j: %s %s', async (change, field, fault) => {
  const by = await house.known('qldt.chuyenvien1');
  const answer = await save(by, change);
  expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
  expect(await names('qldt.chuyenvien1')).toEqual([]);
});

test('for officers who work with dossiers', async () => {
  expectProblem(await house.client().get(PATH), { status: 401, code: 'session.required' });
  for (const login of ['congdan1', 'donthu', 'quantri']) {
    const by = await house.known(login);
    const sent = [
      by.get(PATH),
      save(by),
      by.put(`${PATH}/${randomUUID()}`, wish()),
      by.delete(`${PATH}/${randomUUID()}`),
    ];
    for (const answer of await Promise.all(sent)) expectProblem(answer, { status: 403, code: 'permission.denied' });
  }
});
