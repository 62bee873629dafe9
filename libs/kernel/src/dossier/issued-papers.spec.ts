import { DomainError } from '../errors/domain-error';
import type { Actor } from '../organisation/roles';
import type { Dossier } from './dossier';
import type { DossierEvent, DossierEventType } from './dossier-events';
import { checkMayWithdrawPaper, papersDue } from './issued-papers';

const history = (...types: readonly DossierEventType[]) =>
  types.map((type, index) => ({ type, seq: index + 1 }) as DossierEvent);

test('an ordinary dossier is owed its receipt and its result', () =>
  expect(
    papersDue(history('DossierSubmitted', 'DossierReceived', 'DossierRouted', 'ResultSigned', 'ResultReturned')).map(
      ({ kind, event }) => [event.seq, kind],
    ),
  ).toEqual([
    [2, 'form_01'],
    [4, 'result'],
  ]));

test.each<[DossierEventType, string]>([
  ['SupplementAskedBeforeReceipt', 'form_02'],
  ['SupplementRequested', 'form_02'],
  ['ReceiptRefused', 'form_03'],
  ['DossierRefused', 'form_03'],
  ['DossierReappointed', 'form_04'],
  ['ResultConcluded', 'result'],
])('%s is owed %s', (type, kind) => expect(papersDue(history(type))).toMatchObject([{ kind }]));

test.each([
  ['unit_head', 'hk-hang-bac', true],
  ['unit_head', 'hk-hang-bo', false],
  ['specialist', 'hk-hang-bac', false],
] as const)('a %s of %s may take a paper of hk-hang-bac back: %s', (role, unitId, may) => {
  const actor: Actor = { kind: 'officer', id: 'o', grants: [{ role, unitId, deskId: null }], substitutesFor: [] };
  const check = () => checkMayWithdrawPaper(actor, { competentUnitId: 'hk-hang-bac' } as Dossier);
  if (may) expect(check).not.toThrow();
  else expect(check).toThrow(DomainError);
});
