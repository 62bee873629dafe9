import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import { standingHouse } from '@test/support/act-contract';
import { expectProblem } from '@test/support/problems';
import { fillDesks, listed, walk, type QueueRow } from '@test/support/queue-world';

const houseOf = standingHouse();

beforeAll(() => fillDesks(houseOf()));

const LAST = '9999';
const KEYS: Readonly<Record<string, (row: QueueRow, dir: string) => string>> = {
  due: ({ dueAt }, dir) => dueAt ?? (dir === 'asc' ? LAST : ''),
  submitted: ({ submittedAt }) => submittedAt,
  number: ({ number }) => number,
  applicant: ({ applicantName }) => foldVietnamese(applicantName),
  procedure: ({ procedureName }) => foldVietnamese(procedureName),
};
const WAYS = Object.keys(KEYS).flatMap((sort) => [
  [sort, 'asc'],
  [sort, 'desc'],
]);

describe.each([
  ['giamsat', 'unit'],
  ['giamsat', 'waiting_for_citizen'],
  ['tp.chuyenvien1', 'my_desks'],
  ['motcua1', 'to_receive'],
])('%s, %s', (login, queue) => {
  test.each(WAYS)('by %s, %s: the same rows whatever the page, each once', async (sort = '', dir = '') => {
    const by = await houseOf().known(login);
    const unsorted = (await walk(by, `queue=${queue}`)).map(({ id }) => id);
    expect(unsorted.length).toBeGreaterThan(1);
    const rows = await walk(by, `queue=${queue}&sort=${sort}&dir=${dir}`, 2);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(unsorted.toSorted());
    const keys = rows.map((row) => KEYS[sort]?.(row, dir) ?? '');
    const ordered = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    expect(keys).toEqual(dir === 'asc' ? ordered : ordered.reverse());
  });
});

test.each(['giamsat', 'tp.chuyenvien1'])('%s: nothing said is by the date due, the earliest first', async (login) => {
  const by = await houseOf().known(login);
  const [said, unsaid] = [await walk(by, 'queue=unit&sort=due&dir=asc'), await walk(by, 'queue=unit')];
  expect(unsaid).toEqual(said);
});

test('the order of the database is that of the kernel', async () => {
  const names = [
    'Đặng Văn Ân',
    'Âu  Thị-Bé',
    'ỶỲÝỸỴ',
    'Nguyễn Ngọc Ngạn',
    'O’Neill',
    'Ðà',
    '  ',
    'Trần (bà)',
    'ẤẦẨẪẬ ẶẴẲẰẮ',
  ];
  const more = names.flatMap((name) => [name, name.normalize('NFD'), name.toLowerCase(), name.toUpperCase()]);
  const rows = await houseOf().rows<{ folded: string }>(
    'SELECT fold_vietnamese(name) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS n(name, place) ORDER BY place',
    [more],
  );
  const vietnamese = (text: string): string =>
    foldVietnamese(text)
      .replace(/[^a-z0-9 ]/g, ' ')
      .replace(/ +/g, ' ')
      .trim();
  expect(rows.map(({ folded }) => folded)).toEqual(more.map(vietnamese));
});

const cursor = (key: string, id = '01a20f70-f6ea-7554-ba41-58ff97868b9a'): string =>
  Buffer.from(`${key} ${id}`).toString('base64url');

test.each([
  ['due', cursor('2020-02-31T00:00:00.000Z')],
  ['due', cursor('infinity')],
  ['submitted', cursor('Infinity')],
  ['number', cursor('a\u0000b')],
  ['applicant', cursor('Đặng')],
  ['procedure', cursor('x')],
  ['procedure', cursor('99999999999')],
  ['number', cursor('H26', 'nobody')],
])('sorted by %s, a cursor nobody gave: %s', async (sort, after) => {
  const answer = await listed(await houseOf().known('giamsat'), `queue=unit&sort=${sort}&after=${after}`);
  expectProblem(answer, { status: 400, code: 'request.bad_cursor' });
});

test.each([
  ['sort=name', 'sort', 'field.not_a_choice'],
  ['sort=due&sort=number', 'sort', 'field.not_a_choice'],
  ['dir=up', 'dir', 'field.not_a_choice'],
  ['lang=fr', 'lang', 'field.not_a_choice'],
] as const)('%s: %s', async (query, field, fault) => {
  const answer = await listed(await houseOf().known('giamsat'), `queue=unit&${query}`);
  expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
});
