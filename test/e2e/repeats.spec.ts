import { randomUUID } from 'node:crypto';
import { BIRTH, filing } from '../support/dossiers';
import { pdf } from '../support/papers';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

const AT_ONCE = 6;

/** The same command, sent again and again before the first answer is there, as a browser on a bad line does. */
async function atOnce(send: () => Promise<{ readonly status: number; readonly body: unknown }>) {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, send));
  return answers.map(({ status, body }) => ({ status, body }));
}

function expectOneAnswer(answers: readonly { readonly status: number; readonly body: unknown }[], status: number) {
  expect(answers).toEqual(answers.map(() => ({ status, body: answers[0]?.body })));
}

// Found by killing: the second of two repeats met what the first had just done, and was refused for it.
describe('a command repeated under its key while it is still being done', () => {
  test('a registration is one account', async () => {
    const key = randomUUID();
    const body = { login: 'gui-lai', password: 'mười hai ký tự', name: 'Người Mới' };
    const answers = await atOnce(() => house.client().post('/api/v1/accounts', body, { key }));
    const [account] = await house.rows<{ id: string }>(`SELECT id FROM account WHERE login = 'gui-lai'`);
    expectOneAnswer(answers, 201);
    expect(answers[0]?.body).toEqual({ id: account?.id });
  });

  test('a file is one document', async () => {
    const citizen = await house.as('congdan1');
    const [key, content] = [randomUUID(), pdf('gửi lại')];
    expectOneAnswer(await atOnce(() => citizen.upload(content, 'don.pdf', { key })), 201);
    expect(await house.rows(`SELECT id FROM document WHERE name = 'don.pdf'`)).toHaveLength(1);
  });

  test('a filing is one dossier', async () => {
    const citizen = await house.as('congdan1');
    const [key, body] = [randomUUID(), await filing(citizen, BIRTH)];
    expectOneAnswer(await atOnce(() => citizen.post('/api/v1/dossiers', body, { key })), 201);
    expect(await house.rows('SELECT id FROM dossier')).toHaveLength(1);
  });

  test('a draft is discarded', async () => {
    const citizen = await house.as('congdan1');
    const draft = await citizen.post<{ id: string }>('/api/v1/drafts', { procedureId: BIRTH, data: {} });
    const key = randomUUID();
    expectOneAnswer(await atOnce(() => citizen.delete(`/api/v1/drafts/${draft.body.id}`, { key })), 200);
  });
});

test('a name that somebody has is refused at its field, whatever the case of its letters', async () => {
  const register = (login: string) =>
    house.client().post('/api/v1/accounts', { login, password: 'mười hai ký tự', name: 'Người Mới' });
  await register('da-co');
  expect(await register('Da-Co')).toMatchObject({
    status: 409,
    body: { code: 'account.exists', errors: [{ field: 'login' }] },
  });
});
