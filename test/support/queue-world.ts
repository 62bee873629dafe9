import type { Answer, TestClient } from './client';
import { act } from './dossiers';
import { DESK, EXCAVATION, IN_STATE, inProcess, INSURANCE, PATERNITY, received, submitted } from './stages';
import type { TestHouse } from './test-house';

/** A row of the desk's lists. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly applicantName: string;
  readonly procedureId: string;
  readonly procedureName: string;
  readonly fieldCode: string;
  readonly level: string;
  readonly channel: string;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly resolvedAt: string | null;
  readonly isOverdue: boolean;
  readonly workingDaysLeft: number | null;
  readonly nationalCode: number | null;
  readonly step: {
    readonly no: number;
    readonly action: string;
    readonly deskId: string;
    readonly officerId: string | null;
    readonly officerName: string | null;
    readonly dueAt: string;
  } | null;
}

export interface QueuePage {
  readonly items: readonly QueueRow[];
  readonly next: string | null;
}

export const QUEUES = [
  'to_receive',
  'mine',
  'my_desks',
  'waiting_for_others',
  'waiting_for_citizen',
  'to_return',
  'due_soon',
  'overdue',
  'taken_back',
  'unit',
] as const;
export type QueueName = (typeof QUEUES)[number];

export const listed = (by: TestClient, query: string): Promise<Answer<QueuePage>> =>
  by.get<QueuePage>(`/api/v1/dossiers?${query}`);

/** Every row of a list, page by page. */
export async function walk(by: TestClient, query: string, limit = 100): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = [];
  for (let after = ''; ;) {
    const { status, body, text } = await listed(by, `${query}&limit=${limit}${after}`);
    if (status !== 200) throw new Error(`${query}: ${text}`);
    rows.push(...body.items);
    if (body.next === null) return rows;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
}

export async function counts(by: TestClient, query = ''): Promise<Readonly<Record<QueueName, number>>> {
  const { status, body, text } = await by.get<{ counts: Record<QueueName, number> }>(`/api/v1/queues?${query}`);
  if (status !== 200) throw new Error(`${query}: ${text}`);
  return body.counts;
}

/** Names whose order without accents is not the order of their bytes. */
const NAMES = ['Đặng Văn Ân', 'Âu Thị Bé', 'Dương Hoà', 'Lê Thị Ánh', 'Nguyễn Văn Ý', 'Trần Đức', 'Ỷ Lan'];

/**
 * A Monday morning: dossiers of the ward and the district in every state that is in somebody's hands, from Friday a week
 * ago on, so that some are overdue, some due today, some soon and some later.
 */
export async function fillDesks(house: TestHouse): Promise<void> {
  await house.setClock('2020-02-21T09:00:00+07:00');
  await inProcess(house);
  await received(house, EXCAVATION);
  await house.setClock('2020-02-28T09:00:00+07:00');
  await inProcess(house);
  await submitted(house);
  await received(house, INSURANCE);
  await house.work();
  await house.setClock('2020-03-02T09:00:00+07:00');
  for (const state of ['supplement_before', 'supplement', 'fee_pending', 'withdraw_requested', 'approved'] as const)
    await IN_STATE[state](house);
  await IN_STATE.returned(house);
  await received(house, PATERNITY);
  await house.work();
  await submitted(house, INSURANCE);
  await submitted(house, EXCAVATION);
  const asked = await inProcess(house);
  const question = { deskIds: ['hk-qldt'], question: 'Có vướng quy hoạch không?', workingDays: 3 };
  const answer = await act(asked.by, asked.id, 'consult', question);
  if (answer.status !== 200) throw new Error(answer.text);
  await house.work();
  await house.rows('ALTER TABLE dossier DISABLE TRIGGER dossier_moves_legally');
  await house.rows(
    `UPDATE dossier d SET applicant_name = ($1::text[])[n.place % $2 + 1]
       FROM (SELECT id, row_number() OVER (ORDER BY id)::int AS place FROM dossier) n WHERE n.id = d.id`,
    [NAMES, NAMES.length],
  );
  await house.rows('ALTER TABLE dossier ENABLE TRIGGER dossier_moves_legally');
}

/** Who looks: the desks of the district, a specialist, heads, a ward, and those who watch. */
export const LOOKERS = [DESK, 'tp.chuyenvien1', 'tp.lanhdao1', 'hang-bac.motcua1', 'quan.lanhdao1', 'giamsat'] as const;
