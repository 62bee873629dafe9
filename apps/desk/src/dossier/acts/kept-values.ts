import { useCallback, useState } from 'react';
import type { ActId } from './act-plans';
import { NOTHING, type Values } from './act-values';

/** What was typed and not sent, by dossier and act: a closed dialog or a lost race loses nothing. Gone with the page. */
const kept = new Map<string, Values>();

export interface Typed {
  readonly values: Values;
  readonly change: (change: Partial<Values>) => void;
  readonly forget: () => void;
}

export function useTyped(dossierId: string, act: ActId, start: Partial<Values> = {}): Typed {
  const key = `${dossierId} ${act}`;
  const [values, set] = useState<Values>(() => kept.get(key) ?? { ...NOTHING, ...start });
  const change = useCallback(
    (part: Partial<Values>) =>
      set((before) => {
        const after = { ...before, ...part };
        kept.set(key, after);
        return after;
      }),
    [key],
  );
  const forget = useCallback(() => void kept.delete(key), [key]);
  return { values, change, forget };
}
