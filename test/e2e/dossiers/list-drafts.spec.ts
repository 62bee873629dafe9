import { standingHouse } from '@test/support/act-contract';
import type { TestClient } from '@test/support/client';
import { filing } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { CITIZEN, DESK, EXTRACT, HEAD, WATCHERS } from '@test/support/stages';

const houseOf = standingHouse();
interface Drafts {
  readonly items: readonly { readonly id: string; readonly version: number }[];
}

const begin = async (citizen: TestClient, data: object): Promise<string> =>
  (await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: EXTRACT, data })).body.id;
const list = async (citizen: TestClient): Promise<readonly string[]> =>
  (await citizen.get<Drafts>('/api/v1/drafts')).body.items.map(({ id }) => id);

test('only for those who file', async () => {
  expectProblem(await houseOf().client().get('/api/v1/drafts'), { status: 401, code: 'session.required' });
  for (const login of [DESK, 'tp.chuyenvien1', HEAD, ...WATCHERS]) {
    const answer = await (await houseOf().known(login)).get('/api/v1/drafts');
    expectProblem(answer, { status: 403, code: 'permission.denied' });
  }
});

test('the own ones, the last touched first, without those that were filed', async () => {
  const [citizen, neighbour] = [await houseOf().known(CITIZEN), await houseOf().known('congdan2')];
  expect(await list(citizen)).toEqual([]);
  const first = await begin(citizen, { n: 1 });
  await houseOf().setClock('2020-03-02T09:01:00+07:00');
  const second = await begin(citizen, { n: 2 });
  const theirs = await begin(neighbour, { n: 3 });
  expect([await list(citizen), await list(neighbour)]).toEqual([[second, first], [theirs]]);
  await houseOf().setClock('2020-03-02T09:02:00+07:00');
  await citizen.put(`/api/v1/drafts/${first}`, { data: { n: 4 } }, { seen: 1 });
  expect(await list(citizen)).toEqual([first, second]);
  await citizen.post('/api/v1/dossiers', await filing(citizen, EXTRACT, { draftId: second }));
  expect(await list(citizen)).toEqual([first]);
});
