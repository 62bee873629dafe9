import { statfs } from 'node:fs/promises';
import { Client } from 'pg';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { SmtpSender } from '@modules/notifications';
import { SettingsError } from '@platform/config/settings';
import { isUpToDate } from '@platform/database/prepare-database';
import { WAITING_FOR_NOBODY } from '@platform/outbox/outbox';
import { checkRedisIsSafe } from '@platform/queue/redis-backend';
import { errorMessage } from '@platform/errors/error-facts';
import { openInstance, type Instance } from '../launcher/instance';
import { EXIT, print, type Command } from '../terminal/command';

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  /** the settings are what is wrong */
  readonly isConfiguration?: boolean;
}

/** Below this the house should stop taking files before the disk does it [bytes]. */
const LITTLE_SPACE = 1_000_000_000;
/** A calendar must reach further than the longest common limit [days]. */
const CALENDAR_AHEAD_DAYS = 90;

export const doctor: Command = {
  name: 'doctor',
  summary: 'checks Node, database, migrations, queue, mail, files and calendar, and says what to do',
  usage: 'motcua doctor [--json]',
  options: { json: { type: 'boolean' } },
  async run({ json }) {
    const findings = await examine();
    if (json === true) print({ findings: findings.map(({ check, ok, detail }) => ({ check, ok, detail })) });
    else for (const { ok, check, detail } of findings) print(`${ok ? '✓' : '✗'} ${check}: ${detail}`);
    if (findings.some(({ ok, isConfiguration }) => !ok && isConfiguration)) return EXIT.config;
    return findings.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
  },
};

async function examine(): Promise<readonly Finding[]> {
  const node = { check: 'node', ok: true, detail: process.versions.node };
  let instance: Instance;
  try {
    instance = await openInstance();
  } catch (error) {
    if (error instanceof SettingsError) return [node, ...wrongSettings(error)];
    return [node, { check: 'database', ok: false, detail: errorMessage(error) }];
  }
  try {
    return [
      node,
      ...(await examineDatabase(instance)),
      await examineQueue(instance),
      await examineMail(instance),
      await examineDisk(instance),
    ];
  } finally {
    await instance.close();
  }
}

function wrongSettings({ problems }: SettingsError): readonly Finding[] {
  return problems.map(({ name, value, problem }) => ({
    check: 'settings',
    ok: false,
    detail: `${name}=${value}: ${problem}`,
    isConfiguration: true,
  }));
}

async function examineDatabase({ urls, server }: Instance): Promise<readonly Finding[]> {
  const client = new Client({ connectionString: urls.owner, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const version = {
      check: 'database',
      ok: true,
      detail: `PostgreSQL ${rows[0]?.server_version ?? '?'}${server ? ', embedded' : ''}`,
    };
    const migrated = await isUpToDate(urls.owner);
    const migrations = { check: 'migrations', ok: migrated, detail: migrated ? 'up to date' : 'run `motcua migrate`' };
    if (!migrated) return [version, migrations];
    return [
      version,
      migrations,
      await examineCalendar(client),
      await examineOutbox(client),
      await examineNotices(client),
    ];
  } catch (error) {
    return [{ check: 'database', ok: false, detail: errorMessage(error) }];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function examineCalendar(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ until: string | null }>(
    `SELECT max(d->>'date') AS until FROM working_calendar c, jsonb_array_elements(c.days) d WHERE c.version = (SELECT max(version) FROM working_calendar)`,
  );
  const until = rows[0]?.until ?? null;
  if (until === null) return { check: 'calendar', ok: false, detail: 'none published: run `motcua seed`' };
  const needed = formatDate(localDayOf(Date.now()) + CALENDAR_AHEAD_DAYS);
  const ok = until >= needed;
  return {
    check: 'calendar',
    ok,
    detail: ok ? `days off known until ${until}` : `days off known only until ${until}: publish the next year's`,
  };
}

async function examineOutbox(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ queue: string; count: number }>(WAITING_FOR_NOBODY);
  const held = rows.map(({ queue, count }) => `${count} for ${queue}`).join(', ');
  return {
    check: 'outbox',
    ok: rows.length === 0,
    detail:
      held === ''
        ? 'every message has a queue'
        : `this release has no queue for some messages (${held}): run the one that wrote them`,
  };
}

async function examineQueue({ settings }: Instance): Promise<Finding> {
  if (settings.REDIS_URL === undefined) return { check: 'queue', ok: true, detail: 'in PostgreSQL' };
  const problems = await checkRedisIsSafe(settings.REDIS_URL);
  const ok = problems.length === 0;
  return {
    check: 'queue',
    ok,
    detail: ok ? 'Redis, safe settings' : `REDIS_URL: ${problems.join('; ')}`,
    isConfiguration: true,
  };
}

async function examineMail({ settings }: Instance): Promise<Finding> {
  const server = SmtpSender.configured(settings);
  if (server === null)
    return { check: 'mail', ok: true, detail: 'no mail server (SMTP_URL): e-mail is only logged, a simulation' };
  try {
    await server.check();
    return { check: 'mail', ok: true, detail: `the mail server answers, from ${settings.MAIL_FROM ?? ''}` };
  } catch (error) {
    return { check: 'mail', ok: false, detail: `${errorMessage(error)}: look at SMTP_URL` };
  }
}

/** Notices people did not get: an operator should hear of it here, and not from them. */
async function examineNotices(client: Client): Promise<Finding> {
  // The owner of a PostgreSQL of one's own is behind the wall as well.
  await client.query(`SET app.kind = 'system'`);
  const { rows } = await client.query<{ failed: number; stuck: number }>(
    `SELECT count(*) FILTER (WHERE state = 'failed' AND not_before > clock_now() - interval '7 days')::int AS failed,
            count(*) FILTER (WHERE state = 'waiting' AND attempts > 2)::int AS stuck
       FROM notice_delivery WHERE state IN ('waiting','failed')`,
  );
  const { failed = 0, stuck = 0 } = rows[0] ?? {};
  const detail = `${stuck} wait after several tries, ${failed} given up in 7 days`;
  return { check: 'notices', ok: stuck === 0, detail };
}

async function examineDisk({ folder }: Instance): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder.files);
  const free = bavail * bsize;
  return { check: 'disk', ok: free > LITTLE_SPACE, detail: `${(free / 1e9).toFixed(1)} GB free under ${folder.root}` };
}
