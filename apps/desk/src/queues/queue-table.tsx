import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import { COLUMNS, type ColumnId } from './columns';
import type { QueueRow } from './queue-rows';
import { sortedBy, type QueueSearch, type Sort } from './queue-search';
import { QUEUE_TEXTS } from './texts';

export interface QueueTableProps {
  readonly name: string;
  readonly rows: readonly QueueRow[];
  readonly columns: readonly ColumnId[];
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
  /** the one row that Tab reaches; arrows go on from it */
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: ((id: string) => void) | null;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  /** a column of boxes to select rows by, when there is something to do with what is selected */
  readonly selection: { readonly ids: ReadonlySet<string>; readonly onToggle: (id: string) => void } | null;
}

/** Plain rows: a hundred of them cost a slow machine a third of what a table component does. */
export function QueueTable(props: QueueTableProps): ReactNode {
  const { name, rows, columns, activeId, onActive, onOpen, onKey, selection } = props;
  return (
    <div className="table-scroll">
      <table className="queue-table" aria-label={name}>
        <QueueHead {...props} />
        <tbody onKeyDown={onKey}>
          {rows.map((row) => (
            <QueueLine
              key={row.id}
              row={row}
              columns={columns}
              isActive={row.id === activeId}
              isSelected={selection?.ids.has(row.id) ?? false}
              onActive={onActive}
              onOpen={onOpen}
              onToggle={selection?.onToggle ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueHead({ columns, search, onSearch, selection }: QueueTableProps): ReactNode {
  const t = useTexts(QUEUE_TEXTS);
  return (
    <thead>
      <tr>
        {selection === null ? null : <th scope="col" aria-label={t.selected} />}
        {columns.map((id) => {
          const { sort } = COLUMNS[id];
          return (
            <th key={id} scope="col" aria-sort={sort === null ? undefined : orderOf(search, sort)}>
              {sort === null ? (
                t.columns[id]
              ) : (
                <button type="button" className="sort-button" onClick={() => onSearch(sortedBy(search, sort))}>
                  {t.columns[id]}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function orderOf({ sort, dir }: QueueSearch, column: Sort): 'ascending' | 'descending' | 'none' {
  if (sort !== column) return 'none';
  return dir === 'desc' ? 'descending' : 'ascending';
}

interface LineProps {
  readonly row: QueueRow;
  readonly columns: readonly ColumnId[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onActive: (id: string) => void;
  readonly onOpen: ((id: string) => void) | null;
  readonly onToggle: ((id: string) => void) | null;
}

const QueueLine = memo(function QueueLine(props: LineProps): ReactNode {
  const { row, columns, isActive, isSelected, onActive, onOpen, onToggle } = props;
  const t = useTexts(QUEUE_TEXTS);
  return (
    <tr data-row={row.id} className={isSelected ? 'queue-line queue-line-selected' : 'queue-line'}>
      {onToggle === null ? null : (
        <td className="queue-select">
          <input
            type="checkbox"
            aria-label={`${t.select} ${row.number}`}
            checked={isSelected}
            tabIndex={isActive ? 0 : -1}
            onChange={() => onToggle(row.id)}
          />
        </td>
      )}
      {columns.map((id) => {
        const { Cell } = COLUMNS[id];
        return (
          <td key={id} data-label={t.columns[id]} className={`queue-${id}`}>
            {id === 'number' && onOpen !== null ? (
              <a
                href={`/desk/dossiers/${row.id}`}
                tabIndex={isActive ? 0 : -1}
                onFocus={() => onActive(row.id)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(row.id);
                }}
              >
                {row.number}
              </a>
            ) : (
              <Cell {...row} />
            )}
          </td>
        );
      })}
    </tr>
  );
});
