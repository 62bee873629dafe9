import type { ReactNode } from 'react';
import { citizenGroupOf, type DossierState } from '@kernel/dossier/dossier-states';
import type { PageContext } from './page-context';

/** Words first, a sign beside them, and colour only as the third cue. */
const LOOK = {
  needs_you: { sign: '!', className: 'state state-needed' },
  under_way: { sign: '→', className: 'state' },
  over: { sign: '✓', className: 'state state-over' },
} as const;

export function StateTag({
  context: { t },
  state,
}: {
  readonly context: PageContext;
  readonly state: string;
}): ReactNode {
  const { sign, className } = LOOK[citizenGroupOf(state as DossierState)];
  return (
    <span className={className}>
      <span aria-hidden="true" className="sign">
        {sign}
      </span>
      {t.states[state as keyof typeof t.states]}
    </span>
  );
}
