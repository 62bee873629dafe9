import { Checkbox, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useChangeSettings, useDeskSettings } from '../settings/desk-settings';
import { fill, useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { ALL_COLUMNS, columnsOf, type ColumnId } from './columns';
import { FILTER_TEXTS, QUEUE_TEXTS } from './texts';

/** Which columns, and in which order; kept by the house. */
export function ColumnsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(FILTER_TEXTS);
  const { columns: names } = useTexts(QUEUE_TEXTS);
  const { close } = useTexts(WORDS);
  const shown = columnsOf(undefined, useDeskSettings().columns);
  const change = useChangeSettings();
  const set = (columns: readonly ColumnId[]): void => change({ columns: [...columns] });
  const toggle = (id: ColumnId): void => set(shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id]);
  return (
    <Modal opened onClose={onClose} title={t.columns} closeButtonProps={{ 'aria-label': close }}>
      <p className="hint">{t.columnsHint}</p>
      <ol className="column-list">
        {[...shown, ...ALL_COLUMNS.filter((id) => !shown.includes(id))].map((id) => (
          <li key={id}>
            <Checkbox
              label={names[id]}
              checked={shown.includes(id)}
              disabled={id === 'number'}
              onChange={() => toggle(id)}
            />
            {shown.indexOf(id) > 0 ? (
              <button
                type="button"
                className="plain-button"
                aria-label={fill(t.up, { name: names[id] })}
                onClick={() => set(movedUp(shown, id))}
              >
                ↑
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </Modal>
  );
}

function movedUp(columns: readonly ColumnId[], id: ColumnId): readonly ColumnId[] {
  const others = columns.filter((each) => each !== id);
  return others.toSpliced(columns.indexOf(id) - 1, 0, id);
}
