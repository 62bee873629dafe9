import type { ReactNode } from 'react';
import { isEnded } from '@kernel/dossier/dossier-states';
import type { DossierDetail } from '@modules/dossiers';
import type { DossierMessage } from '@modules/messages';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Field, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill, timeText } from '../texts/format';

interface MessagesProps {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly messages: readonly DossierMessage[];
  readonly units: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;
  readonly form: FormState;
  readonly act: ActForm;
}

export function MessagesPage(props: MessagesProps): ReactNode {
  const { context, detail, messages, form, act } = props;
  const { t } = context;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  return (
    <Layout context={context} title={t.messages.title} hasFaults={hasFaults}>
      <p>
        <a href={`/ho-so/${detail.id}`}>{t.supplement.back}</a>
      </p>
      <ErrorSummary context={context} form={form} />
      <h1>{t.messages.title}</h1>
      <p className="lead">{fill(t.messages.lead, { number: detail.dossier.number })}</p>
      {messages.length === 0 ? <p>{t.messages.none}</p> : null}
      <ol className="timeline">
        {messages.map((message) => (
          <Message key={message.id} {...props} message={message} />
        ))}
      </ol>
      {isEnded(detail.dossier.state) ? (
        <p className="note">{t.messages.over}</p>
      ) : (
        <form method="post" action={`/ho-so/${detail.id}/tin-nhan`} noValidate>
          <ActFields act={act} />
          <Field context={context} form={form} name="text" label={t.messages.text} required multiline />
          <button className="button" type="submit">
            {t.messages.send}
          </button>
        </form>
      )}
    </Layout>
  );
}

function Message({
  context: { t, language },
  units,
  message: { author, unitId, sentAt, text },
}: MessagesProps & { readonly message: DossierMessage }): ReactNode {
  const unit = units.get(unitId ?? '')?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? '';
  return (
    <li>
      <time dateTime={sentAt}>{timeText(sentAt)}</time>
      <strong>{author === 'citizen' ? t.messages.you : unit}</strong>
      <p className="as-typed">{text}</p>
    </li>
  );
}
