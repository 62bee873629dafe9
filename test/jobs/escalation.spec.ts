import type { INestApplicationContext } from '@nestjs/common';
import { QueuePort } from '@platform/queue/queue.port';
import { Sweeper } from '@platform/jobs/sweeper';
import { handWorker, type HandQueue, workOff } from '../support/hand-worker';
import { act, see } from '../support/dossiers';
import { answerPaper, atSignature, atStep, done, EXCAVATION, POINT, type Staged } from '../support/stages';
import { TestHouse } from '../support/test-house';

/** Received on a Monday morning with five working days: due the next Monday, and soon from Friday afternoon on. */
const RECEIVED = '2020-03-02T09:00:00.000+07:00';
const SOON = '2020-03-06T15:36:00.000+07:00';
const DUE = '2020-03-09T17:00:00.000+07:00';
/** two and five working days after, at the same hour */
const TWO_DAYS_LATE = '2020-03-11T17:00:00.000+07:00';
const FIVE_DAYS_LATE = '2020-03-16T17:00:00.000+07:00';
const LONG_AFTER = '2020-04-15T10:00:00.000+07:00';
const ALL = ['due_soon', 'overdue', 'overdue_2_days', 'overdue_5_days'];

let house: TestHouse;
beforeEach(async () => (house = await TestHouse.open({ worker: 'by hand' })));
afterEach(() => house.close());

async function underWay(): Promise<Staged> {
  await house.setClock(RECEIVED);
  return atStep(house, 'process', EXCAVATION);
}

/** A millisecond later: a date is missed only after it. */
function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

/** Sets the clock, lets a sweep find what it finds, and the worker do what was found. */
async function at(instant: string): Promise<void> {
  await house.setClock(instant);
  await house.sweep();
  await house.work();
}

async function rungs({ id }: Staged): Promise<string[]> {
  const rows = await house.rows<{ rung: string }>(
    'SELECT rung FROM sla_mark WHERE dossier_id = $1 ORDER BY clock_round, marked_at, next_at NULLS LAST',
    [id],
  );
  return rows.map(({ rung }) => rung);
}

function queue(): HandQueue {
  return house.get<HandQueue>(QueuePort as never);
}

/** How many dossiers a sweep finds that owe a mark. */
async function owing(): Promise<number> {
  return (await house.sweep())['dossiers-to-mark'] ?? 0;
}

test('each rung comes at its moment, not before, and once', async () => {
  const staged = await underWay();
  const seen: Record<string, number> = {};
  for (const instant of [
    RECEIVED,
    justBefore(SOON),
    SOON,
    justAfter(SOON),
    DUE,
    justAfter(DUE),
    TWO_DAYS_LATE,
    justAfter(TWO_DAYS_LATE),
    FIVE_DAYS_LATE,
    justAfter(FIVE_DAYS_LATE),
    LONG_AFTER,
  ]) {
    await at(instant);
    seen[instant] = (await rungs(staged)).length;
  }
  expect(seen).toEqual({
    [RECEIVED]: 0,
    [justBefore(SOON)]: 0,
    [SOON]: 1,
    [justAfter(SOON)]: 1,
    [DUE]: 1,
    [justAfter(DUE)]: 2,
    [TWO_DAYS_LATE]: 2,
    [justAfter(TWO_DAYS_LATE)]: 3,
    [FIVE_DAYS_LATE]: 3,
    [justAfter(FIVE_DAYS_LATE)]: 4,
    [LONG_AFTER]: 4,
  });
  expect(await rungs(staged)).toEqual(ALL);
  expect(await owing()).toBe(0);
});

test('who has it in hand is told first, then the head, the supervisor and the leader with those below', async () => {
  const { id, by } = await underWay();
  const [{ login: holder } = { login: '' }] = await house.rows<{ login: string }>(
    `SELECT login FROM account a JOIN open_step s ON s.officer_id = a.officer_id WHERE s.dossier_id = $1`,
    [id],
  );
  const told = async (rung: string): Promise<string[]> => {
    const rows = await house.rows<{ login: string }>(
      `SELECT a.login FROM sla_mark m JOIN account a ON a.officer_id = ANY(m.told) WHERE m.dossier_id = $1 AND m.rung = $2`,
      [id, rung],
    );
    return rows.map(({ login }) => login);
  };
  await at(LONG_AFTER);
  expect(await told('due_soon')).toEqual([holder]);
  expect((await told('overdue')).sort()).toEqual([holder, 'qldt.lanhdao1'].sort());
  expect((await told('overdue_2_days')).sort()).toEqual([holder, 'giamsat', 'qldt.lanhdao1'].sort());
  expect(await told('overdue_5_days')).toEqual(
    expect.arrayContaining([holder, 'giamsat', 'qldt.lanhdao1', 'quan.lanhdao1']),
  );

  const alerts = async (client: typeof by) =>
    (await client.get<{ items: { dossierId: string; rung: string }[] }>('/api/v1/alerts')).body.items;
  expect((await alerts(by)).map(({ rung }) => rung).sort()).toEqual([...ALL].sort());
  expect((await alerts(await house.known('giamsat'))).map(({ rung }) => rung).sort()).toEqual(ALL.slice(2).sort());
  expect((await alerts(await house.known('quan.lanhdao1'))).map(({ rung }) => rung)).toEqual(['overdue_5_days']);
  expect(await alerts(await house.known('tp.lanhdao1'))).toEqual([]);
});

describe('once, also when', () => {
  /** What happens instead of one sweep and one run of its jobs. */
  const TROUBLES: readonly (readonly [what: string, make: (other: INestApplicationContext) => Promise<unknown>])[] = [
    [
      'the sweep runs twice before its jobs do',
      async () => {
        await house.sweep();
        await house.sweep();
        await house.work();
      },
    ],
    [
      'two workers sweep and work at once',
      async (other) => {
        await Promise.all([house.sweep(), other.get(Sweeper).round()]);
        await Promise.all([house.work(), workOff(other)]);
      },
    ],
    [
      'the job is delivered again after it was done',
      async () => {
        await house.sweep();
        await house.work();
        const [{ id: dossierId } = { id: '' }] = await house.rows<{ id: string }>('SELECT id FROM dossier');
        const job = { name: 'mark-dossier', data: { dossierId } };
        await queue().add('sla', [job, job]);
        await house.work();
      },
    ],
    [
      'another worker takes over after a restart',
      async (other) => {
        await house.sweep();
        await house.work();
        await other.get(Sweeper).round();
        await workOff(other);
      },
    ],
    [
      'the queue is emptied and the next sweep finds the work again',
      async () => {
        await house.sweep();
        queue().empty();
        await house.sweep();
        await house.work();
      },
    ],
  ];

  test.each(TROUBLES)('%s', async (_what, make) => {
    const staged = await underWay();
    const other = await handWorker();
    for (const [instant, reached] of [
      [SOON, 1],
      [justAfter(DUE), 2],
      [justAfter(TWO_DAYS_LATE), 3],
      [justAfter(FIVE_DAYS_LATE), 4],
    ] as const) {
      await house.setClock(instant);
      await make(other);
      expect(await rungs(staged)).toEqual(ALL.slice(0, reached));
    }
    await other.close();
  });

  test('nobody looked for a month: all rungs at once, each once', async () => {
    const staged = await underWay();
    await at(LONG_AFTER);
    expect((await rungs(staged)).sort()).toEqual([...ALL].sort());
    await at(LONG_AFTER);
    expect(await rungs(staged)).toHaveLength(4);
  });
});

describe('the ladder and what happens to a dossier', () => {
  test('nothing is marked while a supplement is awaited; the new count has a ladder of its own', async () => {
    const { id, citizen, by } = await underWay();
    await at(SOON);
    await done(house, by, id, 'request-supplement', { points: [POINT] });
    await at(LONG_AFTER);
    expect(await rungs({ id, citizen, by })).toEqual(['due_soon']);
    await done(house, citizen, id, 'answer-supplement', await answerPaper(house, { id, citizen, by: citizen }));
    await at(LONG_AFTER);
    expect(await rungs({ id, citizen, by })).toEqual(['due_soon']);
    await at('2020-05-29T10:00:00+07:00');
    expect((await rungs({ id, citizen, by })).sort()).toEqual(['due_soon', ...ALL].sort());
    expect(await owing()).toBe(0);
  });

  test('a dossier that is decided climbs no further, and is off every list', async () => {
    await house.setClock(RECEIVED);
    const { id, citizen, by } = await atSignature(house);
    await house.setClock(LONG_AFTER);
    await done(house, by, id, 'sign');
    await at(LONG_AFTER);
    expect(await rungs({ id, citizen, by })).toEqual([]);
    expect((await by.get<{ items: unknown[] }>('/api/v1/alerts')).body.items).toEqual([]);
  });

  test('a new date with an apology moves the next rung, fires no old one again, and keeps no sweep busy', async () => {
    const staged = await underWay();
    await at(SOON);
    const head = await house.known('qldt.lanhdao1');
    const answer = await act(head, staged.id, 'reappoint', { newDate: '2020-03-20', reason: 'Cần thêm thời gian' });
    expect(answer.status).toBe(200);
    for (const instant of [justAfter(DUE), '2020-03-19T16:00:00+07:00', '2020-03-20T17:00:00+07:00']) {
      await at(instant);
      expect(await rungs(staged)).toEqual(['due_soon']);
      expect(await owing()).toBe(0);
    }
    await at('2020-03-20T17:00:00.001+07:00');
    expect(await rungs(staged)).toEqual(['due_soon', 'overdue']);
    expect((await see(staged.citizen, staged.id)).state).toBe('in_process');
  });
});
