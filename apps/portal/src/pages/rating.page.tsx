import type { ReactNode } from 'react';
import { RATED_ASPECTS, RATING_LEVELS } from '@kernel/satisfaction/rating';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Fault, Field, Select, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill } from '../texts/format';

interface RatingProps {
  readonly context: PageContext;
  /** where the form goes */
  readonly action: string;
  readonly form: FormState;
  readonly act: ActForm;
  /** without an account number and secret are asked for */
  readonly needsProof: boolean;
}

export function RatingPage({ context, action, form, act, needsProof }: RatingProps): ReactNode {
  const { t } = context;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  const options = RATING_LEVELS.map((level) => ({ value: String(level), text: t.rating.levels[level - 1] ?? '' }));
  return (
    <Layout context={context} title={t.rating.title} hasFaults={hasFaults}>
      <ErrorSummary context={context} form={form} />
      <h1>{t.rating.title}</h1>
      <p className="lead">{t.rating.lead}</p>
      <form method="post" action={action} noValidate>
        <ActFields act={act} />
        {needsProof ? <Proof context={context} form={form} /> : null}
        <Level context={context} form={form} />
        {RATED_ASPECTS.map((aspect) => (
          <Select
            key={aspect}
            context={context}
            form={form}
            name={aspect}
            label={t.rating.aspects[aspect]}
            options={options}
            empty={`(${t.file.optional})`}
          />
        ))}
        <Field context={context} form={form} name="comment" label={t.rating.comment} multiline />
        <button className="button" type="submit">
          {t.rating.submit}
        </button>
      </form>
    </Layout>
  );
}

function Proof({ context, form }: { readonly context: PageContext; readonly form: FormState }): ReactNode {
  const { lookUp } = context.t;
  return (
    <>
      <Field context={context} form={form} name="number" label={lookUp.number} hint={lookUp.numberHint} required />
      <Field context={context} form={form} name="secret" label={lookUp.secret} hint={lookUp.secretHint} required />
    </>
  );
}

function Level({ context: { t }, form }: { readonly context: PageContext; readonly form: FormState }): ReactNode {
  const fault = form.faults['level'];
  return (
    <fieldset
      className={fault === undefined ? 'field' : 'field field-wrong'}
      {...(fault === undefined ? {} : { 'aria-describedby': 'level-wrong' })}
    >
      <legend>{t.rating.level}</legend>
      <Fault id="level" text={fault} />
      {[...RATING_LEVELS].reverse().map((level, index) => (
        <div className="choice" key={level}>
          <input
            type="radio"
            name="level"
            id={index === 0 ? 'level' : `level-${level}`}
            value={level}
            defaultChecked={form.values['level'] === String(level)}
          />
          <label htmlFor={index === 0 ? 'level' : `level-${level}`}>{t.rating.levels[level - 1]}</label>
        </div>
      ))}
    </fieldset>
  );
}

export function RatedPage({
  context,
  level,
  back,
}: {
  readonly context: PageContext;
  readonly level: number;
  readonly back: string;
}): ReactNode {
  const { t } = context;
  return (
    <Layout context={context} title={t.rating.done}>
      <div className="panel">
        <h1>{t.rating.done}</h1>
        <p>{fill(t.rating.given, { level: t.rating.levels[level - 1] ?? '' })}</p>
      </div>
      <p>
        <a href={back}>{back === '/' ? t.errors.wayOut : t.supplement.back}</a>
      </p>
    </Layout>
  );
}
