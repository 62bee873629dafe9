import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { as, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const OWED = { amountVnd: 50_000, reason: 'Lệ phí trước bạ' };

describeAct(
  {
    act: 'require-obligation',
    ready: inProcess,
    body: OWED,
    wrongState: IN_STATE.fee_pending,
    notForRole: ['congdan1', 'motcua1', ...WATCHERS],
    notForThem: [
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['kt.chuyenvien1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ amountVnd: undefined }, 'amountVnd', 'field.required'],
      [{ amountVnd: 0 }, 'amountVnd', 'field.out_of_range'],
      [{ amountVnd: -50_000 }, 'amountVnd', 'field.out_of_range'],
      [{ amountVnd: 1.5 }, 'amountVnd', 'field.not_a_number'],
      [{ amountVnd: '50000' }, 'amountVnd', 'field.not_a_number'],
      [{ amountVnd: 100_000_000_001 }, 'amountVnd', 'field.out_of_range'],
      [{ reason: undefined }, 'reason', 'field.required'],
    ],
    refusals: [
      ['held by a colleague', as('colleague', inProcess), OWED, { status: 409, code: 'dossier.held_by_other' }],
    ],
  },
  async ({ house, staged: { id, citizen }, after }) => {
    expect(after).toMatchObject({ state: 'fee_pending', nationalCode: 6, dueAt: null });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({ type: 'ObligationRequired', details: OWED });
    const { body } = await citizen.get(`/api/v1/dossiers/${id}/clock`);
    expect(body).toMatchObject({ status: 'paused', ledger: [{ effect: 'start' }, { effect: 'pause' }] });
    expect(await house.rows('SELECT 1 FROM open_step WHERE dossier_id = $1', [id])).toEqual([]);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);
