import type { ReactNode } from 'react';
import { useTexts } from '../../texts/bilingual';
import { applicantOf, textOf } from '../applicant';
import type { Dossier } from '../dossier-data';
import { useNames } from '../naming';
import { DOSSIER_TEXTS } from '../texts';
import { ACT_TEXTS } from './act-texts';

/** What an act that cannot be undone is about, said once more before it is done. */
export function FactsToCheck({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts(ACT_TEXTS);
  const { facts } = useTexts(DOSSIER_TEXTS);
  const { procedure } = useNames(dossier);
  const draft = dossier.timeline.findLast(({ type }) => type === 'ResultDrafted')?.details['summary'];
  const rows = [
    [facts.applicant, applicantOf(dossier).fullName],
    [facts.procedure, procedure],
    [facts.subject, textOf(dossier.answers, 'subject')],
    [t.fields.summary, typeof draft === 'string' ? draft : ''],
  ] as const;
  return (
    <section className="facts-to-check">
      <h3>{t.facts}</h3>
      <dl className="facts">
        <div>
          <dt>{dossier.number}</dt>
          <dd>{t.final}</dd>
        </div>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="as-typed">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
