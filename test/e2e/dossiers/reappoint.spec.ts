import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { after, as, counted, HEAD, IN_STATE, inProcess, messages, moveTo, WATCHERS } from '@test/support/stages';

const APOLOGY = { newDate: '2020-03-06', reason: 'Chờ xác minh ở nơi khác' };
const forHead = as(HEAD, inProcess);

const house = describeAct(
  {
    act: 'reappoint',
    ready: forHead,
    body: APOLOGY,
    wrongState: as(HEAD, IN_STATE.supplement),
    notForRole: ['congdan1', 'motcua1', 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ newDate: undefined }, 'newDate', 'field.required'],
      [{ newDate: '06/03/2020' }, 'newDate', 'field.not_a_date'],
      [{ newDate: '2020-02-30' }, 'newDate', 'field.not_a_date'],
      [{ newDate: '2020-03-06T17:00' }, 'newDate', 'field.not_a_date'],
      [{ reason: undefined }, 'reason', 'field.required'],
    ],
    refusals: [
      [
        'no later than before',
        forHead,
        { ...APOLOGY, newDate: '2020-03-02' },
        { status: 422, code: 'dossier.new_date_not_later', field: 'newDate' },
      ],
      [
        'in the past',
        forHead,
        { ...APOLOGY, newDate: '2020-02-28' },
        { status: 422, code: 'dossier.new_date_not_later', field: 'newDate' },
      ],
      [
        'on a Saturday',
        forHead,
        { ...APOLOGY, newDate: '2020-03-07' },
        { status: 422, code: 'dossier.new_date_not_working', field: 'newDate' },
      ],
      [
        'on a holiday',
        forHead,
        { ...APOLOGY, newDate: '2020-04-30' },
        { status: 422, code: 'dossier.new_date_not_working', field: 'newDate' },
      ],
      [
        'a second time',
        after(forHead, 'by', 'reappoint', APOLOGY),
        { ...APOLOGY, newDate: '2020-03-20' },
        { status: 409, code: 'dossier.reappointed_before' },
      ],
    ],
  },
  async ({ house, staged: { id, citizen }, before, after: seen }) => {
    expect(seen).toMatchObject({ state: 'in_process', dueAt: '2020-03-06T17:00:00+07:00', steps: before.steps });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({
      type: 'DossierReappointed',
      details: { dueAt: seen.dueAt, reason: APOLOGY.reason },
    });
    expect(seen.availableActions).not.toContain('reappoint');
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);

test('and stays late in every report, though the new date is kept', async () => {
  const { id, by } = await after(forHead, 'by', 'reappoint', APOLOGY)(house());
  await house().setClock('2020-03-05T09:00:00+07:00');
  expect(await see(by, id)).toMatchObject({ isOverdue: true, dueAt: '2020-03-06T17:00:00+07:00' });
  await act(await moveTo(house(), id, 'sign'), id, 'sign');
  expect(await see(by, id)).toMatchObject({ state: 'approved', verdict: 'late' });
  expect(await counted(house(), id)).toEqual(['received 1', 'late 1']);
});
