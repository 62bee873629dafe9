import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { countText } from '../texts/format';
import { useLanguage } from '../texts/language';
import { cursorOfPage, keepCursor } from './page-trail';
import type { QueueRows } from './queue-rows';
import type { QueueSearch } from './queue-search';
import type { QueueId } from './queues';
import { QUEUE_TEXTS } from './texts';

interface PagerProps {
  readonly queue: QueueId;
  readonly search: QueueSearch;
  readonly rows: QueueRows;
  readonly total: number | undefined;
  readonly pageSize: number;
}

/** Pages by key: forward from where this one ended, back by the trail of this window, or to the first. */
export function Pager({ queue, search, rows, total, pageSize }: PagerProps): ReactNode {
  const t = useTexts(QUEUE_TEXTS);
  const language = useLanguage();
  const { page = 1, after: _after, row: _row, ...list } = search;
  useEffect(() => {
    if (rows.next !== null) keepCursor(queue, list, page + 1, rows.next);
  });
  if (page === 1 && rows.next === null) return null;
  const first = (page - 1) * pageSize + 1;
  const numbers = {
    from: countText(first, language),
    to: countText(first + rows.items.length - 1, language),
    total: total === undefined ? '…' : countText(total, language),
  };
  const back = backOf(queue, list, page);
  return (
    <nav className="pager" aria-label={t.pages}>
      {page === 1 ? null : (
        <Link to="/queues/$queue" params={{ queue }} search={{ ...list, ...back }} className="plain-button">
          {back.page === undefined && page > 2 ? t.firstPage : t.previousPage}
        </Link>
      )}
      <span>{fill(t.range, numbers)}</span>
      {rows.next === null ? null : (
        <Link
          to="/queues/$queue"
          params={{ queue }}
          search={{ ...list, page: page + 1, after: rows.next }}
          className="plain-button"
        >
          {t.nextPage}
        </Link>
      )}
    </nav>
  );
}

/** Where the page before begins; the first page where nobody remembers. */
function backOf(queue: QueueId, list: QueueSearch, page: number): Pick<QueueSearch, 'page' | 'after'> {
  const after = page === 2 ? undefined : cursorOfPage(queue, list, page - 1);
  return after === undefined ? {} : { page: page - 1, after };
}
