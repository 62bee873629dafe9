import type { ReactNode } from 'react';
import type { KeptForm } from '@modules/forms';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { dateText, fill } from '../texts/format';

interface FormsProps {
  readonly context: PageContext;
  readonly forms: readonly KeptForm[];
  /** procedure → its name */
  readonly names: ReadonlyMap<string, string>;
}

/** Every e-form of the house, and what it is used for. */
export function FormsPage({ context, forms, names }: FormsProps): ReactNode {
  const t = context.t.formEditor;
  return (
    <Layout context={context} title={t.title}>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="table" tabIndex={0} role="region" aria-label={t.title}>
        <table>
          <thead>
            <tr>
              {[t.usedBy, t.version, t.from, t.state].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => (
              <tr key={form.id}>
                <th scope="row">
                  <a href={`/quan-tri/bieu-mau/${form.id}`}>{useText(form, names, t.andMore)}</a>
                </th>
                <td>{form.version}</td>
                <td>{dateText(form.validFrom)}</td>
                <td>{form.isBeingEdited ? t.beingEdited : form.isOwn ? t.own : t.released}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}

/** Forms have no names of their own: they are known by what is filed with them. */
export function useText(
  { id, procedureIds }: Pick<KeptForm, 'id' | 'procedureIds'>,
  names: ReadonlyMap<string, string>,
  andMore: string,
): string {
  const [first, ...others] = procedureIds;
  const name = first === undefined ? id : (names.get(first) ?? first);
  return others.length === 0 ? name : fill(andMore, { name, count: others.length });
}
