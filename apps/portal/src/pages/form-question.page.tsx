import type { ReactNode } from 'react';
import { ADDABLE_TYPES } from '@kernel/forms/change-form';
import type { Page } from '@kernel/forms/form-definition';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Field, Select, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill } from '../texts/format';

interface FormQuestionProps {
  readonly context: PageContext;
  readonly formId: string;
  readonly page: Page;
  /** of the question whose words change; null: a new one */
  readonly questionKey: string | null;
  readonly form: FormState;
  readonly act: ActForm;
}

/** The words of one question, new or not; a question's kind is chosen once. */
export function FormQuestionPage({ context, formId, page, questionKey, form, act }: FormQuestionProps): ReactNode {
  const t = context.t.formEditor;
  const title = questionKey === null ? fill(t.addTo, { title: page.title[context.language] }) : t.rewordTitle;
  const base = `/quan-tri/bieu-mau/${formId}/trang/${page.key}`;
  const box = { context, form };
  return (
    <Layout context={context} title={title} hasFaults={form.refusal !== null || Object.keys(form.faults).length > 0}>
      <p className="back">
        <a href={`/quan-tri/bieu-mau/${formId}`}>{t.back}</a>
      </p>
      <ErrorSummary context={context} form={form} labels={labelsOf(context)} />
      <h1>{title}</h1>
      <form method="post" action={questionKey === null ? `${base}/them` : `${base}/cau/${questionKey}`} noValidate>
        <ActFields act={act} />
        <input type="hidden" name="act" value={questionKey === null ? 'add' : 'reword'} />
        <Field {...box} name="label_vi" label={t.labelVi} required />
        <Field {...box} name="label_en" label={t.labelEn} required />
        <Field {...box} name="hint_vi" label={t.hintVi} />
        <Field {...box} name="hint_en" label={t.hintEn} />
        <Select
          {...box}
          name="need"
          label={t.need}
          required
          empty={t.needed}
          options={[{ value: 'optional', text: t.notNeeded }]}
        />
        {questionKey === null ? <Kind {...box} /> : null}
        <button className="button" type="submit">
          {t.save}
        </button>
      </form>
    </Layout>
  );
}

/** "This is needed" stands for several boxes: the summary says for which. */
function labelsOf({ t: { formEditor: t } }: PageContext): ReadonlyMap<string, string> {
  return new Map([
    ['label_vi', t.labelVi],
    ['label_en', t.labelEn],
    ['hint_vi', t.hintVi],
    ['hint_en', t.hintEn],
    ['type', t.type],
  ]);
}

function Kind(box: Pick<FormQuestionProps, 'context' | 'form'>): ReactNode {
  const t = box.context.t.formEditor;
  return (
    <>
      <Select
        {...box}
        name="type"
        label={t.type}
        required
        empty={t.chooseType}
        options={ADDABLE_TYPES.map((type) => ({ value: type, text: t.types[type] }))}
      />
      <Field {...box} name="options" label={t.options} hint={t.optionsHint} multiline />
    </>
  );
}
