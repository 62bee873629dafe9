import { act, fileDossier, see } from '../support/dossiers';
import { motcua, type CommandOutcome } from '../support/motcua';
import { OwnFolder } from '../support/own-folder';
import { ensureBuilt } from '../support/processes';
import { TestHouse } from '../support/test-house';

jest.setTimeout(180_000);

const PASSWORD = 'mật khẩu của người mới';
const RIGHT = {
  login: 'nguoi.moi',
  name: 'Người Mới',
  title: 'Công chức một cửa',
  role: 'desk_officer',
  desk: 'hk-hang-bac:motcua',
};

const folder = new OwnFolder();
let house: TestHouse;
beforeAll(async () => {
  await ensureBuilt();
  house = await TestHouse.open({ worker: false });
}, 240_000);
afterAll(async () => {
  await house.close();
  folder.remove();
});

function add(
  given: Readonly<Record<string, string>>,
  input = `${PASSWORD}\n`,
  ...more: readonly string[]
): Promise<CommandOutcome> {
  const words = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const environment = { ...folder.environment, DATABASE_URL: house.urls.owner, DATABASE_APP_URL: house.urls.app };
  return motcua(['officer', 'add', ...words, ...more], environment, input);
}

const officers = () =>
  house.rows<{ login: string }>('SELECT login FROM account WHERE officer_id IS NOT NULL ORDER BY 1');

test('an officer signs in with the password from standard input, and acts at the desk', async () => {
  const { code, stdout, stderr } = await add(RIGHT, `${PASSWORD}\nsecond line\n`, '--json');
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    officerId: expect.any(String) as string,
    login: 'nguoi.moi',
    role: 'desk_officer',
    unitId: 'hk-hang-bac',
    deskId: 'hk-hang-bac:motcua',
  });
  const newcomer = await house.client().signIn('nguoi.moi', PASSWORD);
  const { id } = await fileDossier(await house.as('congdan1'));
  expect((await act(newcomer, id, 'receive')).status).toBe(200);
  expect((await see(newcomer, id)).state).not.toBe('submitted');
  expect(await house.rows(`SELECT name, simulated FROM officer WHERE name = 'Người Mới'`)).toEqual([
    { name: 'Người Mới', simulated: false },
  ]);
});

test('who watches over all needs no desk, and belongs to the district', async () => {
  const { desk: _none, ...atNoDesk } = RIGHT;
  const { code, stdout } = await add({ ...atNoDesk, login: 'quan.tri.moi', role: 'administrator' });
  expect([code, stdout]).toEqual([0, 'quan.tri.moi: administrator at hoan-kiem\n']);
  const { body } = await (await house.client().signIn('quan.tri.moi', PASSWORD)).get('/api/v1/me');
  expect(body).toMatchObject({
    kind: 'officer',
    roles: [{ role: 'administrator', unitId: 'hoan-kiem', deskId: null }],
  });
});

// prettier-ignore
test.each<[string, Readonly<Record<string, string>>, string, string, string]>([
  ['a name that is taken', { login: 'GiamSat' }, PASSWORD, 'login', 'account.exists'],
  ['a login with blanks', { login: 'hai tu' }, PASSWORD, 'login', 'field.bad_characters'],
  ['a short password', { login: 'ngan' }, 'ngan', 'password', 'field.too_short'],
  ['a role nobody has', { login: 'vua', role: 'king' }, PASSWORD, 'role', 'field.not_a_choice'],
  ['the role of the system', { login: 'may', role: 'system' }, PASSWORD, 'role', 'field.not_a_choice'],
  ['no name', { login: 'vo.danh', name: ' ' }, PASSWORD, 'name', 'field.required'],
  ['a desk that is none', { login: 'lac', desk: 'nowhere' }, PASSWORD, 'desk', 'desk.unknown'],
  ['a unit the desk is not in', { login: 'lac', unit: 'hk-hang-dao' }, PASSWORD, 'unit', 'unit.unknown'],
])('%s is refused by field and code, and nobody is added', async (_what, wrong, password, field, code) => {
  const before = await officers();
  const outcome = await add({ ...RIGHT, ...wrong }, `${password}\n`);
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
  expect(outcome.stderr).toContain(`  ${field}: `);
  expect(outcome.stderr).toContain(`(${code})`);
  expect(outcome.stderr).not.toContain(password);
  expect(await officers()).toEqual(before);
});

test('a role that works at a desk is told that it needs one', async () => {
  const { desk: _none, ...atNoDesk } = RIGHT;
  const { code, stderr } = await add({ ...atNoDesk, login: 'khong.ban' });
  expect([code, stderr]).toEqual([1, expect.stringContaining('  desk: ') as string]);
});

test('without a password on standard input nothing is done; on the command line none is taken', async () => {
  expect(await add(RIGHT, '')).toMatchObject({ code: 1, stdout: '' });
  expect(await add({ ...RIGHT, password: PASSWORD })).toMatchObject({ code: 64, stdout: '' });
});
