import { FormRobot } from '@kernel/testing/form-robot';
import type { Form } from '@kernel/forms/form-definition';
import { papersAsked } from '@kernel/forms/paper-rules';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import { BIRTH_ANSWERS, filedBirth } from '../support/birth-form';
import type { TestClient } from '../support/client';
import { act, BIRTH, filing, see, WARD, type Filed } from '../support/dossiers';
import { pdf } from '../support/papers';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
let citizen: TestClient;
beforeAll(async () => {
  house = await TestHouse.open();
  citizen = await house.as('congdan1');
});
afterAll(() => house.close());

interface Problem {
  readonly code: string;
  readonly errors: readonly {
    readonly field: string;
    readonly code: string;
    readonly messages: { readonly vi: string };
  }[];
}

const birthFiling = (answers: object = {}, more: object = {}) => filedBirth(citizen, answers, more);

describe('filing with the answers of an e-form', () => {
  test('the form of a procedure is public', async () => {
    const { status, body } = await house.client().get<Form>(`/api/v1/procedures/${BIRTH}/form`);
    expect([status, body.id, body.version]).toEqual([200, 'birth', 1]);
    expect((await house.client().get(`/api/v1/procedures/nothing/form`)).status).toBe(404);
  });

  test('answers are kept beside the dossier as they are understood, under the version of the form', async () => {
    const { status, body } = await citizen.post<Filed>('/api/v1/dossiers', await birthFiling());
    expect(status).toBe(201);
    const [row] = await house.rows<{
      answers: { subject: string; form: { id: string; version: number; answers: object } };
    }>('SELECT answers FROM dossier WHERE id = $1', [body.id]);
    expect(row?.answers).toMatchObject({
      subject: 'Đăng ký khai sinh cho Trần Minh An',
      form: { id: 'birth', version: 1, answers: { child: { birthDate: '2019-09-05' }, copies: 2 } },
    });
    const form = await (
      await house.as('hang-bac.motcua1')
    ).get<{ pages: readonly { rows: readonly { path: string; text: string }[] }[] }>(
      `/api/v1/dossiers/${body.id}/form`,
    );
    const rows = form.body.pages.flatMap(({ rows: held }) => held.map(({ path, text }) => `${path}: ${text}`));
    expect(rows).toEqual(
      expect.arrayContaining(['applicant.phone: 0912 345 678', 'wardId: Phường Hàng Bạc', 'child.sex: Nam']),
    );
    expect(row?.answers.form.answers).not.toHaveProperty('applicant');
    const events = await house.rows<{ payload: object }>('SELECT payload FROM dossier_event WHERE dossier_id = $1', [
      body.id,
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Trần Minh An|Phụ sản/);
  });

  test.each<[string, object, readonly string[]]>([
    [
      'an empty form',
      { child: undefined, mother: undefined },
      ['answers.child.fullName field.required', 'answers.mother.fullName field.required'],
    ],
    [
      'a date that is none',
      { child: { ...BIRTH_ANSWERS.child, birthDate: '31/2/2019' } },
      ['answers.child.birthDate field.not_a_date'],
    ],
    [
      'a birth tomorrow',
      { child: { ...BIRTH_ANSWERS.child, birthDate: '1/1/2999' } },
      ['answers.child.birthDate field.date_too_late'],
    ],
    ['a choice that is none', { capacity: 'nobody' }, ['answers.capacity field.not_a_choice']],
    ['too many copies', { copies: 51 }, ['answers.copies field.not_between']],
    ['no declaration', { truth: undefined }, ['answers.truth form.declare']],
    ['a question nobody asked', { shoeSize: 38 }, ['answers.shoeSize field.unknown']],
    ['the same fact twice', { wardId: WARD }, ['answers.wardId field.unknown']],
    [
      'not eligible',
      { eligibility: { residence: 'no', foreign: 'no' } },
      ['answers.eligibility.residence form.not_eligible'],
    ],
  ])('%s is refused where it is', async (_what, answers, faults) => {
    const { status, body } = await citizen.post<Problem>('/api/v1/dossiers', await birthFiling(answers));
    expect(status).toBe(400);
    expect(body.errors.map(({ field, code }) => `${field} ${code}`)).toEqual(expect.arrayContaining([...faults]));
  });

  test('the reason of ineligibility is said', async () => {
    const { body } = await citizen.post<Problem>(
      '/api/v1/dossiers',
      await birthFiling({ eligibility: { residence: 'no', foreign: 'no' } }),
    );
    expect(body.errors[0]?.messages.vi).toContain('phường nơi cư trú của cha hoặc mẹ');
  });

  test('papers follow the answers: no notification, so a witness statement; a proxy, so a mandate', async () => {
    const refused = await citizen.post<Problem>(
      '/api/v1/dossiers',
      await birthFiling({
        hasNotification: 'no',
        notificationNumber: undefined,
        capacity: 'proxy',
        represented: { fullName: 'Trần Bình', birthYear: '1988', residence: 'Hàng Bạc' },
        relation: 'con',
      }),
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ field }) => field)).toEqual(['papers.p3', 'papers.mandate']);
  });

  test('several documents of one paper keep their order, and the clerk may ask for a mandate again', async () => {
    const ids: string[] = [];
    for (const page of [1, 2, 3]) ids.push((await citizen.upload(pdf(`page ${page} ${Math.random()}`))).body.id);
    const papers = [
      { paper: 'mandate', documentId: ids[2] },
      { paper: 'p2', documentId: ids[1] },
      { paper: 'p2', documentId: ids[0] },
    ];
    const { body, status } = await citizen.post<Filed>(
      '/api/v1/dossiers',
      await birthFiling({
        capacity: 'proxy',
        represented: { fullName: 'Trần Bình', birthYear: '1988', residence: 'Hàng Bạc' },
        relation: 'con',
      }).then((filed) => ({ ...filed, papers })),
    );
    expect(status).toBe(201);
    expect((await see(citizen, body.id)).papers.map(({ paper, documentId }) => [paper, documentId])).toEqual([
      ['mandate', ids[2]],
      ['p2', ids[1]],
      ['p2', ids[0]],
    ]);
    const desk = await house.as('hang-bac.motcua1');
    const asked = await act(desk, body.id, 'ask-before-receipt', {
      points: [{ target: 'papers.mandate', reason: 'Chưa có chữ ký' }],
    });
    expect(asked.status).toBe(200);
  });

  test('without answers it is filed as before', async () => {
    expect((await citizen.post('/api/v1/dossiers', await filing(citizen))).status).toBe(201);
  });
});

describe('a robot files what it was never taught', () => {
  const seeded = (seed: number) => {
    let state = seed;
    return (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  };

  test('from the definition alone, rightly and with one mistake', async () => {
    const procedureId = 'd-registration-of-a-household-business';
    const form = (await citizen.get<Form>(`/api/v1/procedures/${procedureId}/form`)).body;
    const { papers } = (await citizen.get<{ papers: PaperRequirement[] }>(`/api/v1/procedures/${procedureId}`)).body;
    const robot = new FormRobot(form, { random: seeded(7), wards: [WARD], today: '2020-01-30' });
    const send = async (given: object) => {
      const { applicant, wardId, delivery, note, ...answers } = given as Record<string, unknown>;
      const asked = papersAsked(papers, form, given as never).filter(({ isNeeded }) => isNeeded);
      const documents = await Promise.all(
        asked.map(async ({ key }) => ({
          paper: key,
          documentId: (await citizen.upload(pdf(`${key} ${Math.random()}`))).body.id,
        })),
      );
      const body = { procedureId, applicant, wardId, delivery, note, subject: 'Đề nghị', answers, papers: documents };
      return citizen.post<Filed & Problem>('/api/v1/dossiers', body);
    };
    const right = await send(robot.valid());
    expect([right.status, right.body.errors]).toEqual([201, undefined]);
    const { answers, field } = robot.oneInvalid();
    const wrong = await send(answers);
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map((error) => error.field.replace('answers.', ''))).toEqual([field]);
  });
});
