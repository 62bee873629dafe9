import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fill, useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { useLanguage } from '../../texts/language';
import { applicantOf, textOf } from '../applicant';
import { formQuery, pointsQuery, type Dossier } from '../dossier-data';
import { useNames } from '../naming';
import { DOSSIER_TEXTS } from '../texts';

type Rows = readonly (readonly [string, string])[];

/** Who asks for what, the e-form in words, and which answers a supplement has changed. */
export function DataTab({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { data: form } = useQuery(formQuery(dossier, useLanguage()));
  const t = useTexts(DOSSIER_TEXTS);
  return (
    <>
      <Facts rows={useFacts(dossier)} />
      <Corrections dossier={dossier} />
      {form?.pages.map(({ key, title, rows }) => (
        <section key={key}>
          <h3>{title}</h3>
          <Facts rows={rows.map(({ label, text }) => [label, text ?? t.empty])} />
        </section>
      ))}
    </>
  );
}

function useFacts(dossier: Dossier): Rows {
  const { facts, channels, deliveries } = useTexts(DOSSIER_TEXTS);
  const names = useNames(dossier);
  const applicant = applicantOf(dossier);
  const { answers, channel, delivery, submittedAt, receivedAt } = dossier;
  const rows: Rows = [
    [facts.applicant, applicant.fullName],
    [facts.phone, applicant.phone],
    [facts.email, applicant.email ?? ''],
    [facts.citizenNumber, applicant.citizenNumber ?? ''],
    [facts.address, applicant.address],
    [facts.subject, textOf(answers, 'subject')],
    [facts.note, textOf(answers, 'note')],
    [facts.procedure, names.procedure],
    [facts.ward, names.ward],
    [facts.channel, channels[channel as keyof typeof channels]],
    [facts.delivery, deliveries[delivery as keyof typeof deliveries]],
    [facts.submitted, timeText(submittedAt)],
    [facts.received, receivedAt === null ? '' : timeText(receivedAt)],
  ];
  return rows.filter(([, value]) => value !== '');
}

function Facts({ rows }: { readonly rows: Rows }): ReactNode {
  return (
    <dl className="facts">
      {rows.map(([name, value], index) => (
        <div key={`${index} ${name}`}>
          <dt>{name}</dt>
          <dd className="as-typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Corrections({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const isVi = useLanguage() === 'vi';
  const { corrections } = dossier;
  const { data = [] } = useQuery({ ...pointsQuery(dossier.id), enabled: corrections.length > 0 });
  if (corrections.length === 0) return null;
  const names = new Map(data.map(({ target, nameVi, nameEn }) => [target, isVi ? nameVi : nameEn]));
  return (
    <section className="corrections">
      <h3>{t.corrected}</h3>
      <dl className="facts">
        {corrections.map(({ request, target, before, after }) => (
          <div key={`${request} ${target}`}>
            <dt>{names.get(target) ?? target}</dt>
            <dd>
              <ins>{shown(after)}</ins>
              <del>{fill(t.was, { value: shown(before) })}</del>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
