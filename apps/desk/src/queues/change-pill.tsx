import type { ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import type { ListChange } from './list-change';
import { QUEUE_TEXTS } from './texts';

interface ChangePillProps {
  readonly change: ListChange | null;
  readonly onShow: () => void;
}

/** Rows never move by themselves: this offers what has come. Its place is kept free, so that it moves nothing either. */
export function ChangePill({ change, onShow }: ChangePillProps): ReactNode {
  const t = useTexts(QUEUE_TEXTS);
  return (
    <div className="pill-place" role="status">
      {change === null ? null : (
        <button type="button" className="pill" onClick={onShow}>
          {change.come > 0 ? fill(t.pillNew, { n: change.come }) : fill(t.pillChanged, { n: change.other })}
        </button>
      )}
    </div>
  );
}
