import type { ReactNode } from 'react';
import type { Field, Page } from '@kernel/forms/form-definition';
import { Layout } from '../components/layout';
import { QuestionList } from '../components/question-list';
import type { QuestionWorld } from '../components/question';
import { fill } from '../texts/format';

interface FormPreviewProps {
  readonly world: QuestionWorld;
  readonly formId: string;
  readonly page: Page;
}

/** A page as citizens will see it, drawn by what draws theirs. There is no form around it: nothing can be sent. */
export function FormPreviewPage({ world, formId, page }: FormPreviewProps): ReactNode {
  const { t, language } = world.context;
  const title = page.title[language];
  return (
    <Layout context={world.context} title={fill(t.formEditor.previewTitle, { title })}>
      <p className="back">
        <a href={`/quan-tri/bieu-mau/${formId}`}>{t.formEditor.back}</a>
      </p>
      <p className="note note-needed">{t.formEditor.previewNote}</p>
      <h1>{title}</h1>
      {page.lead === undefined ? null : <p className="lead">{page.lead[language]}</p>}
      <QuestionList world={world} fields={page.fields.map(unconditional)} here={{}} />
    </Layout>
  );
}

function unconditional(field: Field): Field {
  const { showIf: _condition, ...always } = field;
  return always.type === 'group' || always.type === 'repeat'
    ? { ...always, fields: always.fields.map(unconditional) }
    : always;
}
