import { randomUUID } from 'node:crypto';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { DESK, EXTRACT, HEAD, inProcess, type Staged } from '@test/support/stages';

const houseOf = standingHouse();
let staged: Staged;
beforeAll(async () => {
  staged = await inProcess(houseOf());
});

test('all of it for those whose work it is: answers, papers, steps, history, and what they may do', async () => {
  const answer = await staged.by.get(`/api/v1/dossiers/${staged.id}`);
  expect(answer).toMatchObject({
    status: 200,
    etag: '"3"',
    body: {
      state: 'in_process',
      nationalCode: 4,
      version: 3,
      procedureId: EXTRACT,
      level: 'district',
      channel: 'online',
      receivedAt: CLOCK,
      dueAt: '2020-03-02T17:00:00+07:00',
      isOverdue: false,
      lookupSecret: null,
      answers: { applicant: { fullName: 'Nguyễn Thị Hoa' } },
      papers: [{ paper: 'p1', mediaType: 'application/pdf' }],
      steps: [{ state: 'done' }, { state: 'open' }, { state: 'planned' }, { state: 'planned' }],
    },
  });
  // Another's page of the same version says something else, and the same page says something else tomorrow.
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('the person concerned reads what concerns them: the desk and no officer, no notes of the house', async () => {
  const { lookupSecret, timeline, availableActions } = await see(staged.citizen, staged.id);
  expect(lookupSecret).toMatch(/^\w{8}$/);
  expect(availableActions).toEqual(['request_withdrawal']);
  expect(timeline).toMatchObject([
    { type: 'DossierSubmitted', actor: { kind: 'citizen', id: null } },
    { type: 'DossierReceived', actor: { kind: 'officer', role: 'desk_officer', id: null, deskId: 'hk-motcua' } },
    { type: 'DossierRouted', actor: { kind: 'system' }, details: { steps: [{ deskId: 'hk-tp' }] } },
  ]);
  const answer = await staged.citizen.get(`/api/v1/dossiers/${staged.id}`);
  const officers = await houseOf().rows<{ id: string }>('SELECT id FROM officer');
  for (const { id } of officers) expect(answer.text).not.toContain(id);
});

test.each([
  [DESK, 200],
  ['tp.chuyenvien3', 200],
  [HEAD, 200],
  ['quan.lanhdao1', 200],
  ['giamsat', 200],
  ['thanhtra', 200],
  ['congdan2', 404],
  ['hang-bac.motcua1', 404],
  ['hang-bac.ct1', 404],
  ['kt.lanhdao1', 404],
  ['donthu', 403],
  ['quantri', 403],
] as const)('%s: %i', async (login, status) => {
  const answer = await (await houseOf().known(login)).get(`/api/v1/dossiers/${staged.id}`);
  expect(answer.status).toBe(status);
  if (status === 200) return;
  expectProblem(answer, { status, code: status === 404 ? 'dossier.not_found' : 'permission.denied' });
  expect(answer.text).not.toMatch(/Hoa|in_process|hk-tp/);
});

test('one that is not there looks like one that is not for these eyes', async () => {
  const [absent, foreign] = [
    await (await houseOf().known('congdan2')).get(`/api/v1/dossiers/${randomUUID()}`),
    await (await houseOf().known('congdan2')).get(`/api/v1/dossiers/${staged.id}`),
  ].map(({ body }) => ({ ...body, instance: '' }));
  expect(absent).toEqual(foreign);
  expectProblem(await staged.citizen.get('/api/v1/dossiers/x'), { status: 404, code: 'request.not_found' });
  expectProblem(await houseOf().client().get(`/api/v1/dossiers/${staged.id}`), {
    status: 401,
    code: 'session.required',
  });
});
