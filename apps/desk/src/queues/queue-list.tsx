import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, type ReactNode } from 'react';
import { Page } from '../app/page';
import { BulkBar } from '../bulk/bulk-bar';
import { ProblemAlert } from '../components/problem-alert';
import { useDeskSettings } from '../settings/desk-settings';
import { fill, useTexts } from '../texts/bilingual';
import { countText } from '../texts/format';
import { useLanguage } from '../texts/language';
import { WORDS } from '../texts/words';
import { ChangePill } from './change-pill';
import { columnsOf } from './columns';
import { EmptyQueue } from './empty-queue';
import { FilterChips } from './filter-chips';
import { Pager } from './pager';
import { useLiveRows, type QueueRows } from './queue-rows';
import { filtersOf, type QueueSearch } from './queue-search';
import { QueueTable } from './queue-table';
import { useTotal, type QueueId } from './queues';
import { QUEUE_TEXTS } from './texts';
import { QueueTools } from './queue-tools';
import { useRowFocus } from './use-row-focus';
import { useSelection } from './use-selection';
import { useSelectionKeys } from './use-selection-keys';
import { keepShown } from './worklist-store';

interface QueueListProps {
  readonly queue: QueueId;
  readonly search: QueueSearch;
}

/** A queue: its rows as they were read, what to see of them, and word of what has come since. */
export function QueueList({ queue, search }: QueueListProps): ReactNode {
  const { pageSize } = useDeskSettings();
  const { queues, total: totalText } = useTexts(QUEUE_TEXTS);
  const { loading } = useTexts(WORDS);
  const language = useLanguage();
  const goTo = useListAddress(queue);
  const { rows, error, change, showNew } = useLiveRows({ queue, search, limit: pageSize });
  const total = useTotal(queue, search);
  useShownList(rows, search);
  const tools = <QueueTools queue={queue} search={search} onSearch={goTo} />;
  return (
    <Page title={queues[queue]} actions={tools} placesFocus={search.row !== undefined}>
      <p className="queue-total" data-total={total}>
        {total === undefined ? '\u00a0' : fill(totalText, { n: countText(total, language), s: total === 1 ? '' : 's' })}
      </p>
      <FilterChips search={search} onSearch={goTo} />
      <ChangePill change={change} onShow={showNew} />
      {error === null ? null : <ProblemAlert error={error} />}
      {rows === undefined ? (
        error === null && <p role="status">{loading}</p>
      ) : (
        <>
          <Rows queue={queue} search={search} rows={rows} total={total} onSearch={goTo} />
          <Pager queue={queue} search={search} rows={rows} total={total} pageSize={pageSize} />
        </>
      )}
    </Page>
  );
}

interface RowsProps extends QueueListProps {
  readonly rows: QueueRows;
  readonly total: number | undefined;
  readonly onSearch: (search: QueueSearch) => void;
}

function Rows({ queue, search, rows, total, onSearch }: RowsProps): ReactNode {
  const { queues } = useTexts(QUEUE_TEXTS);
  const { columns } = useDeskSettings();
  const { move, ...focus } = useRowFocus(rows.items, search);
  const selection = useSelection(rows.items);
  const onKey = useSelectionKeys({ ...focus, ids: rows.items.map(({ id }) => id), selection, move });
  if (rows.items.length === 0) return <EmptyQueue queue={queue} search={search} onSearch={onSearch} />;
  return (
    <>
      <BulkBar
        queue={queue}
        filters={filtersOf(search)}
        rows={selection.rows}
        total={total}
        onClear={selection.clear}
      />
      <QueueTable
        name={queues[queue]}
        rows={rows.items}
        columns={columnsOf(search.columns, columns)}
        search={search}
        onSearch={onSearch}
        selection={{ ids: selection.ids, onToggle: selection.toggle }}
        {...focus}
        onKey={onKey}
      />
    </>
  );
}

/** Another filter, order or page of this queue is another place, which Back leaves. */
function useListAddress(queue: QueueId): (search: QueueSearch) => void {
  const navigate = useNavigate();
  return useCallback((search) => void navigate({ to: '/queues/$queue', params: { queue }, search }), [navigate, queue]);
}

/** What is shown is what one works through. */
function useShownList(rows: QueueRows | undefined, search: QueueSearch): void {
  useEffect(() => {
    if (!rows) return;
    const { pathname, search: text } = window.location;
    const ids = rows.items.map(({ id }) => id);
    keepShown({ href: pathname + text, ids, next: rows.next, isFirst: search.after === undefined });
  }, [rows, search]);
}
