import { randomUUID } from 'node:crypto';
import { verifyEvidence, type Difference } from '@modules/evidence';
import { DOSSIERS, openEvidenceHouse, type EvidenceHouse, type Target } from '../support/evidence-house';
import type { EvidenceTable, Tampering } from '../support/tampering';

const DELTA_COLUMNS =
  'dossier_id, seq, day, unit_id, level, field_id, channel, procedure_id, received, early, on_time, late, withdrawn, stopped, resumed';

let evidence: EvidenceHouse;
let tampering: Tampering;
beforeAll(async () => {
  evidence = await openEvidenceHouse();
  ({ tampering } = evidence);
}, 120_000);
afterEach(() => tampering.undo());
afterAll(async () => {
  await tampering.close();
  await evidence.house.close();
});

const verify = () => verifyEvidence(evidence.house.urls.owner);

test('untouched evidence holds, counters and facts not folded yet alike', async () => {
  expect(await verify()).toMatchObject({ dossiers: DOSSIERS, differences: 0, first: [] });
  expect((await evidence.house.rows('SELECT FROM sla_delta')).length).toBeGreaterThan(0);
  expect((await evidence.house.rows('SELECT FROM sla_counter')).length).toBeGreaterThan(0);
});

interface Case {
  readonly what: string;
  readonly by: (at: Target) => Promise<unknown>;
  readonly kind: Difference['kind'];
  /** where the first difference is, given the dossier's number; the number itself unless said */
  readonly where?: string;
  readonly on?: () => Target;
}

/** A statement about one dossier, whose id is $1. */
const changed =
  (table: EvidenceTable, text: string, ...values: readonly unknown[]) =>
  ({ id }: Target): Promise<void> =>
    tampering.change(table, text, [id, ...values]);
const event = (set: string, seq = 3) =>
  changed('dossier_event', `UPDATE dossier_event SET ${set} WHERE dossier_id = $1 AND seq = ${seq}`);
const row = (set: string) => changed('dossier', `UPDATE dossier SET ${set} WHERE id = $1`);
const SPOILT = `payload = (payload::jsonb || '{"spoilt": true}')::json`;

const EVENTS: readonly Case[] = [
  { what: 'a payload is changed', by: event(SPOILT), kind: 'event.hash', where: '$ event 3' },
  {
    what: 'a payload is only spelt otherwise',
    by: event(`payload = (' ' || payload::text)::json`),
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'another is made the actor',
    by: event(`actor = (actor::jsonb || '{"id": "somebody"}')::json`),
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'an event is moved by a second',
    by: event(`at = at - interval '1 second'`),
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'an event is called something else',
    by: event(`type = 'ResultEndorsed'`),
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'a hash is changed',
    by: event(`hash = decode(repeat('00', 32), 'hex')`),
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'an event is deleted from the middle',
    by: changed('dossier_event', 'DELETE FROM dossier_event WHERE dossier_id = $1 AND seq = 3'),
    kind: 'event.sequence',
  },
  {
    what: 'the first event is deleted',
    by: changed('dossier_event', 'DELETE FROM dossier_event WHERE dossier_id = $1 AND seq = 1'),
    kind: 'event.sequence',
  },
  {
    what: 'the last event is deleted',
    by: ({ id, last }) =>
      tampering.change('dossier_event', 'DELETE FROM dossier_event WHERE dossier_id = $1 AND seq = $2', [id, last]),
    kind: 'dossier.head',
  },
  {
    what: 'all events are deleted',
    by: changed('dossier_event', 'DELETE FROM dossier_event WHERE dossier_id = $1'),
    kind: 'dossier.without_events',
  },
  {
    what: 'an event is deleted and the gap closed',
    by: async (at) => {
      await changed('dossier_event', 'DELETE FROM dossier_event WHERE dossier_id = $1 AND seq = 3')(at);
      // In two goes, because the key is checked row by row.
      await changed('dossier_event', 'UPDATE dossier_event SET seq = seq + 999 WHERE dossier_id = $1 AND seq > 3')(at);
      await changed('dossier_event', 'UPDATE dossier_event SET seq = seq - 1000 WHERE dossier_id = $1 AND seq > 3')(at);
    },
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'an event is inserted in the middle',
    by: async (at) => {
      await changed('dossier_event', 'UPDATE dossier_event SET seq = seq + 1001 WHERE dossier_id = $1 AND seq > 3')(at);
      await changed(
        'dossier_event',
        'UPDATE dossier_event SET seq = seq - 1000 WHERE dossier_id = $1 AND seq > 1000',
      )(at);
      await changed(
        'dossier_event',
        'INSERT INTO dossier_event SELECT dossier_id, 4, type, at, actor, payload, hash FROM dossier_event WHERE dossier_id = $1 AND seq = 3',
      )(at);
    },
    kind: 'event.hash',
    where: '$ event 4',
  },
  {
    what: 'an event is added at the end with a hash that fits',
    by: async ({ id, last }) => {
      await tampering.change(
        'dossier_event',
        `INSERT INTO dossier_event SELECT dossier_id, seq + 1, 'DossierRouted', at, actor, '{"steps": []}', hash FROM dossier_event WHERE dossier_id = $1 AND seq = $2`,
        [id, last],
      );
      await tampering.rehash(id, last + 1);
    },
    kind: 'dossier.head',
    on: () => evidence.open,
  },
  {
    what: 'two events change places',
    by: async (at) => {
      await changed(
        'dossier_event',
        'UPDATE dossier_event SET seq = 1007 - seq WHERE dossier_id = $1 AND seq IN (3, 4)',
      )(at);
      await changed(
        'dossier_event',
        'UPDATE dossier_event SET seq = seq - 1000 WHERE dossier_id = $1 AND seq > 1000',
      )(at);
    },
    kind: 'event.hash',
    where: '$ event 3',
  },
  {
    what: 'a payload is changed and the hash of that one event made to fit',
    by: async (at) => {
      await event(SPOILT)(at);
      await tampering.rehash(at.id, 3, 1);
    },
    kind: 'event.hash',
    where: '$ event 4',
  },
  {
    what: 'a payload is changed and all hashes after it made to fit, but not the dossier',
    by: async (at) => {
      await event(SPOILT)(at);
      await tampering.rehash(at.id, 3);
    },
    kind: 'dossier.head',
  },
  {
    what: 'a late verdict is made one in time, all hashes and the dossier with it',
    by: async (at) => {
      await changed(
        'dossier_event',
        `UPDATE dossier_event SET payload = (payload::jsonb || '{"verdict": "on"}')::json WHERE dossier_id = $1 AND payload->>'verdict' = 'late'`,
      )(at);
      await row(`verdict = 'on'`)(at);
      await tampering.rehashAll(at.id, 1);
    },
    kind: 'event.verdict',
    where: '$ event',
  },
  {
    what: 'a due date is put off, all hashes and the dossier with it',
    by: async (at) => {
      await changed(
        'dossier_event',
        `UPDATE dossier_event SET payload = (payload::jsonb || '{"dueAt": "2016-12-30T17:00:00.000+07:00"}')::json WHERE dossier_id = $1 AND type = 'DossierReceived'`,
      )(at);
      await tampering.rehashAll(at.id, 1);
    },
    kind: 'event.due_date',
    where: '$ event 2',
  },
  {
    what: 'an act is invented that could not have been, all hashes and the dossier with it',
    by: async (at) => {
      await event(`type = 'ResultReturned', payload = '{"no": 1, "method": "counter", "receivedBy": "X"}'`)(at);
      await tampering.rehashAll(at.id, 3);
    },
    kind: 'event.impossible',
    where: '$ event 3',
  },
  {
    what: 'an event is given to another dossier',
    by: ({ id, last }) =>
      tampering.change(
        'dossier_event',
        'UPDATE dossier_event SET dossier_id = $3, seq = 99 WHERE dossier_id = $1 AND seq = $2',
        [id, last, evidence.open.id],
      ),
    kind: 'dossier.head',
  },
];

const ROWS: readonly Case[] = [
  { what: 'the due date', by: row(`due_at = due_at + interval '1 day'`), kind: 'dossier.column', where: '$ due_at' },
  {
    what: 'the date lateness is judged by',
    by: row(`judged_by = judged_by + interval '1 day'`),
    kind: 'dossier.column',
    where: '$ judged_by',
  },
  { what: 'the state', by: row(`state = 'refused'`), kind: 'dossier.column', where: '$ state' },
  { what: 'the verdict', by: row(`verdict = 'before'`), kind: 'dossier.column', where: '$ verdict' },
  {
    what: 'the day of receipt',
    by: row(`received_at = received_at - interval '1 day'`),
    kind: 'dossier.column',
    where: '$ received_at',
  },
  { what: 'the day it was resolved', by: row(`resolved_at = due_at`), kind: 'dossier.column', where: '$ resolved_at' },
  { what: 'the version', by: row('version = version + 1'), kind: 'dossier.column', where: '$ version' },
  { what: 'the units that see it', by: row(`unit_ids = '{}'`), kind: 'dossier.column', where: '$ unit_ids' },
  {
    what: 'the unit it counts for',
    by: row(`reporting_unit_id = 'hk-tp'`),
    kind: 'dossier.column',
    where: '$ reporting_unit_id',
  },
  {
    what: 'the applicant',
    by: row(`applicant_id = '${randomUUID()}'`),
    kind: 'dossier.column',
    where: '$ applicant_id',
  },
  {
    what: 'a word in the body',
    by: row(`body = jsonb_set(body, '{clock,reappointed}', to_jsonb(NOT (body->'clock'->>'reappointed')::boolean))`),
    kind: 'dossier.column',
    where: '$ body.clock.reappointed',
  },
  { what: `the person's answers`, by: row(`answers = answers || '{"subject": "khác"}'`), kind: 'dossier.answers' },
  {
    what: 'the row itself, deleted',
    by: changed('dossier', 'DELETE FROM dossier WHERE id = $1'),
    kind: 'orphan',
    where: '',
  },
];

const BESIDE: readonly Case[] = [
  {
    what: 'the timing of a hand-over',
    by: changed(
      'hand_over',
      `UPDATE hand_over SET timing = CASE timing WHEN 'late' THEN 'on' ELSE 'late' END WHERE dossier_id = $1 AND seq = (SELECT max(seq) FROM hand_over WHERE dossier_id = $1)`,
    ),
    kind: 'hand_over',
  },
  {
    what: 'the hour of a hand-over',
    by: changed('hand_over', `UPDATE hand_over SET at = at + interval '1 minute' WHERE dossier_id = $1`),
    kind: 'hand_over',
  },
  {
    what: 'who was handed it',
    by: changed('hand_over', 'UPDATE hand_over SET to_officer_id = NULL WHERE dossier_id = $1'),
    kind: 'hand_over',
  },
  {
    what: 'a hand-over, deleted',
    by: changed('hand_over', 'DELETE FROM hand_over WHERE dossier_id = $1'),
    kind: 'hand_over',
  },
  {
    what: 'a hand-over, invented',
    by: changed(
      'hand_over',
      `INSERT INTO hand_over SELECT dossier_id, 77, to_desk_id, from_desk_id, to_officer_id, at, due_at, timing FROM hand_over WHERE dossier_id = $1 LIMIT 1`,
    ),
    kind: 'hand_over',
  },
  {
    what: 'who holds the open step',
    by: changed('open_step', 'UPDATE open_step SET officer_id = NULL WHERE dossier_id = $1'),
    kind: 'open_step',
    on: () => evidence.open,
  },
  {
    what: `the open step's own deadline`,
    by: changed('open_step', `UPDATE open_step SET due_at = due_at + interval '1 day' WHERE dossier_id = $1`),
    kind: 'open_step',
    on: () => evidence.open,
  },
  {
    what: 'the open step, deleted',
    by: changed('open_step', 'DELETE FROM open_step WHERE dossier_id = $1'),
    kind: 'open_step',
    on: () => evidence.open,
  },
  {
    what: 'a step opened for a dossier long returned',
    by: changed(
      'open_step',
      `INSERT INTO open_step SELECT $1, no, action, desk_id, unit_id, officer_id, opened_at, due_at FROM open_step LIMIT 1`,
    ),
    kind: 'open_step',
  },
  {
    what: 'a fact not folded yet',
    by: changed('sla_delta', 'UPDATE sla_delta SET received = received + 1 WHERE dossier_id = $1'),
    kind: 'delta',
    on: () => evidence.open,
  },
  {
    what: 'a fact moved to another day',
    by: changed('sla_delta', 'UPDATE sla_delta SET day = day - 1 WHERE dossier_id = $1'),
    kind: 'delta',
    on: () => evidence.open,
  },
  {
    what: 'a fact, doubled',
    by: changed(
      'sla_delta',
      `INSERT INTO sla_delta (${DELTA_COLUMNS}) SELECT ${DELTA_COLUMNS} FROM sla_delta WHERE dossier_id = $1`,
    ),
    kind: 'delta',
    on: () => evidence.open,
  },
  {
    what: 'a fact, invented for a dossier whose facts are folded',
    by: changed(
      'sla_delta',
      `INSERT INTO sla_delta (${DELTA_COLUMNS}) SELECT $1, ${DELTA_COLUMNS.replace('dossier_id, ', '')} FROM sla_delta LIMIT 1`,
    ),
    kind: 'delta',
  },
  {
    what: 'a fact, deleted',
    by: changed('sla_delta', 'DELETE FROM sla_delta WHERE dossier_id = $1'),
    kind: 'counter',
    where: ' ward ',
    on: () => evidence.open,
  },
  {
    what: 'the content of a filed paper',
    by: changed('document', `UPDATE document SET sha256 = repeat('0', 64) WHERE dossier_id = $1`),
    kind: 'document',
  },
  {
    what: 'a filed paper, taken away',
    by: changed('document', `UPDATE document SET dossier_id = NULL WHERE dossier_id = $1`),
    kind: 'document',
  },
];

describe.each([
  ['of events', EVENTS],
  ['of the dossier row', ROWS],
  ['of what stands beside it', BESIDE],
])('tampering %s is found, and named', (_group, cases) => {
  test.each(cases)('$what', async ({ by, kind, where = '$', on = () => evidence.old }) => {
    const at = on();
    await by(at);
    const { differences, first } = await verify();
    expect(differences).toBeGreaterThan(0);
    expect(first[0]).toMatchObject({ kind, where: expect.stringContaining(where.replace('$', at.number)) as string });
  });
});

describe('tampering of counters is found, and the cell named', () => {
  const cell = `cube = 'unit' AND grain = 'month' AND period = '2016-03-01'`;
  test.each([
    ['one more received', `UPDATE sla_counter SET received = received + 1 WHERE ${cell}`],
    ['a late one made early', `UPDATE sla_counter SET late = late - 1, early = early + 1 WHERE ${cell} AND early > 0`],
    ['a cell deleted', `DELETE FROM sla_counter WHERE ${cell}`],
    ['a cell moved to another month', `UPDATE sla_counter SET period = '2015-03-01' WHERE ${cell}`],
    [
      'a cell invented',
      `INSERT INTO sla_counter SELECT cube, grain, '2014-01-01', unit_id, level, field_id, channel, procedure_id, received, early, on_time, late, withdrawn, stopped, resumed, received_online, received_post FROM sla_counter WHERE ${cell}`,
    ],
  ])('%s', async (_what, text) => {
    await tampering.change('sla_counter', text);
    const { first } = await verify();
    expect(first[0]).toMatchObject({
      kind: 'counter',
      where: expect.stringMatching(/^unit month 201[456]-/) as string,
    });
  });
});
