import type { ReactNode } from 'react';
import type { ReadOfDossier } from '@modules/dossiers';
import { fill, timeText } from '../texts/format';
import type { PageContext } from './page-context';

export type UnitNames = ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;

interface ReadsProps {
  readonly context: PageContext;
  readonly reads: readonly ReadOfDossier[];
  readonly unitNames: UnitNames;
}

/** Which offices have looked at the person's data, and when. */
export function ReadsOfDossierList({ context: { t, language }, reads, unitNames }: ReadsProps): ReactNode {
  if (reads.length === 0) return null;
  const name = language === 'vi' ? 'nameVi' : 'nameEn';
  return (
    <details>
      <summary>{fill(t.reads.title, { n: reads.length })}</summary>
      <p className="hint">{t.reads.lead}</p>
      <ul>
        {reads.map(({ at, kind, unitId }, index) => (
          <li key={index}>
            {timeText(at)}: {unitNames.get(unitId)?.[name] ?? unitId} – {t.reads[kind]}
          </li>
        ))}
      </ul>
    </details>
  );
}
