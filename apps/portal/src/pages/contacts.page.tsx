import type { ReactNode } from 'react';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Field, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill } from '../texts/format';

interface AskProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly act: ActForm;
  /** where to go once the code is confirmed */
  readonly next: string;
}

function hasFaults({ refusal, faults }: FormState): boolean {
  return refusal !== null || Object.keys(faults).length > 0;
}

/** A phone or an e-mail address, to file something new. */
export function AskCodePage({ context, form, act, next }: AskProps): ReactNode {
  const { contacts } = context.t;
  const isDraft = next.startsWith('/ho-so-nhap/');
  const title = isDraft ? contacts.draftTitle : contacts.title;
  return (
    <Layout context={context} title={title} hasFaults={hasFaults(form)}>
      <ErrorSummary context={context} form={form} />
      <h1>{title}</h1>
      <p className="lead">{isDraft ? contacts.draftLead : contacts.lead}</p>
      {isDraft ? null : <p className="note">{contacts.limits}</p>}
      <form method="post" action="/khong-tai-khoan" noValidate>
        <ActFields act={act} />
        <input type="hidden" name="next" value={next} />
        <Target context={context} form={form} />
        <button className="button" type="submit">
          {contacts.ask}
        </button>
      </form>
    </Layout>
  );
}

/** The same, with number and secret, to come back to what was filed. */
export function ComeBackPage({ context, form, act }: Omit<AskProps, 'next'>): ReactNode {
  const { contacts, lookUp } = context.t;
  return (
    <Layout context={context} title={contacts.backTitle} hasFaults={hasFaults(form)}>
      <ErrorSummary context={context} form={form} />
      <h1>{contacts.backTitle}</h1>
      <p className="lead">{contacts.backLead}</p>
      <form method="post" action="/quay-lai" noValidate>
        <ActFields act={act} />
        <Field context={context} form={form} name="number" label={lookUp.number} hint={lookUp.numberHint} required />
        <Field context={context} form={form} name="secret" label={lookUp.secret} hint={lookUp.secretHint} required />
        <Target context={context} form={form} />
        <button className="button" type="submit">
          {contacts.ask}
        </button>
      </form>
    </Layout>
  );
}

function Target({ context, form }: { readonly context: PageContext; readonly form: FormState }): ReactNode {
  const { contacts } = context.t;
  return (
    <Field context={context} form={form} name="target" label={contacts.target} hint={contacts.targetHint} required />
  );
}

export interface CodePageProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly next: string;
  /** whether it is about a dossier already filed: then nothing is said about whether anything was sent */
  readonly isBack: boolean;
  readonly isSimulated: boolean;
}

/** Where the code is entered. The address is repeated here for its owner to see, and sent along: the server keeps none. */
export function CodePage({ context, form, next, isBack, isSimulated }: CodePageProps): ReactNode {
  const { contacts } = context.t;
  const { id = '', target = '' } = form.values;
  return (
    <Layout context={context} title={contacts.codeTitle} hasFaults={hasFaults(form)}>
      <ErrorSummary context={context} form={form} />
      <h1>{contacts.codeTitle}</h1>
      <p className="lead">{fill(isBack ? contacts.codeSentBack : contacts.codeSent, { target })}</p>
      {isSimulated ? <p className="note">{contacts.simulated}</p> : null}
      <form method="post" action="/ma-xac-nhan" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="target" value={target} />
        <input type="hidden" name="next" value={next} />
        {isBack ? <input type="hidden" name="back" value="1" /> : null}
        {isSimulated ? <input type="hidden" name="simulated" value="1" /> : null}
        <Field
          context={context}
          form={form}
          name="code"
          label={contacts.code}
          hint={contacts.codeHint}
          autoComplete="one-time-code"
          required
        />
        <button className="button" type="submit">
          {contacts.confirm}
        </button>
      </form>
      <p>
        <a
          href={
            isBack && !next.startsWith('/ho-so-nhap/')
              ? '/quay-lai'
              : `/khong-tai-khoan?next=${encodeURIComponent(next)}`
          }
        >
          {contacts.again}
        </a>
      </p>
    </Layout>
  );
}
