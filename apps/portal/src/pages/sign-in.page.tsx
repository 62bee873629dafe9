import type { ReactNode } from 'react';
import { ErrorSummary, Field, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';

interface SignInProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly next: string;
  /** invented accounts exist: say how to use them */
  readonly isDemo: boolean;
  /** the page that leads on without an account, where there is one */
  readonly withoutAccount?: string | null;
  /** a form that was sent when the session had ended; it is sent again after signing in */
  readonly resend?: Readonly<Record<string, readonly string[]>>;
}

export function SignInPage({ context, form, next, isDemo, resend, withoutAccount = null }: SignInProps): ReactNode {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t.signIn.title}
      hasFaults={form.refusal !== null || Object.keys(form.faults).length > 0}
    >
      <ErrorSummary context={context} form={form} />
      <h1>{t.signIn.title}</h1>
      {isDemo ? <p className="note">{t.signIn.demo}</p> : null}
      <form method="post" action="/dang-nhap" noValidate>
        <input type="hidden" name="next" value={next} />
        {resend === undefined ? null : <SentBefore resend={resend} />}
        <Field context={context} form={form} name="login" label={t.signIn.login} autoComplete="username" required />
        <Field
          context={context}
          form={form}
          name="password"
          type="password"
          label={t.signIn.password}
          autoComplete="current-password"
          required
        />
        <button className="button" type="submit">
          {t.signIn.submit}
        </button>
      </form>
      <p>
        <a href={`/dang-ky?next=${encodeURIComponent(next)}`}>{t.signIn.register}</a>
      </p>
      {withoutAccount === null ? null : (
        <p>
          <a href={withoutAccount}>{next.startsWith('/ho-so-nhap/') ? t.contacts.draftOffer : t.contacts.offer}</a>
        </p>
      )}
    </Layout>
  );
}

function SentBefore({ resend }: Required<Pick<SignInProps, 'resend'>>): ReactNode {
  return (
    <>
      <input type="hidden" name="_resend" value="1" />
      {Object.entries(resend).flatMap(([name, values]) =>
        values.map((value, index) => <input key={`${name} ${index}`} type="hidden" name={name} value={value} />),
      )}
    </>
  );
}

export function RegisterPage({ context, form, next }: Pick<SignInProps, 'context' | 'form' | 'next'>): ReactNode {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t.register.title}
      hasFaults={form.refusal !== null || Object.keys(form.faults).length > 0}
    >
      <ErrorSummary context={context} form={form} />
      <h1>{t.register.title}</h1>
      <form method="post" action="/dang-ky" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field context={context} form={form} name="name" label={t.register.name} autoComplete="name" required />
        <Field
          context={context}
          form={form}
          name="login"
          label={t.register.login}
          hint={t.register.loginHint}
          autoComplete="username"
          required
        />
        <Field
          context={context}
          form={form}
          name="password"
          type="password"
          label={t.register.password}
          hint={t.register.passwordHint}
          autoComplete="new-password"
          required
        />
        <button className="button" type="submit">
          {t.register.submit}
        </button>
      </form>
    </Layout>
  );
}
