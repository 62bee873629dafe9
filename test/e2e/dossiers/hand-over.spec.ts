import { randomUUID } from 'node:crypto';
import { describeAct } from '@test/support/act-contract';
import { act, FUNERAL, see } from '@test/support/dossiers';
import {
  after,
  as,
  atSignature,
  atStep,
  done,
  HEAD,
  holder,
  IN_STATE,
  inProcess,
  messages,
  WATCHERS,
} from '@test/support/stages';

const house = describeAct(
  {
    act: 'hand-over',
    ready: inProcess,
    body: { note: 'Đã thẩm định' },
    wrongState: IN_STATE.fee_pending,
    notForRole: ['congdan1', ...WATCHERS],
    notForThem: [
      ['motcua1', 403, 'dossier.not_at_your_desk'],
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
      ['kt.chuyenvien1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ note: 'x'.repeat(1001) }, 'note', 'field.too_long'],
      [{ toDeskId: 7 }, 'toDeskId', 'field.not_text'],
      [{ toOfficerId: 'tp.lanhdao1' }, 'toOfficerId', 'field.not_an_id'],
    ],
    refusals: [
      ['held by a colleague', as('colleague', inProcess), {}, { status: 409, code: 'dossier.held_by_other' }],
      [
        'to a desk that does not exist',
        inProcess,
        { toDeskId: 'hk-nowhere' },
        { status: 422, code: 'desk.unknown', field: 'toDeskId' },
      ],
      [
        'to the own desk',
        inProcess,
        { toDeskId: 'hk-tp' },
        { status: 422, code: 'dossier.own_desk', field: 'toDeskId' },
      ],
      [
        'to a desk where nobody can work on it',
        inProcess,
        { toDeskId: 'hoan-kiem' },
        { status: 422, code: 'desk.nobody_for_step', field: 'toDeskId' },
      ],
      [
        'to an officer the next desk does not have',
        inProcess,
        { toOfficerId: randomUUID() },
        { status: 422, code: 'officer.unknown', field: 'toOfficerId' },
      ],
      ['a signature is signed, not passed on', atSignature, {}, { status: 409, code: 'dossier.last_signature' }],
      [
        'nor is a countersignature',
        (house) => atStep(house, 'endorse', FUNERAL),
        {},
        { status: 409, code: 'dossier.not_endorsed' },
      ],
      [
        'an opinion is still awaited',
        after(inProcess, 'by', 'consult', { deskIds: ['hk-kt'], question: 'Có vướng mắc gì?', workingDays: 2 }),
        {},
        { status: 409, code: 'dossier.opinion_outstanding' },
      ],
    ],
  },
  async ({ house, staged: { id, by, citizen }, before, after: seen }) => {
    expect(seen).toMatchObject({ state: 'in_process', dueAt: before.dueAt });
    expect(seen.steps.map(({ action, state }) => `${action} ${state}`)).toEqual([
      'receive done',
      'process done',
      'sign planned',
      'return planned',
    ]);
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'StepHandedOver', details: { no: 2, note: 'Đã thẩm định' } });
    expect((await see(citizen, id)).timeline.map(({ type }) => type)).not.toContain('StepHandedOver');
    expect(await messages(house, id)).toEqual(['route-dossier']);
    expect((await see(by, id)).availableActions).toEqual([]);
    await house.work();
    expect((await see(await house.known(HEAD), id)).availableActions).toContain('send_back');
  },
);

test('off the route and back to it, with a wish for the officer', async () => {
  const { id, by } = await inProcess(house());
  const [wished] = await house().rows<{ officer_id: string }>(
    `SELECT officer_id FROM account WHERE login = 'tckh.chuyenvien3'`,
  );
  await done(house(), by, id, 'hand-over', { toDeskId: 'hk-tckh', toOfficerId: wished?.officer_id });
  const there = await house().known('tckh.chuyenvien3');
  const seen = await see(there, id);
  expect(seen.steps.map(({ action, deskId, state }) => `${action} ${deskId} ${state}`)).toEqual([
    'receive hk-motcua done',
    'process hk-tp done',
    'process hk-tckh open',
    'sign hk-tp planned',
    'return hk-motcua planned',
  ]);
  expect(seen.timeline.at(-1)).toMatchObject({
    type: 'DossierRouted',
    details: { steps: [{ officerId: wished?.officer_id, reason: { key: 'requested' } }] },
  });
  await done(house(), there, id, 'draft-result', { summary: 'Đã rà soát' });
  await done(house(), there, id, 'hand-over');
  expect((await act(await holder(house(), id, 'sign'), id, 'sign')).status).toBe(200);
});
