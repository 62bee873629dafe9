import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act';
import { bilingual, useTexts } from '../texts/bilingual';
import { ProblemAlert } from './problem-alert';

const TEXTS = bilingual({ undo: 'Hoàn tác' }, { undo: 'Undo' });

/** So long it is offered [ms]; whoever has the focus on it keeps it. */
const OFFERED_MS = 10_000;

interface UndoButtonProps {
  readonly send: (key: string) => Promise<unknown>;
  readonly onDone: () => void | Promise<void>;
}

/** Takes back what was just done, while it is fresh. Mount it anew, by its key, for each act. */
export function UndoButton({ send, onDone }: UndoButtonProps): ReactNode {
  const { undo } = useTexts(TEXTS);
  const [isOver, end] = useState(false);
  const [hasFocus, focus] = useState(false);
  const act = useAct<unknown>({ send: (_nothing, key) => send(key), onDone });
  useEffect(() => {
    const timer = setTimeout(() => end(true), OFFERED_MS);
    return () => clearTimeout(timer);
  }, []);
  if (act.isSuccess || (isOver && !hasFocus && !act.isPending && act.error === null)) return null;
  if (act.error !== null) return <ProblemAlert error={act.error} />;
  return (
    <Button
      variant="outline"
      size="xs"
      loading={act.isPending}
      onClick={() => act.mutate()}
      onFocus={() => focus(true)}
      onBlur={() => focus(false)}
    >
      {undo}
    </Button>
  );
}
