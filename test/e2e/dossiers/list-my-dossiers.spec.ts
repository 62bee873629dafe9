import { standingHouse } from '@test/support/act-contract';
import { act, fileDossier, type Filed } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { CITIZEN, DESK, EXTRACT, WATCHERS } from '@test/support/stages';

const houseOf = standingHouse();
interface Page {
  readonly items: readonly (Filed & { readonly applicantName: string })[];
  readonly next: string | null;
}

test('the own ones, the newest first, page by page', async () => {
  const [citizen, neighbour] = [await houseOf().known(CITIZEN), await houseOf().known('congdan2')];
  expect((await citizen.get('/api/v1/my/dossiers')).body).toEqual({ items: [], next: null });
  const filed: string[] = [];
  for (let minute = 10; minute < 15; minute += 1) {
    await houseOf().setClock(`2020-03-02T09:${minute}:00+07:00`);
    filed.unshift((await fileDossier(citizen, EXTRACT)).id);
    await fileDossier(neighbour, EXTRACT);
  }
  const seen: string[] = [];
  for (let query = '?limit=2'; query !== '';) {
    const { body } = await citizen.get<Page>(`/api/v1/my/dossiers${query}`);
    seen.push(...body.items.map(({ id }) => id));
    query = body.next === null ? '' : `?limit=2&after=${body.next}`;
  }
  expect(seen).toEqual(filed);
  await act(await houseOf().known(DESK), filed[0] ?? '', 'receive');
  const { body } = await citizen.get<Page>('/api/v1/my/dossiers?limit=1');
  expect(body.items).toMatchObject([
    { id: filed[0], state: 'received', version: 2, procedureId: EXTRACT, dueAt: '2020-03-02T17:00:00+07:00' },
  ]);
});

test('those filed in the same minute are each there once', async () => {
  const citizen = await houseOf().known('congdan3');
  const filed = [];
  for (let n = 0; n < 4; n += 1) filed.push((await fileDossier(citizen, EXTRACT)).id);
  const first = await citizen.get<Page>('/api/v1/my/dossiers?limit=2');
  const second = await citizen.get<Page>(`/api/v1/my/dossiers?limit=2&after=${first.body.next ?? ''}`);
  const seen = [...first.body.items, ...second.body.items].map(({ id }) => id);
  expect([...seen].sort()).toEqual([...filed].sort());
  expect(second.body.next).toBeNull();
});

test.each([
  ['limit=0', 'limit', 'field.out_of_range'],
  ['limit=x', 'limit', 'field.not_a_number'],
  ['after=%20', 'after', 'request.bad_cursor'],
  ['queue=mine', 'queue', 'field.unknown'],
] as const)('%s: %s', async (query, field, fault) => {
  const answer = await (await houseOf().known(CITIZEN)).get(`/api/v1/my/dossiers?${query}`);
  expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
});

test('of citizens', async () => {
  expectProblem(await houseOf().client().get('/api/v1/my/dossiers'), { status: 401, code: 'session.required' });
  for (const login of [DESK, 'tp.chuyenvien1', ...WATCHERS]) {
    const answer = await (await houseOf().known(login)).get('/api/v1/my/dossiers');
    expectProblem(answer, { status: 403, code: 'permission.denied' });
  }
});
