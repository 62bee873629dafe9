import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { formatInstant, parseInstant } from '@kernel/calendar/local-time';
import { DEFAULT_HOURS } from '@kernel/calendar/working-hours';
import type { CalendarDay } from '@kernel/calendar/working-calendar';
import type { WorkingTimes } from '@kernel/calendar/working-time';
import { DomainError } from '@kernel/errors/domain-error';
import { deadlineOf } from '@kernel/sla/deadline';
import { explainDeadline } from '@kernel/sla/explain-deadline';
import { checkLimit, type DeadlineRule } from '@kernel/sla/limit';
import { calendarBook, readCalendarBook } from '@modules/organisation';
import { dataFolderOf } from '@platform/config/installation';
import { projectRoot } from '@platform/config/project-root';
import { readSettings } from '@platform/config/settings';
import { errorText } from '@platform/i18n/error-text';
import { withInstance } from '../launcher/instance';
import { EXIT, text, type Command, type Options } from '../terminal/command';

/** Dates for other programs: JSON lines in, JSON lines out, in the same order. */
export const deadline: Command = {
  name: 'deadline',
  summary: 'reads {"id","receivedAt","limit":{"value","unit"}} lines, writes {"id","dueAt"} lines',
  usage: 'motcua deadline [--explain] [--calendar FILE] < lines.jsonl',
  // Every output is JSON; the option is understood like everywhere else.
  options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, calendar: { type: 'string' } },
  async run(options) {
    const times = await workingTimes(options);
    let failures = 0;
    let out: string[] = [];
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const answer = answerOf(line, times, options['explain'] === true);
      if ('error' in answer) failures += 1;
      out.push(JSON.stringify(answer));
      if (out.length >= 1_000) {
        await write(out);
        out = [];
      }
    }
    await write(out);
    return failures === 0 ? EXIT.ok : EXIT.failed;
  },
};

async function write(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await new Promise<void>((resolve) => process.stdout.write(`${lines.join('\n')}\n`, () => resolve()));
}

/** The calendar of this installation when it has a database, the shipped one otherwise, or a file. */
async function workingTimes(options: Options): Promise<WorkingTimes> {
  const file = text(options, 'calendar');
  const settings = readSettings(process.env);
  const hasDatabase = settings.DATABASE_URL !== undefined || dataFolderOf(settings).exists;
  const fromInstallation = file === undefined && hasDatabase ? await installedBook() : null;
  const book = fromInstallation ?? (await bookFromFile(file ?? path.join(projectRoot(), 'data', 'holidays.json')));
  return book.times(book.currentVersion, '');
}

/** null when the database has no calendar yet */
async function installedBook(): Promise<CalendarBook | null> {
  return withInstance(async ({ urls }) => {
    const client = new Client({ connectionString: urls.owner });
    await client.connect();
    try {
      const { rows } = await client.query<{ found: boolean }>(
        `SELECT to_regclass('working_calendar') IS NOT NULL AS found`,
      );
      if (rows[0]?.found !== true) return null;
      return await readCalendarBook({ query: async (sql: string) => (await client.query(sql)).rows as never }).catch(
        () => null,
      );
    } finally {
      await client.end();
    }
  });
}

async function bookFromFile(file: string): Promise<CalendarBook> {
  if (!existsSync(file)) throw new Error(`no calendar file ${file}`);
  const { entries } = JSON.parse(await readFile(file, 'utf8')) as { readonly entries: readonly CalendarDay[] };
  return calendarBook([{ version: 1, days: entries, hours: { common: DEFAULT_HOURS, desks: {} } }]);
}

interface Question {
  readonly receivedAt: string;
  readonly limit: { readonly value?: unknown; readonly unit?: unknown };
  readonly rule: DeadlineRule;
}

function answerOf(line: string, times: WorkingTimes, isExplained: boolean): Readonly<Record<string, unknown>> {
  let id: unknown = null;
  try {
    const given = Object(JSON.parse(line)) as Readonly<Record<string, unknown>>;
    ({ id = null } = given);
    const question = questionOf(given);
    const limit = checkLimit(question.limit.value, question.limit.unit);
    const receivedAt = parseInstant(question.receivedAt);
    if (!isExplained) return { id, dueAt: formatInstant(deadlineOf(times, receivedAt, limit, question.rule).dueAt) };
    const { dueAt, days } = explainDeadline(times, receivedAt, limit, question.rule);
    return { id, dueAt: formatInstant(dueAt), days };
  } catch (error) {
    if (error instanceof DomainError)
      return {
        id,
        error: { code: error.code, params: error.params, message: errorText(error.code, error.params, 'en') },
      };
    return { id, error: { code: 'request.malformed_json', message: errorText('request.malformed_json', {}, 'en') } };
  }
}

/** @throws DomainError naming the field that is missing or of the wrong kind */
function questionOf(given: Readonly<Record<string, unknown>>): Question {
  const { receivedAt, limit, rule = 'end_of_day' } = given;
  if (typeof receivedAt !== 'string') throw new DomainError('field.required', { field: 'receivedAt' });
  if (typeof limit !== 'object' || limit === null) throw new DomainError('field.required', { field: 'limit' });
  if (rule !== 'end_of_day' && rule !== 'by_the_clock') throw new DomainError('field.not_a_choice', { field: 'rule' });
  return { receivedAt, limit, rule };
}
