import type { ReactNode } from 'react';
import type { LifeEventEntity, PublishedProcedure } from '@modules/catalog';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { ProcedureResult } from '../components/procedure-result';
import { fill } from '../texts/format';

interface LifeEventProps {
  readonly context: PageContext;
  readonly event: LifeEventEntity;
  readonly procedures: readonly PublishedProcedure[];
}

export function LifeEventPage({ context, event, procedures }: LifeEventProps): ReactNode {
  const { t, language } = context;
  const title = fill(t.search.event, { name: language === 'vi' ? event.nameVi : event.nameEn });
  return (
    <Layout context={context} title={title}>
      <h1>{title}</h1>
      <ol className="results">
        {procedures.map((each) => (
          <ProcedureResult key={each.procedure.id} context={context} published={each} />
        ))}
      </ol>
    </Layout>
  );
}
