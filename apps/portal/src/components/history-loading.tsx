import type { ReactNode } from 'react';
import { formatCount } from '@kernel/sla/ratio';
import type { HistoryProgress } from '../queries/installation-facts';
import { fill } from '../texts/format';
import type { PageContext } from './page-context';

/** The figures still grow: said beside every figure while the simulated history is being loaded. */
export function HistoryLoading({
  context: { t, language },
  progress: { done, total },
}: {
  readonly context: PageContext;
  readonly progress: HistoryProgress;
}): ReactNode {
  const text = fill(t.open.loading, { done: formatCount(done, language), total: formatCount(total, language) });
  return (
    <p className="note note-busy" role="status">
      <label htmlFor="loading">{text}</label>
      <br />
      <progress id="loading" max={total} value={done} />
    </p>
  );
}
