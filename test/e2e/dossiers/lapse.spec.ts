import { describeAct } from '@test/support/act-contract';
import { counted, supplementBefore, submitted, unanswered, WATCHERS } from '@test/support/stages';

describeAct(
  {
    act: 'lapse',
    ready: unanswered,
    wrongState: submitted,
    notForRole: ['congdan1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['hang-bac.motcua1', 404, 'dossier.not_found']],
    refusals: [
      ['the filer still has time', supplementBefore, {}, { status: 409, code: 'dossier.deadline_not_reached' }],
    ],
  },
  async ({ house, staged: { id }, after }) => {
    expect(after).toMatchObject({ state: 'closed', nationalCode: 3, availableActions: [], dueAt: null });
    expect(after.timeline.at(-1)).toMatchObject({ type: 'SupplementLapsed' });
    expect(await house.rows('SELECT ended_at FROM dossier WHERE id = $1', [id])).toEqual([
      { ended_at: new Date('2020-07-01T09:00:00+07:00') },
    ]);
    // Never received, so it is in no ratio.
    expect(await counted(house, id)).toEqual([]);
  },
);
