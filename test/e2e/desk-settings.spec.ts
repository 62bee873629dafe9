import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';

let house: TestHouse;

beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

const PATH = '/api/v1/desk/settings';
const FIRST = { columns: [], shortcuts: {}, shortcutsOn: true, language: 'vi', pageSize: 25 };
const OWN = {
  columns: ['dueAt', 'number', 'applicant'],
  shortcuts: { 'queue.open': 'Alt+Digit1', help: '' },
  shortcutsOn: false,
  language: 'en',
  pageSize: 50,
};

test('what everybody begins with, then what one has chosen, for oneself only', async () => {
  const [mine, other] = [await house.known('motcua1'), await house.known('motcua2')];
  expect((await mine.get(PATH)).body).toEqual(FIRST);
  const answer = await mine.put(PATH, OWN);
  expect([answer.status, answer.body]).toEqual([200, OWN]);
  expect((await mine.get(PATH)).body).toEqual(OWN);
  expect((await other.get(PATH)).body).toEqual(FIRST);
  expect((await mine.put(PATH, FIRST)).status).toBe(200);
  expect((await mine.get(PATH)).body).toEqual(FIRST);
});

test('changed once, however often it is sent', async () => {
  const by = await house.known('motcua3');
  const key = 'settings-once';
  const first = await by.put(PATH, OWN, { key });
  const again = await by.put(PATH, OWN, { key });
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expectProblem(await by.put(PATH, FIRST, { key }), { status: 422, code: 'request.key_reused' });
  expectProblem(await by.put(PATH, OWN, { key: null }), { status: 400, code: 'request.key_required' });
});

const many = Object.fromEntries(Array.from({ length: 81 }, (_, index) => [`act${index}`, 'F2']));

test.each([
  [{ columns: 'number' }, 'columns', 'field.not_a_list'],
  [{ columns: ['number', 'number'] }, 'columns', 'field.too_many_items'],
  [{ columns: ['<b>'] }, 'columns', 'field.invalid'],
  [{ columns: Array.from({ length: 21 }, (_, index) => `c${index}`) }, 'columns', 'field.invalid'],
  [{ columns: 'abcdefghijklmnopqrstu'.split('') }, 'columns', 'field.too_many_items'],
  [{ shortcuts: undefined }, 'shortcuts', 'field.required'],
  [{ shortcuts: [] }, 'shortcuts', 'field.invalid'],
  [{ shortcuts: { help: 1 } }, 'shortcuts', 'field.invalid'],
  [{ shortcuts: { 'a b': 'F1' } }, 'shortcuts', 'field.invalid'],
  [{ shortcuts: { help: 'Alt++' } }, 'shortcuts', 'field.invalid'],
  [{ shortcuts: many }, 'shortcuts', 'field.invalid'],
  [{ shortcutsOn: 'yes' }, 'shortcutsOn', 'field.invalid'],
  [{ language: 'fr' }, 'language', 'field.not_a_choice'],
  [{ pageSize: 9 }, 'pageSize', 'field.out_of_range'],
  [{ pageSize: 101 }, 'pageSize', 'field.out_of_range'],
  [{ pageSize: '25' }, 'pageSize', 'field.not_a_number'],
  [{ theme: 'dark' }, 'theme', 'field.unknown'],
] as const)('%j: %s %s', async (change, field, fault) => {
  const by = await house.known('motcua4');
  const answer = await by.put(PATH, { ...OWN, ...change });
  expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
  expect((await by.get(PATH)).body).toEqual(FIRST);
});

test('for officers who work with dossiers', async () => {
  for (const send of [() => house.client().get(PATH), () => house.client().put(PATH, OWN)])
    expectProblem(await send(), { status: 401, code: 'session.required' });
  for (const login of ['congdan1', 'donthu', 'quantri']) {
    const by = await house.known(login);
    expectProblem(await by.get(PATH), { status: 403, code: 'permission.denied' });
    expectProblem(await by.put(PATH, OWN), { status: 403, code: 'permission.denied' });
  }
});
