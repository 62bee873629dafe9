import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import { dueEdges } from '@kernel/sla/due-classes';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { Page } from '@platform/http/cursor';
import { CalendarShelf } from '@modules/organisation';
import { filterSql, type DeskFilter } from './desk-filter';
import { DeskLoreShelf } from './desk-lore';
import { beyond, cursorOf, keySql, type DeskOrder } from './desk-order';
import { DESK_COLUMNS, deskDossierOf, stepInHandSql, type DeskDossier, type DeskRow } from './desk-rows';
import { named, type NamedValues } from './named-values';
import { DESK_QUEUES, inQueue, readerValues, type DeskQueue } from './queue-rules';

export interface QueuePage {
  readonly queue: DeskQueue;
  readonly filter: DeskFilter;
  readonly order: DeskOrder;
  readonly limit: number;
  readonly after: string | null;
  readonly language: Language;
}

/** A dossier of a selection, with the version it had then. */
export interface SelectedDossier {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** The queues of an officer: what is to be received, what is in hand, what waits for whom. */
@Injectable()
export class DeskQueuesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarShelf,
    private readonly lore: DeskLoreShelf,
  ) {}

  /** One page by key, never by offset: the cost of page 1,000 is that of page 1. @throws DomainError `request.bad_cursor` */
  async page(principal: Principal, asked: QueuePage): Promise<Page<DeskDossier>> {
    const [isBeyond, cursor] = beyond(asked.order, asked.after);
    const [isMeant, filtered] = filterSql(asked.filter);
    const procedures = await this.lore.proceduresInNameOrder();
    const text = pageSql(asked, `${inQueue(asked.queue)} AND ${isMeant} AND ${isBeyond}`);
    const [now, rows] = await this.unitOfWork.read(principal, async (tx) => {
      const at = await databaseNow(tx);
      const values = { ...readerValues(principal), ...(await this.moments(at)), ...filtered, ...cursor, procedures };
      return [at, await tx.query<DeskRow & { readonly key: Date | number | string }>(...named(text, values))] as const;
    });
    const shown = rows.slice(0, asked.limit);
    const last = shown.at(-1);
    const lore = await this.lore.at(now, asked.language);
    return {
      items: shown.map((row) => deskDossierOf(row, lore)),
      next: rows.length > asked.limit && last ? cursorOf(last.key, last.id) : null,
    };
  }

  /** How many are in each queue: the rows of the lists, counted in one statement. */
  async counts(principal: Principal, filter: DeskFilter): Promise<Readonly<Record<DeskQueue, number>>> {
    const [isMeant, filtered] = filterSql(filter);
    const columns = DESK_QUEUES.map(
      (queue) => `(SELECT count(*) FROM dossier d WHERE ${inQueue(queue)} AND ${isMeant}) AS ${queue}`,
    );
    const [row] = await this.unitOfWork.read(principal, async (tx) => {
      const values = { ...readerValues(principal), ...(await this.moments(await databaseNow(tx))), ...filtered };
      return tx.query<Record<DeskQueue, number>>(...named(`SELECT ${columns.join(', ')}`, values));
    });
    if (!row) throw new Error('a count without a row');
    return row;
  }

  /** All of a queue under a filter, oldest dossiers first: how many, and the first of them. */
  async select(
    principal: Principal,
    queue: DeskQueue,
    filter: DeskFilter,
    most: number,
  ): Promise<{ readonly total: number; readonly chosen: readonly SelectedDossier[] }> {
    const [isMeant, filtered] = filterSql(filter);
    const where = `${inQueue(queue)} AND ${isMeant}`;
    return this.unitOfWork.read(principal, async (tx) => {
      const values = { ...readerValues(principal), ...(await this.moments(await databaseNow(tx))), ...filtered };
      const [counted] = await tx.query<{ count: number }>(
        ...named(`SELECT count(*) AS count FROM dossier d WHERE ${where}`, values),
      );
      const chosen = await tx.query<SelectedDossier>(
        ...named(`SELECT d.id, d.number, d.version FROM dossier d WHERE ${where} ORDER BY d.id LIMIT ${most}`, values),
      );
      return { total: counted?.count ?? 0, chosen };
    });
  }

  private async moments(now: Instant): Promise<NamedValues> {
    const book = await this.calendars.current();
    const { tomorrow, afterSoon } = dueEdges(book.times(book.currentVersion, '').calendar, now);
    return { now: new Date(now), tomorrow: new Date(tomorrow), afterSoon: new Date(afterSoon) };
  }
}

/** The page first, by what the sort needs, and then what is shown of its rows. */
function pageSql({ queue, order, limit }: QueuePage, where: string): string {
  const key = keySql(order);
  return `WITH page AS MATERIALIZED (
      SELECT d.id, ${key} AS key FROM dossier d WHERE ${where} ORDER BY ${key} ${order.dir}, d.id ${order.dir} LIMIT ${limit + 1})
    SELECT ${DESK_COLUMNS}, page.key FROM page JOIN dossier d ON d.id = page.id ${stepInHandSql(queue)}
     ORDER BY page.key ${order.dir}, page.id ${order.dir}`;
}
