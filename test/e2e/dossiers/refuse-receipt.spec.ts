import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { counted, GROUNDS, IN_STATE, messages, submitted, WATCHERS } from '@test/support/stages';

describeAct(
  {
    act: 'refuse-receipt',
    ready: submitted,
    body: GROUNDS,
    wrongState: IN_STATE.received,
    notForRole: ['congdan1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['hang-bac.motcua1', 404, 'dossier.not_found']],
    badFields: [
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ reason: ' \n ' }, 'reason', 'field.required'],
      [{ reason: 'ok' }, 'reason', 'field.too_short'],
      [{ reason: 'x'.repeat(2001) }, 'reason', 'field.too_long'],
      [{ reason: 'đổi\u202ehướng' }, 'reason', 'field.bad_characters'],
      [{ legalBasis: undefined }, 'legalBasis', 'field.required'],
      [{ legalBasis: 61 }, 'legalBasis', 'field.not_text'],
    ],
  },
  async ({ house, staged: { id, citizen }, after }) => {
    expect(after).toMatchObject({ state: 'not_received', nationalCode: 3, availableActions: [], receivedAt: null });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({ type: 'ReceiptRefused', details: GROUNDS });
    // The filer hears of the filing and of this act.
    expect([await counted(house, id), await messages(house, id)]).toEqual([[], ['notify-of-event', 'notify-of-event']]);
  },
);
