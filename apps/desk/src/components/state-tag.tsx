import type { ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import { STATE_WORDS } from '../texts/words';

/** National code → sign and tone: words first, a sign beside them, colour only as the third cue. */
const LOOKS: Readonly<Record<number, readonly [sign: string, tone: string]>> = {
  1: ['◷', 'new'],
  2: ['✓', 'run'],
  3: ['■', 'over'],
  4: ['→', 'run'],
  5: ['!', 'wait'],
  6: ['₫', 'wait'],
  7: ['←', 'over'],
  8: ['‖', 'over'],
  9: ['★', 'done'],
  10: ['✓', 'over'],
};
const UNKNOWN = ['·', 'over'] as const;

interface StateTagProps {
  readonly state: string;
  /** 1–10 of the national synchronisation */
  readonly nationalCode: number | null;
}

export function StateTag({ state, nationalCode }: StateTagProps): ReactNode {
  const words: Readonly<Record<string, string>> = useTexts(STATE_WORDS);
  const [sign, tone] = LOOKS[nationalCode ?? 0] ?? UNKNOWN;
  return (
    <span className={`state-tag state-${tone}`}>
      <span aria-hidden="true" className="state-sign">
        {sign}
      </span>
      {words[state] ?? state}
    </span>
  );
}
