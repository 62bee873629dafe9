import type { ReactNode } from 'react';
import type { DossierSummary } from '@modules/dossiers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { dateText } from '../texts/format';

interface MyDossiersProps {
  readonly context: PageContext;
  readonly dossiers: readonly DossierSummary[];
  readonly names: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;
  readonly next: string | null;
}

export function MyDossiersPage({ context, dossiers, names, next }: MyDossiersProps): ReactNode {
  const { t, language } = context;
  const nameOf = (id: string): string => names.get(id)?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? id;
  return (
    <Layout context={context} title={t.mine.title}>
      <h1>{t.mine.title}</h1>
      {dossiers.length === 0 ? (
        <p>
          {t.mine.none} <a href="/thu-tuc">{t.mine.start}</a>
        </p>
      ) : (
        <div className="table" tabIndex={0} role="region" aria-label={t.mine.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.mine.number}</th>
                <th scope="col">{t.mine.procedure}</th>
                <th scope="col">{t.mine.state}</th>
                <th scope="col">{t.mine.due}</th>
              </tr>
            </thead>
            <tbody>
              {dossiers.map((each) => (
                <tr key={each.id}>
                  <td>
                    <a href={`/ho-so/${each.id}`}>{each.number}</a>
                  </td>
                  <td>{nameOf(each.procedureId)}</td>
                  <td>{t.states[each.state as keyof typeof t.states]}</td>
                  <td>{each.dueAt === null ? '—' : dateText(each.dueAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next === null ? null : (
        <p>
          <a href={`/ho-so-cua-toi?after=${next}`}>{t.mine.more}</a>
        </p>
      )}
    </Layout>
  );
}
