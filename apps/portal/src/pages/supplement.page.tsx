import type { ReactNode } from 'react';
import { formatInstant } from '@kernel/calendar/local-time';
import type { SupplementPoint, SupplementRequest } from '@kernel/dossier/dossier';
import type { DossierDetail } from '@modules/dossiers';
import type { ActForm } from '../actions/citizen-act';
import type { KeptPaper } from '../actions/papers-of-form';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Fault, idOf, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { QuestionBox, type QuestionWorld } from '../components/question';
import type { SupplementScene } from '../queries/supplement-facts';
import { dateText, fill } from '../texts/format';

interface SupplementProps {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly form: FormState;
  readonly act: ActForm;
  readonly asked: SupplementRequest;
  readonly scene: SupplementScene;
  readonly kept: Readonly<Record<string, KeptPaper>>;
}

/** One numbered list of what is asked, each point with its reason and its own answer, and one button. */
export function SupplementPage(props: SupplementProps): ReactNode {
  const { context, detail, form, act, asked, scene } = props;
  const { t } = context;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  const by = dateText(formatInstant(asked.answerBy));
  const labels = new Map(asked.points.map(({ target }) => [target, nameOf(props, target)] as const));
  return (
    <Layout context={context} title={t.supplement.title} hasFaults={hasFaults}>
      <p>
        <a href={`/ho-so/${detail.id}`}>{t.supplement.back}</a>
      </p>
      <ErrorSummary context={context} form={form} labels={labels} />
      <h1>{fill(t.supplement.heading, { n: asked.points.length, by })}</h1>
      <p className="lead">{t.supplement.lead}</p>
      <form method="post" action={`/ho-so/${detail.id}/bo-sung`} encType="multipart/form-data" noValidate>
        <ActFields act={act} />
        <p className="hint">{fill(t.file.papersHint, { mb: scene.uploadMb })}</p>
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

/** What a point asks for. */
function nameOf({ context: { language }, scene: { questions, papers } }: SupplementProps, target: string): string {
  const paper = papers.find(({ key }) => target === `papers.${key}`);
  const name = questions.get(target)?.label[language] ?? (language === 'vi' ? paper?.nameVi : paper?.nameEn);
  return name ?? target.replace('papers.', '');
}

function Point(props: SupplementProps & { readonly point: SupplementPoint }): ReactNode {
  const { context, scene, point } = props;
  const question = scene.questions.get(point.target);
  const why = <p>{`${context.t.dossier.reason}: ${point.reason}`}</p>;
  return (
    <>
      <h2>{nameOf(props, point.target)}</h2>
      {why}
      {question === undefined ? (
        <PaperPoint {...props} />
      ) : (
        <QuestionBox world={worldOf(props)} question={question} name={point.target} />
      )}
    </>
  );
}

function worldOf({ context, form, scene: { typed, wards } }: SupplementProps): QuestionWorld {
  const { language } = context;
  const choices = wards.map(({ id, shortNameVi, nameEn }) => ({
    value: id,
    text: language === 'vi' ? shortNameVi : nameEn,
  }));
  return { context, typed, faults: form.faults, wards: choices };
}

function PaperPoint({
  context,
  detail,
  form,
  kept,
  point: { target },
}: SupplementProps & { readonly point: SupplementPoint }): ReactNode {
  const { t } = context;
  const key = target.replace('papers.', '');
  const before = detail.papers.filter((each) => each.paper === key);
  return (
    <>
      {before.map(({ documentId, name: fileName }) => (
        <p key={documentId} className="hint">
          {t.supplement.before} <a href={`/api/v1/documents/${documentId}`}>{fileName}</a>
        </p>
      ))}
      <PaperBox context={context} form={form} name={target} label={t.supplement.newFile} kept={kept[key]} />
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
