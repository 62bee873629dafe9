import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { isFiltered, type QueueSearch } from './queue-search';
import { countsQuery, QUEUES, type QueueId } from './queues';
import { QUEUE_TEXTS } from './texts';

interface EmptyQueueProps {
  readonly queue: QueueId;
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

/** Nothing here: because of a filter, or because it is all done; then the next queue that has work. */
export function EmptyQueue({ queue, search, onSearch }: EmptyQueueProps): ReactNode {
  const t = useTexts(QUEUE_TEXTS);
  const { data: counts = {} } = useQuery(countsQuery());
  if (isFiltered(search)) {
    return (
      <div className="empty">
        <p>{t.emptyFiltered}</p>
        <button type="button" className="plain-button" onClick={() => onSearch({})}>
          {t.clearFilters}
        </button>
      </div>
    );
  }
  const next = QUEUES.find((each) => each !== queue && each !== 'unit' && (counts[each] ?? 0) > 0);
  return (
    <div className="empty">
      <p>{t.empty}</p>
      {next === undefined ? null : (
        <Link to="/queues/$queue" params={{ queue: next }}>
          {fill(t.emptyNext, { queue: t.queues[next], n: counts[next] ?? 0 })}
        </Link>
      )}
    </div>
  );
}
