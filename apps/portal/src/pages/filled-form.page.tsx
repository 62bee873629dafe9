import type { ReactNode } from 'react';
import type { FilledForm } from '@modules/dossiers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';

interface FilledFormProps {
  readonly context: PageContext;
  readonly dossier: { readonly id: string; readonly number: string };
  readonly procedureName: string;
  /** null: the dossier came without an e-form */
  readonly filled: FilledForm | null;
}

/** What was declared, as it was declared: to read again and to print. */
export function FilledFormPage({ context, dossier, procedureName, filled }: FilledFormProps): ReactNode {
  const { t } = context;
  return (
    <Layout context={context} title={`${t.filing.filled} ${dossier.number}`}>
      <p>
        <a href={`/ho-so/${dossier.id}`}>{t.filing.back}</a>
      </p>
      <h1>{t.filing.filled}</h1>
      <p className="lead">{`${procedureName} · ${dossier.number}`}</p>
      {filled === null ? <p>{t.filing.check.empty}</p> : null}
      {(filled?.pages ?? []).map(({ key, title, rows }) => (
        <section key={key} aria-labelledby={`page-${key}`}>
          <h2 id={`page-${key}`}>{title}</h2>
          <dl className="answers">
            {rows.map(({ path, label, text }) => (
              <div key={path}>
                <dt>{label}</dt>
                <dd>{text ?? <span className="hint">{t.filing.check.empty}</span>}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Layout>
  );
}
