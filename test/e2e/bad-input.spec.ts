import { gzipSync } from 'node:zlib';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { TestClient } from '../support/client';
import {
  COMMANDS,
  give,
  rightCommands,
  withField,
  withMember,
  withText,
  type Command,
  type CommandName,
  type Sent,
} from '../support/commands';
import { fingerprint } from '../support/fingerprint';
import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
let citizen: TestClient;
let commands: Readonly<Record<CommandName, Command>>;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  citizen = await house.as('congdan1');
  commands = await rightCommands(house);
  before = await fingerprint(house);
});
afterAll(() => house.close());
// The one promise of every case here.
afterEach(async () => {
  const was = before;
  before = await fingerprint(house);
  expect(before).toEqual(was);
});

const nested = (levels: number): string => `"deep":${'['.repeat(levels)}${']'.repeat(levels)}`;
const bytes = (content: string | Buffer | readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(content as string));
const json = ({ body }: Command): string => JSON.stringify(body);

interface BodyCase {
  readonly what: string;
  readonly sent: (command: Command) => Sent;
  readonly status: number;
  readonly code: ErrorCode;
  readonly field?: string | ((command: Command) => string);
  readonly fault?: ErrorCode;
}

const whole = (text: string) => (): Sent => ({ body: text });
const member =
  (text: string) =>
  (command: Command): Sent => ({ body: withMember(command, text) });
const text =
  (value: string) =>
  (command: Command): Sent => ({ body: withText(command, value) });
const typed =
  (type: string | null, body = json) =>
  (command: Command): Sent => ({ body: bytes(body(command)), headers: { 'content-type': type } });
const textOf = (command: Command): string => command.text;

const MALFORMED = { status: 400, code: 'request.malformed_json', field: 'body' } as const;
const INVALID = { status: 400, code: 'request.invalid' } as const;
const NO_OBJECT = { ...INVALID, field: 'body', fault: 'field.not_an_object' } as const;
const UNKNOWN = { ...INVALID, fault: 'field.unknown' } as const;
const CHARACTERS = { ...INVALID, field: textOf, fault: 'field.bad_characters' } as const;
const UNSUPPORTED = { status: 415, code: 'request.unsupported_type', field: 'Content-Type' } as const;
const TOO_DEEP = { status: 400, code: 'request.too_deep', field: 'body' } as const;
const TWICE = { status: 400, code: 'request.duplicate_key', field: 'twin' } as const;

// prettier-ignore
const BODIES: readonly BodyCase[] = [
  { what: 'an unknown field', sent: member('"isAdmin":true'), ...UNKNOWN, field: 'isAdmin' },
  { what: 'a NUL byte in a text', sent: text('"a\\u0000b"'), ...CHARACTERS },
  { what: 'a lone high surrogate', sent: text('"a\\ud800b"'), ...CHARACTERS },
  { what: 'a lone low surrogate', sent: text('"\\udfff"'), ...CHARACTERS },
  { what: 'a NUL byte in a key', sent: member('"a\\u0000b":1'), ...CHARACTERS, field: 'body' },
  { what: 'a lone surrogate in a key', sent: member('"in":{"\\udfff":1}'), ...CHARACTERS, field: 'in' },
  { what: 'JSON of 20 levels', sent: member(nested(20)), ...TOO_DEEP },
  { what: 'JSON of 100,000 levels', sent: member(nested(100_000)), ...TOO_DEEP },
  { what: 'a key twice', sent: member('"twin":1,"twin":2'), ...TWICE },
  { what: 'a key twice, once escaped', sent: member('"twin":1,"\\u0074win":2'), ...TWICE },
  { what: 'a body over the limit', sent: member(`"padding":"${'x'.repeat(262_144)}"`), status: 413, code: 'request.too_large', field: 'body' },
  { what: 'text that is not JSON', sent: whole('xin chào'), ...MALFORMED },
  { what: 'JSON that is cut off', sent: (command) => ({ body: json(command).slice(0, -3) }), ...MALFORMED },
  { what: 'JSON with something after it', sent: (command) => ({ body: `${json(command)} {}` }), ...MALFORMED },
  { what: 'JSON with a comment', sent: member('/* ghi chú */ "a":1'), ...MALFORMED },
  { what: 'NaN', sent: member('"a":NaN'), ...MALFORMED },
  { what: 'a byte order mark', sent: (command) => ({ body: `\ufeff${json(command)}` }), ...MALFORMED },
  { what: 'bytes that are not UTF-8', sent: () => ({ body: bytes([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]) }), ...MALFORMED },
  { what: 'a list', sent: whole('[]'), ...NO_OBJECT },
  { what: 'a list of right bodies', sent: (command) => ({ body: `[${json(command)}]` }), ...NO_OBJECT },
  { what: 'null', sent: whole('null'), ...NO_OBJECT },
  { what: 'a number', sent: whole('7'), ...NO_OBJECT },
  { what: 'a text', sent: whole('"x"'), ...NO_OBJECT },
  { what: 'nothing', sent: () => ({}), ...INVALID },
  { what: 'no bytes', sent: whole(''), ...INVALID },
  { what: '__proto__', sent: member('"__proto__":{"isAdmin":true}'), ...UNKNOWN, field: '__proto__' },
  { what: 'constructor.prototype', sent: member('"constructor":{"prototype":{"isAdmin":true}}'), ...UNKNOWN, field: 'constructor' },
  { what: 'prototype, far inside', sent: member('"a":[{"prototype":1}]'), ...UNKNOWN, field: 'a.0.prototype' },
  { what: 'toString', sent: member('"toString":"x"'), ...UNKNOWN, field: 'toString' },
  { what: 'JSON called text', sent: typed('text/plain'), ...UNSUPPORTED },
  { what: 'JSON called nothing', sent: typed(null), ...UNSUPPORTED },
  { what: 'a form', sent: typed('application/x-www-form-urlencoded', () => 'reason=x'), ...UNSUPPORTED },
  { what: 'XML', sent: typed('application/xml', () => '<x/>'), ...UNSUPPORTED },
  { what: 'another charset', sent: typed('application/json; charset=utf-16'), ...UNSUPPORTED },
  { what: 'a multipart form', sent: () => ({ body: formOf('reason', 'x'), headers: { 'content-type': null } }), ...UNSUPPORTED },
  { what: 'a packed body', sent: (command) => ({ body: bytes(gzipSync(json(command))), headers: { 'content-encoding': 'gzip' } }), ...UNSUPPORTED },
];

function formOf(name: string, value: string): FormData {
  const form = new FormData();
  form.append(name, value);
  return form;
}

describe.each(BODIES)('$what', ({ sent, status, code, field, fault }) => {
  test.each(COMMANDS)('%s', async (name) => {
    const command = commands[name];
    const where = typeof field === 'function' ? field(command) : field;
    expectProblem(await give(command, sent(command)), {
      status,
      code,
      ...(where === undefined ? {} : { field: where }),
      ...(fault === undefined ? {} : { fault }),
    });
  });
});

interface FieldCase {
  readonly command: CommandName;
  readonly field: string;
  readonly value: unknown;
  readonly fault: ErrorCode;
}

const uuid = (digit: string): string => `${digit.repeat(8)}-0000-7000-8000-000000000000`;

const FIELDS: readonly FieldCase[] = [
  { command: 'register', field: 'login', value: 'ab', fault: 'field.too_short' },
  { command: 'register', field: 'login', value: 'x'.repeat(101), fault: 'field.too_long' },
  { command: 'register', field: 'login', value: 'có dấu cách', fault: 'field.bad_characters' },
  { command: 'register', field: 'password', value: 'ngắn quá', fault: 'field.too_short' },
  { command: 'register', field: 'password', value: 'x'.repeat(201), fault: 'field.too_long' },
  { command: 'register', field: 'password', value: 1_234_567_890, fault: 'field.not_text' },
  { command: 'register', field: 'name', value: '   ', fault: 'field.required' },
  { command: 'register', field: 'name', value: 'An\u202etoàn', fault: 'field.bad_characters' },
  { command: 'register', field: 'phone', value: '0123456789', fault: 'field.not_a_phone' },
  { command: 'register', field: 'phone', value: '０９１２３４５６７８', fault: 'field.not_a_phone' },
  { command: 'register', field: 'email', value: 'không phải thư', fault: 'field.not_an_email' },
  { command: 'sign-in', field: 'login', value: { $ne: '' }, fault: 'field.not_text' },
  { command: 'sign-in', field: 'login', value: undefined, fault: 'field.required' },
  { command: 'sign-in', field: 'password', value: ['a'], fault: 'field.not_text' },
  { command: 'sign-in', field: 'password', value: 'x'.repeat(1_000), fault: 'field.too_long' },
  { command: 'sign-in', field: 'password', value: null, fault: 'field.required' },
  { command: 'file', field: 'procedureId', value: 'x'.repeat(5_000), fault: 'field.too_long' },
  { command: 'file', field: 'delivery', value: 'by drone', fault: 'field.not_a_choice' },
  { command: 'file', field: 'delivery', value: ['counter'], fault: 'field.not_a_choice' },
  { command: 'file', field: 'applicant', value: 'Nguyễn Thị Hoa', fault: 'field.not_an_object' },
  { command: 'file', field: 'applicant', value: [], fault: 'field.not_an_object' },
  { command: 'file', field: 'applicant', value: undefined, fault: 'field.required' },
  { command: 'file', field: 'applicant.fullName', value: '', fault: 'field.required' },
  { command: 'file', field: 'applicant.fullName', value: 42, fault: 'field.not_text' },
  { command: 'file', field: 'applicant.citizenNumber', value: '123456789', fault: 'field.not_a_citizen_number' },
  { command: 'file', field: 'applicant.address', value: 'x'.repeat(301), fault: 'field.too_long' },
  { command: 'file', field: 'applicant.isAdmin', value: true, fault: 'field.unknown' },
  { command: 'file', field: 'subject', value: 'ab', fault: 'field.too_short' },
  { command: 'file', field: 'subject', value: 'x'.repeat(501), fault: 'field.too_long' },
  { command: 'file', field: 'subject', value: 'dòng\u001b[31m đỏ', fault: 'field.bad_characters' },
  { command: 'file', field: 'papers', value: { 0: {} }, fault: 'field.not_a_list' },
  {
    command: 'file',
    field: 'papers',
    value: Array.from({ length: 61 }, () => ({ paper: 'p1', documentId: uuid('1') })),
    fault: 'field.too_many_items',
  },
  { command: 'file', field: 'papers.0.documentId', value: 'p1', fault: 'field.not_an_id' },
  { command: 'file', field: 'papers.0.paper', value: '../p1', fault: 'field.invalid' },
  { command: 'file', field: 'papers.0', value: 'p1', fault: 'field.not_an_object' },
  { command: 'file', field: 'papers.0', value: null, fault: 'field.required' },
  { command: 'file', field: 'draftId', value: 17, fault: 'field.not_an_id' },
  { command: 'take-in', field: 'channel', value: 'online', fault: 'field.not_a_choice' },
  { command: 'begin-draft', field: 'data', value: 'x', fault: 'field.not_an_object' },
  { command: 'begin-draft', field: 'data', value: [1], fault: 'field.not_an_object' },
  { command: 'save-draft', field: 'data', value: null, fault: 'field.required' },
  { command: 'look-up', field: 'secret', value: 12_345_678, fault: 'field.not_text' },
  { command: 'look-up', field: 'number', value: 'x', fault: 'field.too_short' },
  { command: 'record-absence', field: 'officerId', value: 'hang-bac.motcua2', fault: 'field.not_an_id' },
  { command: 'record-absence', field: 'from', value: '2026-02-30T08:00', fault: 'field.not_a_date' },
  { command: 'record-absence', field: 'from', value: '02/03/2026', fault: 'field.not_a_date' },
  { command: 'record-absence', field: 'from', value: '2026-W10-1', fault: 'field.not_a_date' },
  { command: 'record-absence', field: 'to', value: '2026-03-06T25:00', fault: 'field.not_a_date' },
  { command: 'record-absence', field: 'to', value: '0000-01-01T00:00', fault: 'field.not_a_date' },
  { command: 'record-absence', field: 'to', value: 1_772_000_000_000, fault: 'field.not_a_date' },
  { command: 'refuse-receipt', field: 'legalBasis', value: undefined, fault: 'field.required' },
  { command: 'refuse-receipt', field: 'reason', value: '  ', fault: 'field.required' },
];

describe('a field that is wrong', () => {
  test.each(FIELDS)('$command: $field', async ({ command, field, value, fault }) => {
    const body = JSON.stringify(withField(commands[command].body, field, value));
    expectProblem(await give(commands[command], { body }), { ...INVALID, field, fault });
  });

  test('every one of them is named at once', async () => {
    const answer = await give(commands['file'], { body: JSON.stringify({ nonsense: 1, delivery: 'x', papers: 3 }) });
    const { errors = [] } = expectProblem(answer, INVALID);
    expect(errors.map(({ field }) => field).sort()).toEqual([
      'applicant',
      'delivery',
      'nonsense',
      'papers',
      'procedureId',
      'subject',
      'wardId',
    ]);
  });
});

interface ReferenceCase {
  readonly command: CommandName;
  readonly field: string;
  readonly value: unknown;
  readonly status: number;
  readonly code: ErrorCode;
}

const REFERENCES: readonly ReferenceCase[] = [
  { command: 'file', field: 'procedureId', value: 'w-khong-co', status: 404, code: 'procedure.unknown' },
  { command: 'file', field: 'procedureId', value: '__proto__', status: 404, code: 'procedure.unknown' },
  { command: 'file', field: 'wardId', value: 'hoan-kiem', status: 422, code: 'unit.unknown' },
  { command: 'file', field: 'papers.0.documentId', value: uuid('a'), status: 422, code: 'document.unknown' },
  { command: 'begin-draft', field: 'procedureId', value: 'w-khong-co', status: 404, code: 'procedure.unknown' },
  { command: 'record-absence', field: 'officerId', value: uuid('a'), status: 422, code: 'officer.unknown' },
  { command: 'record-absence', field: 'substituteId', value: uuid('b'), status: 422, code: 'officer.unknown' },
  { command: 'record-absence', field: 'to', value: '2026-03-02T08:00', status: 422, code: 'range.reversed' },
];

describe('a field that names nothing', () => {
  test.each(REFERENCES)('$command: $field', async ({ command, field, value, status, code }) => {
    const body = JSON.stringify(withField(commands[command].body, field, value));
    expectProblem(await give(commands[command], { body }), { status, code, field });
  });
});

const KEYED = COMMANDS.filter((name) => name !== 'sign-in' && name !== 'look-up');

describe('the key of a command', () => {
  test.each(KEYED)('%s: missing', async (name) => {
    const body = json(commands[name]);
    const answer = await give(commands[name], { body, headers: { 'idempotency-key': null } });
    expectProblem(answer, { status: 400, code: 'request.key_required', field: 'Idempotency-Key' });
  });

  test.each(['short', 'with space!', 'x'.repeat(201), 'đủ-dài-nhưng-có-dấu'])('not well formed: %s', async (key) => {
    const body = JSON.stringify(commands['file'].body);
    const answer = await give(commands['file'], {
      body,
      headers: { 'idempotency-key': Buffer.from(key).toString('latin1') },
    });
    expectProblem(answer, { status: 400, code: 'request.key_invalid', field: 'Idempotency-Key' });
  });
});

describe('the version seen', () => {
  const versioned = ['save-draft', 'refuse-receipt'] as const;

  test.each(versioned)('%s: missing', async (name) => {
    const body = json(commands[name]);
    const answer = await give(commands[name], { body, headers: { 'if-match': null } });
    expectProblem(answer, { status: 428, code: 'request.version_required', field: 'If-Match' });
  });

  test.each(['1', '*', 'W/"1"', '"-1"', '"99999999999"', '"1", "2"'])('not well formed: %s', async (version) => {
    for (const name of versioned) {
      const body = json(commands[name]);
      const answer = await give(commands[name], { body, headers: { 'if-match': version } });
      expectProblem(answer, { status: 400, code: 'request.version_invalid', field: 'If-Match' });
    }
  });

  test.each(versioned)('%s: of another day', async (name) => {
    const body = json(commands[name]);
    expectProblem(await give(commands[name], { body, headers: { 'if-match': '"7"' } }), {
      status: 409,
      code: 'dossier.stale_version',
    });
  });
});

const asCursor = (text: string): string => Buffer.from(text).toString('base64url');

const QUERIES: readonly { readonly path: string; readonly field: string; readonly fault: ErrorCode }[] = [
  { path: 'my/dossiers?limit=-1', field: 'limit', fault: 'field.out_of_range' },
  { path: 'my/dossiers?limit=0', field: 'limit', fault: 'field.out_of_range' },
  { path: 'my/dossiers?limit=1e3', field: 'limit', fault: 'field.not_a_number' },
  { path: 'my/dossiers?limit=99999999999999999999', field: 'limit', fault: 'field.out_of_range' },
  { path: 'my/dossiers?limit=5&limit=6', field: 'limit', fault: 'field.not_a_number' },
  { path: 'my/dossiers?offset=5', field: 'offset', fault: 'field.unknown' },
  { path: 'my/dossiers?__proto__=5', field: '__proto__', fault: 'field.unknown' },
  { path: 'procedures?limit=301', field: 'limit', fault: 'field.out_of_range' },
  { path: 'procedures?offset=-5', field: 'offset', fault: 'field.out_of_range' },
  { path: 'procedures?q=a%00b', field: 'q', fault: 'field.bad_characters' },
  { path: `procedures?q=${'x'.repeat(201)}`, field: 'q', fault: 'field.too_long' },
  { path: 'procedures?q=a&q=b', field: 'q', fault: 'field.not_text' },
  { path: 'procedures?q[$ne]=a', field: 'q[$ne]', fault: 'field.unknown' },
  { path: 'procedures?level=province', field: 'level', fault: 'field.not_a_choice' },
  { path: 'procedures?serviceLevel=5', field: 'serviceLevel', fault: 'field.not_a_choice' },
  { path: 'reports/sla?from=2020-02-30&to=2020-03-01', field: 'from', fault: 'field.not_a_date' },
  { path: 'reports/sla?from=2020-01-01', field: 'to', fault: 'field.required' },
  { path: 'reports/sla?from=0000-01-01&to=0001-01-01', field: 'from', fault: 'field.not_a_date' },
  { path: 'reports/sla?from=9999-01-01&to=9999-12-31', field: 'to', fault: 'field.not_a_date' },
  { path: 'reports/sla?from=2020-01-01&to=2020-01-31&by=officer', field: 'by', fault: 'field.not_a_choice' },
];

describe('a query that is wrong', () => {
  test.each(QUERIES)('$path', async ({ path, field, fault }) => {
    expectProblem(await citizen.get(`/api/v1/${path}`), { ...INVALID, field, fault });
  });

  test.each([
    ['no base64', '%%%', 400],
    ['another text', asCursor('trang 2'), 400],
    ['a negative one', '-1', 400],
    ['a huge one', '9'.repeat(300), 400],
    ['a day that does not exist', asCursor(`2020-02-30T00:00:00.000Z ${uuid('1')}`), 400],
    ['the year 0', asCursor(`0000-01-01T00:00:00.000Z ${uuid('1')}`), 400],
    ['hour 24', asCursor(`2020-01-01T24:00:00.000Z ${uuid('1')}`), 400],
    ['an id that is none', asCursor(`2020-01-01T00:00:00.000Z ${'-'.repeat(36)}`), 400],
    ['words after it', asCursor(`2020-01-01T00:00:00.000Z ${uuid('1')} OR 1=1`), 400],
  ])('a cursor: %s', async (_what, cursor, status) => {
    const answer = await citizen.get(`/api/v1/my/dossiers?after=${encodeURIComponent(cursor)}`);
    const { code } = answer.body as { code: ErrorCode };
    expectProblem(answer, { status, code, field: 'after', fault: 'request.bad_cursor' });
  });
});

describe('a path that is wrong', () => {
  test.each([
    'dossiers/1',
    `dossiers/${uuid('1')}x`,
    'dossiers/..%2f..%2fetc%2fpasswd',
    'dossiers/%00',
    `dossiers/${'9'.repeat(500)}`,
    'documents/null',
    'drafts/[object Object]',
    'procedures/constructor',
    'procedures/%F0%9F%92%A9',
  ])('%s', async (path) => {
    const answer = await citizen.get(`/api/v1/${path}`);
    const { code } = answer.body as { code: ErrorCode };
    expectProblem(answer, { status: 404, code });
  });

  test('percent signs that encode nothing', async () => {
    expectProblem(await citizen.get('/api/v1/dossiers/%E0%A4%A'), INVALID);
  });
});

describe('a key used again', () => {
  const key = 'the-same-key';

  // From here on the commands are given: what changed by the first must not change by the others.
  test.each(KEYED)('%s', async (name) => {
    const command = commands[name];
    const headers = { 'idempotency-key': key };
    const first = await give(command, { body: json(command), headers });
    before = await fingerprint(house);
    expect([200, 201]).toContain(first.status);
    const again = await give(command, { body: json(command), headers });
    expect(again).toMatchObject({ status: first.status, body: first.body, etag: first.etag });
    const other = await give(command, { body: withText(command, '"một nội dung khác"'), headers });
    expectProblem(other, { status: 422, code: 'request.key_reused', field: 'Idempotency-Key' });
  });
});

test('both languages, by the browser and by the address', async () => {
  const vi = await citizen.get('/api/v1/procedures?limit=0');
  const en = await citizen.get('/api/v1/procedures?limit=0', { 'accept-language': 'en-GB,en;q=0.9' });
  const asked = await citizen.get('/api/v1/procedures?limit=0&lang=en');
  expect(vi.body['detail']).toBe('Thông tin gửi lên chưa đúng. Xem từng mục bên dưới.');
  expect(en.body['detail']).toBe('Some of what was sent is not right. See each field below.');
  expect(asked.body['detail']).toBe(en.body['detail']);
  expect(en.body['messages']).toEqual(vi.body['messages']);
});
