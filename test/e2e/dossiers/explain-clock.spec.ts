import { randomUUID } from 'node:crypto';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import { act } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { after, answerPaper, atStep, EXCAVATION, POINT, received, submitted } from '@test/support/stages';

const houseOf = standingHouse();

test('nothing to explain before receipt', async () => {
  const { id, citizen } = await submitted(houseOf());
  const { body } = await citizen.get(`/api/v1/dossiers/${id}/clock`);
  expect(body).toMatchObject({ limit: { value: 1, unit: 'same_day' }, dueAt: null, ledger: [], days: [] });
});

test('why this date: the rule, and the days one by one', async () => {
  const { id, citizen } = await received(houseOf(), EXCAVATION);
  const { body } = await citizen.get<{ days: { date: string; role: string; count: number | null }[] }>(
    `/api/v1/dossiers/${id}/clock`,
  );
  expect(body).toMatchObject({
    limit: { value: 5, unit: 'working_days' },
    rule: 'end_of_day',
    status: 'running',
    dueAt: '2020-03-09T17:00:00+07:00',
    ledger: [{ effect: 'start', at: CLOCK, law: 'decree_61_2018_17', dueAt: '2020-03-09T17:00:00+07:00' }],
  });
  expect(body.days.map(({ date, role, count }) => `${date.slice(8)} ${role} ${count ?? ''}`.trim())).toEqual([
    '02 receipt',
    '03 counted 1',
    '04 counted 2',
    '05 counted 3',
    '06 counted 4',
    '07 weekend',
    '08 weekend',
    '09 counted 5',
  ]);
});

test('a supplement stops the count and begins a new one, and the ledger says on which rule', async () => {
  const asked = after((house) => atStep(house, 'process', EXCAVATION), 'by', 'request-supplement', { points: [POINT] });
  const staged = await asked(houseOf());
  const at = `/api/v1/dossiers/${staged.id}/clock`;
  expect((await staged.citizen.get(at)).body).toMatchObject({ status: 'stopped', dueAt: null });
  await houseOf().setClock('2020-03-05T10:00:00+07:00');
  await act(
    staged.citizen,
    staged.id,
    'answer-supplement',
    await answerPaper(houseOf(), { ...staged, by: staged.citizen }),
  );
  const { body } = await staged.citizen.get<{ days: { date: string }[] }>(at);
  expect(body).toMatchObject({
    status: 'running',
    dueAt: '2020-03-12T17:00:00+07:00',
    ledger: [
      { effect: 'start', law: 'decree_61_2018_17' },
      { effect: 'stop', law: 'decree_61_2018_19_4', dueAt: null },
      { effect: 'restart', law: 'decree_61_2018_19_4', dueAt: '2020-03-12T17:00:00+07:00' },
    ],
  });
  expect(body.days[0]?.date).toBe('2020-03-05');
});

test('for those who may read the dossier', async () => {
  const { id } = await submitted(houseOf());
  const at = `/api/v1/dossiers/${id}/clock`;
  expect((await (await houseOf().known('giamsat')).get(at)).status).toBe(200);
  expectProblem(await houseOf().client().get(at), { status: 401, code: 'session.required' });
  for (const login of ['congdan2', 'hang-bac.motcua1', 'kt.lanhdao1']) {
    expectProblem(await (await houseOf().known(login)).get(at), { status: 404, code: 'dossier.not_found' });
  }
  for (const login of ['donthu', 'quantri']) {
    expectProblem(await (await houseOf().known(login)).get(at), { status: 403, code: 'permission.denied' });
  }
  const giamsat = await houseOf().known('giamsat');
  expectProblem(await giamsat.get(`/api/v1/dossiers/${randomUUID()}/clock`), {
    status: 404,
    code: 'dossier.not_found',
  });
});
