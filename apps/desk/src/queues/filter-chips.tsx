import { lazy, Suspense, type ReactNode } from 'react';
import { isFiltered, type QueueSearch } from './queue-search';

const ChipList = lazy(() => import('./filter-chip-list').then(({ FilterChipList }) => ({ default: FilterChipList })));

interface FilterChipsProps {
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

/** What the list is filtered by. Their words are read when there is a filter, not before the first rows. */
export function FilterChips({ search, onSearch }: FilterChipsProps): ReactNode {
  if (!isFiltered(search)) return null;
  return (
    <Suspense fallback={null}>
      <ChipList search={search} onSearch={onSearch} />
    </Suspense>
  );
}
