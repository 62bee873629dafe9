import * as fc from 'fast-check';
import { standingHouse } from '@test/support/act-contract';
import type { TestClient } from '@test/support/client';
import { expectProblem } from '@test/support/problems';
import { counts, fillDesks, listed, LOOKERS, QUEUES, walk, type QueueRow } from '@test/support/queue-world';
import { DESK } from '@test/support/stages';

const houseOf = standingHouse();
/** desk and officer of each open step, and where a dossier without one was received */
let places: ReadonlyMap<string, readonly (readonly [desk: string, officer: string | null])[]>;
let units: ReadonlyMap<string, string>;
let officers: readonly string[];

beforeAll(async () => {
  const house = houseOf();
  await fillDesks(house);
  const rows = await house.rows<{ id: string; desk_id: string; officer_id: string | null }>(
    `SELECT d.id, coalesce(s.desk_id, d.receiving_desk_id) AS desk_id, s.officer_id
       FROM dossier d LEFT JOIN open_step s ON s.dossier_id = d.id`,
  );
  const found = new Map<string, (readonly [string, string | null])[]>();
  for (const { id, desk_id, officer_id } of rows) found.set(id, [...(found.get(id) ?? []), [desk_id, officer_id]]);
  places = found;
  officers = [...new Set(rows.flatMap(({ officer_id }) => officer_id ?? []))];
  const desks = await house.rows<{ id: string; unit_id: string }>('SELECT id, unit_id FROM desk');
  units = new Map(desks.map(({ id, unit_id }) => [id, unit_id]));
});

const NOW = '2020-03-02';
const AFTER_SOON = '2020-03-06';
const dueClass = ({ isOverdue, dueAt, resolvedAt }: QueueRow): string => {
  if (isOverdue) return 'overdue';
  if (dueAt === null || resolvedAt !== null) return 'none';
  if (dueAt.slice(0, 10) <= NOW) return 'today';
  return dueAt < AFTER_SOON ? 'within3' : 'later';
};
const fold = (text: string): string =>
  ` ${text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()}`;

/** What each filter means, said once more without SQL. */
const MEANS: Readonly<Record<string, (row: QueueRow, value: string) => boolean>> = {
  procedureId: (row, value) => row.procedureId === value,
  fieldCode: (row, value) => row.fieldCode === value,
  level: (row, value) => row.level === value,
  channel: (row, value) => row.channel === value,
  state: (row, value) => row.state === value,
  due: (row, value) => dueClass(row) === value,
  submittedFrom: ({ submittedAt }, value) => submittedAt.slice(0, 10) >= value,
  submittedTo: ({ submittedAt }, value) => submittedAt.slice(0, 10) <= value,
  q: ({ applicantName, number }, value) =>
    fold(applicantName).includes(fold(value)) || (/\d/.test(value) && number.replace(/[.-]/g, '').includes(value)),
};

type Choice = readonly (readonly [name: string, value: string])[];

/** `unitId`, `deskId` and `officerId` are of one step, or of the desk where a dossier without one was received. */
function liesThere({ id }: QueueRow, choice: Choice): boolean {
  const of = (name: string): readonly string[] => choice.flatMap(([each, value]) => (each === name ? [value] : []));
  const [wishedUnits, desks, hands] = [of('unitId'), of('deskId'), of('officerId')];
  return (places.get(id) ?? []).some(
    ([desk, officer]) =>
      (wishedUnits.length === 0 || wishedUnits.includes(units.get(desk) ?? '')) &&
      (desks.length === 0 || desks.includes(desk)) &&
      (hands.length === 0 || hands.includes(officer ?? 'none')),
  );
}

function fits(row: QueueRow, choice: Choice): boolean {
  const families = new Map<string, string[]>();
  for (const [name, value] of choice) families.set(name, [...(families.get(name) ?? []), value]);
  const told = [...families].every(([name, values]) => {
    const means = MEANS[name];
    return means === undefined || values.some((value) => means(row, value));
  });
  return told && liesThere(row, choice);
}

const query = (choice: Choice): string =>
  choice.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

/** One way of filtering: mostly one or two filters, of values that occur. */
function choices(rows: readonly QueueRow[]): fc.Arbitrary<Choice> {
  const seen = (pick: (row: QueueRow) => string): readonly string[] => [...new Set(rows.map(pick))];
  const values: Readonly<Record<string, readonly string[]>> = {
    procedureId: seen(({ procedureId }) => procedureId),
    fieldCode: seen(({ fieldCode }) => fieldCode),
    level: ['ward', 'district'],
    channel: ['online', 'counter', 'post'],
    state: seen(({ state }) => state),
    due: ['overdue', 'today', 'within3', 'later', 'none'],
    deskId: [...new Set([...places.values()].flat().map(([desk]) => desk))],
    unitId: ['hk-tp', 'hk-qldt', 'hk-hang-bac'],
    officerId: ['none', ...officers],
    q: ['le thi', 'Đặng', 'a', 'y', 'duc', '2002', '0001', 'khong co ai'],
  };
  const one = fc
    .constantFrom(...Object.keys(values))
    .chain((name) => fc.constantFrom(...(values[name] ?? [])).map((value) => [name, value] as const));
  const days = fc
    .constantFrom(['submittedFrom', '2020-02-28'] as const, ['submittedTo', '2020-02-28'] as const)
    .map((day) => [day]);
  const unique = (choice: Choice): Choice =>
    choice.filter(([name], index) => name !== 'q' || choice.findIndex(([each]) => each === 'q') === index);
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.option(days, { nil: [] }))
    .map(([filters, more]) => unique([...filters, ...more]));
}

test.each(LOOKERS)('%s: what is shown is what the filters mean, and is counted so', async (login) => {
  const by = await houseOf().known(login);
  const whole = new Map<string, readonly QueueRow[]>();
  for (const queue of QUEUES) whole.set(queue, await walk(by, `queue=${queue}`));
  const all = [...whole.values()].flat();
  expect(all.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(choices(all), async (choice) => {
      const filtered = query(choice);
      const expected: Record<string, number> = {};
      for (const queue of QUEUES) {
        const wanted = (whole.get(queue) ?? []).filter((row) => fits(row, choice)).map(({ id }) => id);
        expect([queue, (await walk(by, `queue=${queue}&${filtered}`)).map(({ id }) => id)]).toEqual([queue, wanted]);
        expected[queue] = wanted.length;
      }
      expect(await counts(by, filtered)).toEqual(expected);
    }),
    { numRuns: 12, seed: 20_200_302 },
  );
});

test('the classes of the date share a queue out between them', async () => {
  const by = await houseOf().known('giamsat');
  const classes = ['overdue', 'today', 'within3', 'later', 'none'];
  for (const queue of ['unit', 'waiting_for_citizen', 'to_return'] as const) {
    let sum = 0;
    for (const due of classes) sum += (await counts(by, `due=${due}`))[queue];
    expect([queue, sum]).toEqual([queue, (await counts(by))[queue]]);
  }
  const rows = await walk(by, 'queue=unit');
  expect(new Set(rows.map(dueClass)).size).toBeGreaterThanOrEqual(3);
});

test.each([
  ['procedureId=no-such', 'procedureId', 'procedure.unknown'],
  ['procedureId=', 'procedureId', 'field.too_short'],
  ['fieldCode=no-such', 'fieldCode', 'field.not_a_choice'],
  ['level=province', 'level', 'field.not_a_choice'],
  ['channel=pigeon', 'channel', 'field.not_a_choice'],
  ['unitId=hk-tp&unitId=hk-atlantis', 'unitId', 'unit.unknown'],
  ['deskId=hk-atlantis', 'deskId', 'desk.unknown'],
  ['officerId=me', 'officerId', 'officer.unknown'],
  ['officerId=01890a5d-ac96-774b-bcce-b302099a8057', 'officerId', 'officer.unknown'],
  ['due=yesterday', 'due', 'field.not_a_choice'],
  ['submittedFrom=2020-02-30', 'submittedFrom', 'field.not_a_date'],
  ['submittedTo=01/03/2020', 'submittedTo', 'field.not_a_date'],
  ['submittedFrom=2020-03-02&submittedTo=2020-03-01', 'submittedTo', 'range.reversed'],
  ['state=lost', 'state', 'field.not_a_choice'],
  ['q=', 'q', 'field.required'],
  ['q=---', 'q', 'field.invalid'],
  [`q=${'x'.repeat(101)}`, 'q', 'field.too_long'],
  ['state=submitted&'.repeat(16), 'state', 'field.too_many_items'],
  ['officer=none', 'officer', 'field.unknown'],
] as const)('%s: %s', async (wish, field, fault) => {
  const by: TestClient = await houseOf().known(DESK);
  for (const answer of [await listed(by, `queue=unit&${wish}`), await by.get(`/api/v1/queues?${wish}`)])
    expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
});

test('all wrong filters are named at once', async () => {
  const answer = await listed(await houseOf().known(DESK), 'queue=unit&deskId=x&unitId=y&procedureId=z');
  const { errors } = expectProblem(answer, { status: 400, code: 'request.invalid' });
  expect(errors?.map(({ field }) => field)).toEqual(['procedureId', 'unitId', 'deskId']);
});
