import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWorklist } from '../queues/use-worklist';
import { useTexts } from '../texts/bilingual';
import { DOSSIER_TEXTS } from './texts';

/** On through the list the dossier was opened from, also after a decision; at its ends a button is off. */
export function WorklistBar({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const router = useRouter();
  const { hasPrevious, hasNext, goPrevious, goNext, listHref } = useWorklist(id);
  if (listHref === null) return null;
  return (
    <nav className="worklist-bar" aria-label={t.worklist}>
      <a
        href={listHref}
        onClick={(event) => {
          event.preventDefault();
          router.history.push(listHref);
        }}
      >
        {t.toList}
      </a>
      <button type="button" className="plain-button" disabled={!hasPrevious} title="Alt + ↑" onClick={goPrevious}>
        {t.previous}
      </button>
      <button type="button" className="plain-button" disabled={!hasNext} title="Alt + ↓" onClick={goNext}>
        {t.next}
      </button>
    </nav>
  );
}
