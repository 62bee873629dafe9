import { lazy, Suspense, useState, type ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { filtersOf, type QueueSearch } from './queue-search';
import type { QueueId } from './queues';
import { FILTER_TEXTS } from './texts';

const FilterDialog = lazy(() => import('./filter-dialog').then(({ FilterDialog: it }) => ({ default: it })));
const ViewsDialog = lazy(() => import('./views-dialog').then(({ ViewsDialog: it }) => ({ default: it })));
const ColumnsDialog = lazy(() => import('./columns-dialog').then(({ ColumnsDialog: it }) => ({ default: it })));

interface QueueToolsProps {
  readonly queue: QueueId;
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

/** What to see of a queue: filters, saved lists, columns. */
export function QueueTools({ queue, search, onSearch }: QueueToolsProps): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const [open, setOpen] = useState<'filters' | 'views' | 'columns' | null>(null);
  const onClose = (): void => setOpen(null);
  const n = Object.values(filtersOf(search)).flat().length;
  return (
    <>
      <button type="button" className="plain-button" onClick={() => setOpen('filters')}>
        {n === 0 ? t.filters : fill(t.filtersOn, { n })}
      </button>
      <button type="button" className="plain-button" onClick={() => setOpen('views')}>
        {t.views}
      </button>
      <button type="button" className="plain-button" onClick={() => setOpen('columns')}>
        {t.columns}
      </button>
      <Suspense fallback={null}>
        {open === 'filters' ? <FilterDialog search={search} onSearch={onSearch} onClose={onClose} /> : null}
        {open === 'views' ? <ViewsDialog queue={queue} search={search} onClose={onClose} /> : null}
        {open === 'columns' ? <ColumnsDialog onClose={onClose} /> : null}
      </Suspense>
    </>
  );
}
