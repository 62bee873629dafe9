import type { ReactNode } from 'react';
import { formatInstant } from '@kernel/calendar/local-time';
import type { SupplementPoint, SupplementRequest } from '@kernel/dossier/dossier';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import type { DossierDetail } from '@modules/dossiers';
import type { ActForm } from '../actions/citizen-act';
import type { KeptPaper } from '../actions/papers-of-form';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Fault, Field, idOf, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { dateText, fill } from '../texts/format';

interface SupplementProps {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly form: FormState;
  readonly act: ActForm;
  readonly asked: SupplementRequest;
  readonly papers: readonly PaperRequirement[];
  readonly kept: Readonly<Record<string, KeptPaper>>;
  readonly uploadMb: number;
}

/** One numbered list of what is asked, each point with its reason and its own answer, and one button. */
export function SupplementPage(props: SupplementProps): ReactNode {
  const { context, detail, form, act, asked, uploadMb } = props;
  const { t } = context;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  const by = dateText(formatInstant(asked.answerBy));
  return (
    <Layout context={context} title={t.supplement.title} hasFaults={hasFaults}>
      <p>
        <a href={`/ho-so/${detail.id}`}>{t.supplement.back}</a>
      </p>
      <ErrorSummary context={context} form={form} />
      <h1>{fill(t.supplement.heading, { n: asked.points.length, by })}</h1>
      <p className="lead">{t.supplement.lead}</p>
      <form method="post" action={`/ho-so/${detail.id}/bo-sung`} encType="multipart/form-data" noValidate>
        <ActFields act={act} />
        <p className="hint">{fill(t.file.papersHint, { mb: uploadMb })}</p>
        <ol className="points">
          {asked.points.map((point) => (
            <li key={point.target}>
              <Point {...props} point={point} />
            </li>
          ))}
        </ol>
        <button className="button" type="submit">
          {t.supplement.submit}
        </button>
      </form>
    </Layout>
  );
}

function Point({
  context,
  detail,
  form,
  papers,
  kept,
  point: { target, reason },
}: SupplementProps & { readonly point: SupplementPoint }): ReactNode {
  const { t, language } = context;
  const [kind, key = ''] = target.split('.');
  const why = <p>{`${t.dossier.reason}: ${reason}`}</p>;
  if (kind === 'papers') {
    const paper = papers.find((each) => each.key === key);
    const before = detail.papers.filter((each) => each.paper === key);
    const name = (language === 'vi' ? paper?.nameVi : paper?.nameEn) ?? key;
    return (
      <>
        <h2>{name}</h2>
        {why}
        {before.map(({ documentId, name: fileName }) => (
          <p key={documentId} className="hint">
            {t.supplement.before} <a href={`/api/v1/documents/${documentId}`}>{fileName}</a>
          </p>
        ))}
        <PaperBox context={context} form={form} name={target} label={t.supplement.newFile} kept={kept[key]} />
      </>
    );
  }
  const current = detail.answers[key];
  const shown = { ...form, values: { [key]: form.values[key] ?? (typeof current === 'string' ? current : '') } };
  const label = key === 'note' ? t.file.note : t.file.subject;
  return (
    <>
      <h2>{label}</h2>
      {why}
      <Field context={context} form={shown} name={key} label={t.supplement.corrected} required multiline />
    </>
  );
}

function PaperBox({
  context: { t },
  form,
  name,
  label,
  kept,
}: {
  readonly context: PageContext;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly kept: KeptPaper | undefined;
}): ReactNode {
  const id = idOf(name);
  const fault = form.faults[name];
  return (
    <div className={fault === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      <Fault id={id} text={fault} />
      {kept === undefined ? null : (
        <p>
          {`${t.file.kept}: ${kept.name}`}
          <input
            type="hidden"
            name={name.replace('papers.', 'kept.')}
            value={`${kept.id} ${kept.sha256} ${kept.name}`}
          />
        </p>
      )}
      <input
        id={id}
        name={name}
        type="file"
        accept="image/jpeg,image/png,image/heic,application/pdf"
        {...(fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
      />
    </div>
  );
}
