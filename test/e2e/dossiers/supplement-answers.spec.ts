import { verifyEvidence } from '@modules/evidence';
import { filedBirth } from '@test/support/birth-form';
import type { TestClient } from '@test/support/client';
import { act, fileDossier, see, type DossierSeen, type Filed } from '@test/support/dossiers';
import { boxesOf } from '@test/support/form-filler';
import { pdf } from '@test/support/papers';
import { expectRefused } from '@test/support/refusals';
import { TestHouse } from '@test/support/test-house';

interface Seen extends DossierSeen {
  readonly answers: { readonly subject: string; readonly applicant: Readonly<Record<string, string>> };
  readonly corrections: readonly object[];
}

let house: TestHouse;
let citizen: TestClient;
let desk: TestClient;
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  citizen = await house.known('congdan1');
  desk = await house.known('hang-bac.motcua1');
});
afterAll(() => house.close());

const POINTS = [
  { target: 'answers.child.fullName', reason: 'Giấy chứng sinh ghi khác' },
  { target: 'answers.child.birthDate', reason: 'Ngày sinh chưa khớp' },
  { target: 'answers.applicant.phone', reason: 'Gọi không được' },
];

async function filed(byForm: boolean): Promise<string> {
  if (!byForm) return (await fileDossier(citizen)).id;
  return (await citizen.post<Filed>('/api/v1/dossiers', await filedBirth(citizen))).body.id;
}

async function asked(points: readonly object[] = POINTS, byForm = true): Promise<string> {
  const id = await filed(byForm);
  const answer = await act(desk, id, 'ask-before-receipt', { points });
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
}

const seen = async (id: string, client = desk): Promise<Seen> => (await see(client, id)) as Seen;
const give = async (id: string, body: object) => act(citizen, id, 'give-before-receipt', { papers: [], ...body });

describe('asking for an answer', () => {
  test.each([
    ['a question of the form', 'answers.child.birthDate', 200],
    ['a fact of every dossier', 'answers.applicant.address', 200],
    ['a question nobody asks', 'answers.child.shoeSize', 422],
    ['a group of questions', 'answers.child', 422],
    ['where it was sent', 'answers.wardId', 422],
    ['a promise', 'answers.truth', 422],
    ['the way into the form', 'answers.eligibility.residence', 422],
    ['a name of JavaScript', 'answers.__proto__.x', 422],
  ])('%s: %s is %i', async (_what, target, status) => {
    const id = await filed(true);
    const points = [
      { target: 'papers.p2', reason: 'Bản chụp mờ' },
      { target, reason: 'Chưa rõ' },
    ];
    const answer = await act(desk, id, 'ask-before-receipt', { points });
    expect(answer.status).toBe(status);
    if (status === 422)
      expect(answer.body).toMatchObject({
        code: 'dossier.point_unknown',
        errors: [{ field: 'points.1.target', code: 'dossier.point_unknown' }],
      });
  });

  test('of a dossier without an e-form: the facts of every dossier, and no other', async () => {
    await asked([{ target: 'answers.applicant.fullName', reason: 'Sai dấu' }], false);
    const id = await filed(false);
    const points = [{ target: 'answers.child.fullName', reason: 'Chưa rõ' }];
    expect((await act(desk, id, 'ask-before-receipt', { points })).status).toBe(422);
  });
});

describe('answering', () => {
  const RIGHT = {
    'child.fullName': 'Trần Minh Ân',
    'child.birthDate': '06/09/2019',
    'applicant.phone': '0987 654 321',
  };

  test.each([
    ['nothing', {}, ['answers.child.fullName', 'answers.child.birthDate', 'answers.applicant.phone']],
    ['one of three', { 'child.fullName': 'Trần Minh Ân' }, ['answers.child.birthDate', 'answers.applicant.phone']],
    ['the same again', { ...RIGHT, 'applicant.phone': '0912 345 678' }, ['answers.applicant.phone']],
  ])('%s is refused, naming what is still open', async (_what, answers, open) => {
    const id = await asked();
    const { version } = await see(citizen, id);
    const path = `/api/v1/dossiers/${id}/give-before-receipt`;
    const problem = await expectRefused(
      house,
      (headers) => citizen.post(path, { papers: [], answers }, { seen: version, headers }),
      { status: 422, code: 'dossier.point_unanswered', field: open[0] ?? '' },
    );
    expect(problem.errors?.map(({ field }) => field)).toEqual(open);
  });

  test.each([
    [
      'a day that is none',
      { ...RIGHT, 'child.birthDate': '31/02/2019' },
      'answers.child.birthDate',
      'field.not_a_date',
    ],
    ['a day to come', { ...RIGHT, 'child.birthDate': '01/01/2999' }, 'answers.child.birthDate', 'field.date_too_late'],
    ['left empty', { ...RIGHT, 'child.fullName': '  ' }, 'answers.child.fullName', 'field.required'],
    ['of another kind', { ...RIGHT, 'child.fullName': { a: 1 } }, 'answers.child.fullName', 'field.not_text'],
    ['a question nobody asks', { ...RIGHT, 'child.shoeSize': '12' }, 'answers.child.shoeSize', 'field.unknown'],
    ['where it was sent', { ...RIGHT, wardId: 'hk-hang-dao' }, 'answers.wardId', 'field.unknown'],
  ])('%s is refused at its field, as at filing', async (_what, answers, field, code) => {
    const id = await asked();
    const { version } = await see(citizen, id);
    const path = `/api/v1/dossiers/${id}/give-before-receipt`;
    await expectRefused(house, (headers) => citizen.post(path, { papers: [], answers }, { seen: version, headers }), {
      status: 400,
      code: 'request.invalid',
      field,
      fault: code as 'field.required',
    });
  });

  test('all of it goes in; the officer sees each answer as it was and as it is, the event names the questions only', async () => {
    const id = await asked();
    expect((await give(id, { answers: RIGHT })).status).toBe(200);
    const now = await seen(id);
    expect(now.state).toBe('submitted');
    expect(now.corrections).toEqual([
      { request: 1, target: 'answers.child.fullName', before: 'Trần Minh An', after: 'Trần Minh Ân' },
      { request: 1, target: 'answers.child.birthDate', before: '2019-09-05', after: '2019-09-06' },
      { request: 1, target: 'answers.applicant.phone', before: '0912345678', after: '0987654321' },
    ]);
    expect(now.answers).toMatchObject({
      subject: 'Đăng ký khai sinh cho Trần Minh Ân',
      applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0987654321' },
    });
    expect(now.answers).not.toHaveProperty('corrected');
    expect(now.timeline.at(-1)).toMatchObject({
      type: 'SupplementGivenBeforeReceipt',
      details: { answered: POINTS.map(({ target }) => target) },
    });
    const events = await house.rows('SELECT payload FROM dossier_event WHERE dossier_id = $1', [id]);
    expect(JSON.stringify(events)).not.toMatch(/Minh|0987|2019-09/);
    expect((await verifyEvidence(house.urls.owner)).first).toEqual([]);
    // Found by the new number, and no more by the old.
    const found = async (q: string) =>
      (await desk.post<{ items: { id: string }[] }>('/api/v1/dossiers/search', { q })).body.items.map(
        (each) => each.id,
      );
    expect(await found('0987654321')).toEqual([id]);
    expect(await found('0912345678')).not.toContain(id);
  });

  test('a corrected name is the name in the lists; a paper and an answer may be asked for together', async () => {
    const points = [
      { target: 'answers.applicant.fullName', reason: 'Sai dấu' },
      { target: 'papers.p2', reason: 'Bản chụp mờ' },
    ];
    const id = await asked(points, false);
    const answers = { 'applicant.fullName': 'Nguyễn Thị Hòa' };
    expect((await give(id, { answers })).body).toMatchObject({ code: 'dossier.point_unanswered' });
    const { body: file } = await citizen.upload(pdf('rõ'));
    expect((await give(id, { answers, papers: [{ paper: 'p2', documentId: file.id }] })).status).toBe(200);
    const [row] = await house.rows('SELECT applicant_name FROM dossier WHERE id = $1', [id]);
    expect(row).toEqual({ applicant_name: 'Nguyễn Thị Hòa' });
  });
});

describe('on the portal, without script', () => {
  const open = async (id: string): Promise<string> => (await citizen.get<string>(`/ho-so/${id}/bo-sung`)).text;

  async function send(id: string, boxes: Readonly<Record<string, string>>) {
    const form = new FormData();
    const given = { ...boxesOf(await open(id)), ...boxes };
    for (const [name, value] of Object.entries(given)) if (name !== '') form.append(name, value);
    return citizen.send<string>('POST', `/ho-so/${id}/bo-sung`, form, {});
  }

  test('each point has the question’s own box, with what was answered in it', async () => {
    const page = await open(await asked());
    expect(boxesOf(page)).toMatchObject({
      'answers.child.fullName': 'Trần Minh An',
      'answers.child.birthDate': '05/09/2019',
      'answers.applicant.phone': '0912 345 678',
    });
    for (const { reason } of POINTS) expect(page).toContain(reason);
    expect(page).toContain('inputMode="tel"');
  });

  test('what was left as it was is named at its box; what is right goes in', async () => {
    const id = await asked();
    const half = await send(id, { 'answers.child.fullName': 'Trần Minh Ân' });
    expect(half.status).toBe(422);
    expect(half.text).toContain('id="answers-applicant-phone-wrong"');
    expect(half.text).not.toContain('id="answers-child-fullName-wrong"');
    expect(half.text).toContain('value="Trần Minh Ân"');
    // Found by looking: three times the same sentence, and nobody knew which point it was about.
    expect(half.text).toMatch(/href="#answers-applicant-phone">Số điện thoại[^<]*: Cần nộp đủ/);
    const wrong = await send(id, {
      'answers.child.fullName': 'Trần Minh Ân',
      'answers.child.birthDate': '31/02/2019',
      'answers.applicant.phone': '0987654321',
    });
    expect([wrong.status, wrong.text.includes('id="answers-child-birthDate-wrong"')]).toEqual([422, true]);
    const sent = await send(id, {
      'answers.child.fullName': 'Trần Minh Ân',
      'answers.child.birthDate': '6/9/2019',
      'answers.applicant.phone': '0987654321',
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/ho-so/${id}`]);
    expect((await seen(id)).corrections).toHaveLength(3);
  });
});
