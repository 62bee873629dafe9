import type { ReactNode } from 'react';
import type { Field, Page } from '@kernel/forms/form-definition';
import { isNeeded, isQuestion } from '@kernel/forms/form-tree';
import type { FormInHand } from '@modules/forms';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Field as Box, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { dateText, fill } from '../texts/format';

interface FormEditorProps {
  readonly context: PageContext;
  readonly name: string;
  readonly hand: FormInHand;
  readonly form: FormState;
  readonly act: ActForm;
}

/** A form with its pages and questions, as edited so far; each change is a small form of its own. */
export function FormEditorPage(props: FormEditorProps): ReactNode {
  const { context, name, hand, form } = props;
  const t = context.t.formEditor;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  return (
    <Layout context={context} title={name} hasFaults={hasFaults}>
      <p className="back">
        <a href="/quan-tri/bieu-mau">{t.backToForms}</a>
      </p>
      <ErrorSummary context={context} form={form} />
      <h1>{name}</h1>
      {hand.revision === 0 ? null : (
        <>
          <p className="note note-needed">{fill(t.draftNote, { version: hand.last.version })}</p>
          <Publishing {...props} />
        </>
      )}
      {hand.edited.pages.map((page) => (
        <PageSection key={page.key} {...props} page={page} />
      ))}
      <Versions {...props} />
    </Layout>
  );
}

function Publishing({ context, hand, form, act }: FormEditorProps): ReactNode {
  const t = context.t.formEditor;
  const base = `/quan-tri/bieu-mau/${hand.last.id}`;
  return (
    <>
      <form method="post" action={`${base}/cong-bo`} noValidate>
        <ActFields act={act} />
        <Box context={context} form={form} name="validFrom" label={t.validFrom} hint={t.validFromHint} required />
        <button className="button" type="submit">
          {fill(t.publish, { version: hand.last.version + 1 })}
        </button>
      </form>
      <form method="post" action={`${base}/bo`}>
        <ActFields act={act} />
        <button className="button button-second" type="submit">
          {t.discard}
        </button>
      </form>
    </>
  );
}

function PageSection({ page, ...props }: FormEditorProps & { readonly page: Page }): ReactNode {
  const { context, hand } = props;
  const t = context.t.formEditor;
  const base = `/quan-tri/bieu-mau/${hand.last.id}/trang/${page.key}`;
  return (
    <section aria-labelledby={`page-${page.key}`}>
      <h2 id={`page-${page.key}`}>{fill(t.pageHeading, { title: page.title[context.language] })}</h2>
      <ol className="tasks">
        {page.fields.map((field, index) => (
          <FieldLine key={field.key} {...props} page={page} field={field} place={index} />
        ))}
      </ol>
      <p className="buttons">
        <a href={`${base}/them`}>{fill(t.addTo, { title: page.title[context.language] })}</a>
        <a href={`${base}/xem`}>{t.preview}</a>
      </p>
    </section>
  );
}

interface LineProps extends FormEditorProps {
  readonly page: Page;
  readonly field: Field;
  readonly place: number;
}

function FieldLine({ context, hand, act, page, field, place }: LineProps): ReactNode {
  const t = context.t.formEditor;
  const label = field.label[context.language];
  const base = `/quan-tri/bieu-mau/${hand.last.id}/trang/${page.key}`;
  const buttons = [
    ...(place > 0 ? [['up', t.up] as const] : []),
    ...(place < page.fields.length - 1 ? [['down', t.down] as const] : []),
    ['remove', t.remove] as const,
  ];
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <div className="hint">{factsOf(field, context)}</div>
      </div>
      <form className="buttons" method="post" action={`${base}/cau/${field.key}`}>
        <ActFields act={act} />
        <a href={`${base}/cau/${field.key}`} aria-label={fill(t.of, { act: t.reword, question: label })}>
          {t.reword}
        </a>
        {buttons.map(([value, text]) => (
          <button
            key={value}
            className="button button-second"
            type="submit"
            name="act"
            value={value}
            aria-label={fill(t.of, { act: text, question: label })}
          >
            {text}
          </button>
        ))}
      </form>
    </li>
  );
}

function factsOf(field: Field, { t: { formEditor: t } }: PageContext): string {
  const need = isQuestion(field) ? [isNeeded(field) ? t.needed : t.notNeeded] : [];
  const condition = field.showIf === undefined ? [] : [t.conditional];
  return [t.types[field.type], ...need, ...condition].join(' · ');
}

function Versions({ context, hand: { versions } }: FormEditorProps): ReactNode {
  const t = context.t.formEditor;
  return (
    <div className="table" tabIndex={0} role="region" aria-label={t.versions}>
      <table>
        <caption>{t.versions}</caption>
        <thead>
          <tr>
            {[t.version, t.from, t.until, t.publishedBy].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, validFrom, validTo, publishedBy }) => (
            <tr key={version}>
              <th scope="row">{version}</th>
              <td>{dateText(validFrom)}</td>
              <td>{validTo === null ? '' : dateText(validTo)}</td>
              <td>{publishedBy ?? t.released}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
