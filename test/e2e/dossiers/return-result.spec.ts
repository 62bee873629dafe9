import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { as, counted, DESK, IN_STATE, inProcess, messages, RETURN, WATCHERS } from '@test/support/stages';

describeAct(
  {
    act: 'return-result',
    ready: IN_STATE.approved,
    body: RETURN,
    wrongState: as(DESK, inProcess),
    notForRole: ['congdan1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['hang-bac.motcua1', 404, 'dossier.not_found']],
    badFields: [
      [{ method: undefined }, 'method', 'field.required'],
      [{ method: 'pigeon' }, 'method', 'field.not_a_choice'],
      [{ receivedBy: undefined }, 'receivedBy', 'field.required'],
      [{ receivedBy: 'x'.repeat(201) }, 'receivedBy', 'field.too_long'],
    ],
    refusals: [
      [
        'in the hands of a colleague',
        as('colleague', IN_STATE.approved),
        RETURN,
        { status: 409, code: 'dossier.held_by_other' },
      ],
      ['returned before', IN_STATE.returned, RETURN, { status: 409, code: 'dossier.wrong_state' }],
    ],
  },
  async ({ house, staged: { id, citizen }, before, after }) => {
    expect(after).toMatchObject({ state: 'returned', nationalCode: 10, availableActions: [], verdict: before.verdict });
    expect(after.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(after.timeline.at(-1)).toMatchObject({ type: 'ResultReturned', details: RETURN });
    // How it was returned, but not to whom: that name is the desk's own record.
    expect((await see(citizen, id)).timeline.at(-1)?.details).toEqual({ method: 'counter' });
    expect(await house.rows('SELECT 1 FROM open_step WHERE dossier_id = $1', [id])).toEqual([]);
    expect(await counted(house, id)).toEqual(['received 1', 'on_time 1']);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);
