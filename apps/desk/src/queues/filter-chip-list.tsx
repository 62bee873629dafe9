import type { ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { dateText } from '../texts/format';
import { useChoices } from './filter-choices';
import { filtersOf, withChange, type ListFilter, type QueueSearch, type SingleFilter } from './queue-search';
import { FILTER_TEXTS, QUEUE_TEXTS } from './texts';

interface FilterChipListProps {
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

export function FilterChipList({ search, onSearch }: FilterChipListProps): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const { clearFilters } = useTexts(QUEUE_TEXTS);
  const wordOf = useWordOf();
  const filters = filtersOf(search);
  const chips = (Object.keys(filters) as (ListFilter | SingleFilter)[]).flatMap((name) =>
    [filters[name] ?? []].flat().map((value) => ({ name, value, word: wordOf(name, value) })),
  );
  const without = (name: ListFilter | SingleFilter, value: string): Partial<QueueSearch> => {
    const now = filters[name];
    return { [name]: Array.isArray(now) ? now.filter((each) => each !== value) : '' };
  };
  return (
    <ul className="chips">
      {chips.map(({ name, value, word }) => (
        <li key={`${name} ${value}`}>
          <button
            type="button"
            className="chip"
            aria-label={fill(t.remove, { name: t.names[name], value: word })}
            onClick={() => onSearch(withChange(search, without(name, value)))}
          >
            {t.names[name]}: <strong>{word}</strong> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="chip chip-clear"
          onClick={() =>
            onSearch(withChange(search, Object.fromEntries(Object.keys(filters).map((name) => [name, '']))))
          }
        >
          {clearFilters}
        </button>
      </li>
    </ul>
  );
}

function useWordOf(): (name: ListFilter | SingleFilter, value: string) => string {
  const choices = useChoices();
  return (name, value) => {
    if (name === 'q') return `“${value}”`;
    if (name === 'submittedFrom' || name === 'submittedTo') return dateText(value);
    return choices[name].find((choice) => choice.value === value)?.label ?? value;
  };
}
