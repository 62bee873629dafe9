import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { after, as, atStep, DESK, EXCAVATION, inProcess, messages, WATCHERS, type Stage } from '@test/support/stages';

const owing: Stage = after((house) => atStep(house, 'process', EXCAVATION), 'by', 'require-obligation', {
  amountVnd: 2_000_000,
  reason: 'Tiền hoàn trả hè đường',
});

describeAct(
  {
    act: 'settle-obligation',
    ready: as(DESK, async (house) => {
      const staged = await owing(house);
      await house.setClock('2020-03-04T09:00:00+07:00');
      return staged;
    }),
    body: { receipt: 'BL 0012345' },
    wrongState: as(DESK, inProcess),
    notForRole: ['congdan1', 'qldt.chuyenvien1', 'qldt.lanhdao1', ...WATCHERS],
    notForThem: [['hang-bac.motcua1', 404, 'dossier.not_found']],
    badFields: [
      [{ receipt: undefined }, 'receipt', 'field.required'],
      [{ receipt: 'x'.repeat(101) }, 'receipt', 'field.too_long'],
    ],
  },
  async ({ house, staged: { id, citizen }, before, after: seen }) => {
    expect(before.dueAt).toBeNull();
    // five working days from the 2nd were due on the 9th; two of them did not count
    expect(seen).toMatchObject({ state: 'in_process', nationalCode: 4, dueAt: '2020-03-11T17:00:00+07:00' });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'ObligationSettled', details: { receipt: 'BL 0012345' } });
    expect((await see(citizen, id)).timeline.at(-1)?.details).toEqual({ dueAt: seen.dueAt });
    expect(await messages(house, id)).toContain('route-dossier');
    await house.work();
    expect((await see(citizen, id)).steps.filter(({ state }) => state === 'open')).toMatchObject([
      { action: 'process', deskId: 'hk-qldt' },
    ]);
  },
);
