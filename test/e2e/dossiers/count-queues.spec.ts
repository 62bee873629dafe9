import { standingHouse } from '@test/support/act-contract';
import { expectProblem } from '@test/support/problems';
import { QUEUES } from '@test/support/queue-world';
import { DESK, HEAD, IN_STATE, inProcess, submitted } from '@test/support/stages';

const houseOf = standingHouse();

interface Counts {
  readonly counts: Readonly<Record<string, number>>;
}

const counts = async (login: string): Promise<Counts['counts']> =>
  (await (await houseOf().known(login)).get<Counts>('/api/v1/queues')).body.counts;

test('nothing anywhere, in a house just opened', async () => {
  for (const login of [DESK, 'tp.chuyenvien1', HEAD, 'giamsat']) {
    expect(await counts(login)).toEqual(Object.fromEntries(QUEUES.map((queue) => [queue, 0])));
  }
});

test('as many as the list of each queue holds', async () => {
  await submitted(houseOf());
  await inProcess(houseOf());
  await inProcess(houseOf());
  await IN_STATE.supplement(houseOf());
  await IN_STATE.approved(houseOf());
  await houseOf().setClock('2020-03-03T09:00:00+07:00');
  for (const login of [DESK, 'tp.chuyenvien1', 'tp.chuyenvien2', HEAD, 'giamsat', 'kt.lanhdao1']) {
    const by = await houseOf().known(login);
    const listed: Record<string, number> = {};
    for (const queue of QUEUES) {
      const { body } = await by.get<{ items: unknown[] }>(`/api/v1/dossiers?queue=${queue}&limit=100`);
      listed[queue] = body.items.length;
    }
    expect([login, await counts(login)]).toEqual([login, listed]);
  }
  expect(await counts('giamsat')).toMatchObject({ unit: 3, overdue: 2, waiting_for_citizen: 1, mine: 0 });
  expect(await counts(DESK)).toMatchObject({ to_receive: 1, to_return: 1, my_desks: 1 });
});

test('for officers who work with dossiers', async () => {
  expectProblem(await houseOf().client().get('/api/v1/queues'), { status: 401, code: 'session.required' });
  for (const login of ['congdan1', 'donthu', 'quantri']) {
    const answer = await (await houseOf().known(login)).get('/api/v1/queues');
    expectProblem(answer, { status: 403, code: 'permission.denied' });
  }
});
