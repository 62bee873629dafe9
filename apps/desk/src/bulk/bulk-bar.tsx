import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { QueueRow } from '../queues/queue-rows';
import type { Filters } from '../queues/queue-search';
import type { QueueId } from '../queues/queues';
import { fill, useTexts } from '../texts/bilingual';
import { countText } from '../texts/format';
import { useLanguage } from '../texts/language';
import { actionsOf, countOf, type BulkAction, type Chosen } from './bulk-data';
import { BULK_TEXTS } from './texts';

const BulkDialog = lazy(() => import('./bulk-dialog').then(({ BulkDialog: it }) => ({ default: it })));

interface BulkBarProps {
  readonly queue: QueueId;
  readonly filters: Filters;
  readonly rows: readonly QueueRow[];
  /** how many the whole list has; undefined until it is known */
  readonly total: number | undefined;
  readonly onClear: () => void;
}

/** Above a list while rows of it are selected. Its place is kept free, so that it moves no row. */
export function BulkBar({ queue, filters, rows, total, onClear }: BulkBarProps): ReactNode {
  const t = useTexts(BULK_TEXTS);
  const language = useLanguage();
  const [isAll, chooseAll] = useState(false);
  // As it was chosen: the list goes on living under the dialog.
  const [asked, ask] = useState<{ readonly action: BulkAction; readonly chosen: Chosen } | null>(null);
  const isWhole = isAll && total !== undefined;
  const chosen: Chosen = isWhole ? { queue, filters, total } : { rows };
  if (rows.length === 0) return <div className="bulk-bar" />;
  const clear = (): void => {
    chooseAll(false);
    onClear();
  };
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t.bar}>
      <span role="status">{fill(isWhole ? t.chosenAll : t.chosen, { n: countText(countOf(chosen), language) })}</span>
      {isWhole || total === undefined || total <= rows.length ? null : (
        <button type="button" className="plain-button" onClick={() => chooseAll(true)}>
          {fill(t.all, { n: countText(total, language) })}
        </button>
      )}
      {actionsOf(queue).map((each) => (
        <button key={each} type="button" className="plain-button" onClick={() => ask({ action: each, chosen })}>
          {t.acts[each]}
        </button>
      ))}
      <button type="button" className="plain-button" onClick={clear}>
        {t.clear}
      </button>
      <Suspense fallback={null}>
        {asked === null ? null : (
          <BulkDialog
            {...asked}
            onClose={(hasBegun) => {
              ask(null);
              if (hasBegun) clear();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
