import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import {
  as,
  atSignature,
  counted,
  draftedByItsSigner,
  GROUNDS,
  HEAD,
  holder,
  IN_STATE,
  inProcess,
  messages,
  WATCHERS,
} from '@test/support/stages';

describeAct(
  {
    act: 'refuse',
    ready: atSignature,
    body: GROUNDS,
    wrongState: as(HEAD, IN_STATE.fee_pending),
    notForRole: ['congdan1', 'motcua1', 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ legalBasis: ' ' }, 'legalBasis', 'field.required'],
      [{ legalBasis: 'x'.repeat(1001) }, 'legalBasis', 'field.too_long'],
    ],
    refusals: [
      ['one does not refuse on an own draft', draftedByItsSigner, GROUNDS, { status: 403, code: 'dossier.four_eyes' }],
      ['still with the specialist', as(HEAD, inProcess), GROUNDS, { status: 403, code: 'dossier.not_at_your_desk' }],
    ],
  },
  async ({ house, staged: { id, citizen }, after: seen }) => {
    expect(seen).toMatchObject({ state: 'refused', nationalCode: 9, verdict: 'on' });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({
      type: 'DossierRefused',
      details: { ...GROUNDS, verdict: 'on' },
    });
    // With reasons and in time, a refusal resolves the dossier as well (art. 19(8)).
    expect(await counted(house, id)).toEqual(['received 1', 'on_time 1']);
    expect(await messages(house, id)).toContain('route-dossier');
    await house.work();
    expect((await see(await holder(house, id, 'return'), id)).availableActions).toContain('return_result');
  },
);
