import type { ReactNode } from 'react';
import { answeredPages, type AnsweredPage } from '@kernel/forms/answer-text';
import { ELIGIBILITY } from '@kernel/forms/form-definition';
import type { DraftInHand } from '@modules/dossiers';
import { FaultSummary, type FaultShown } from '../components/fault-list';
import { idOf } from '../components/form';
import { Layout } from '../components/layout';
import { QuestionList } from '../components/question-list';
import type { QuestionWorld } from '../components/question';
import { fill } from '../texts';

export interface CheckProps {
  readonly world: QuestionWorld;
  readonly draft: DraftInHand;
  readonly faults: readonly FaultShown[];
  readonly units: ReadonlyMap<string, string>;
}

/** Everything once more, with a way back to each answer; then the declaration and the one button. */
export function CheckPage({ world, draft, faults, units }: CheckProps): ReactNode {
  const { t, language } = world.context;
  const { form, answers, published } = draft;
  const base = `/ho-so-nhap/${draft.id}`;
  const name = language === 'vi' ? published.procedure.nameVi : published.procedure.nameEn;
  const atCheck = form.pages.filter((page) => page.atCheck === true);
  const keys = new Set(atCheck.map(({ key }) => key));
  const pages = answeredPages(form, answers, { language, units }).filter(({ key }) => !keys.has(key));
  return (
    <Layout context={world.context} title={t.filing.check.title} hasFaults={faults.length > 0} isForm>
      <p className="back">
        <a href={base}>{t.filing.back}</a>
      </p>
      <FaultSummary context={world.context} faults={faults} linkOf={(fault) => placeOf(base, form, fault)} />
      <h1>{t.filing.check.title}</h1>
      <p className="lead">{name}</p>
      {pages.map((page) => (
        <AnswersChecked key={page.key} world={world} base={base} page={page} />
      ))}
      <PapersChecked world={world} draft={draft} />
      <form method="post" action={`${base}/nop`} noValidate>
        {atCheck.map((page) => (
          <section key={page.key} aria-labelledby={`check-${page.key}`}>
            <h2 id={`check-${page.key}`}>{page.title[language]}</h2>
            <QuestionList world={world} fields={page.fields} here={answers} />
          </section>
        ))}
        <button className="button" type="submit">
          {t.filing.check.submit}
        </button>
      </form>
      <p className="hint">{t.filing.check.print}</p>
    </Layout>
  );
}

function AnswersChecked({
  world,
  base,
  page: { key, title, rows },
}: Pick<CheckProps, 'world'> & { readonly base: string; readonly page: AnsweredPage }): ReactNode {
  const { t } = world.context;
  return (
    <section aria-labelledby={`check-${key}`}>
      <h2 id={`check-${key}`}>{title}</h2>
      <dl className="answers">
        {rows.map(({ path, label, text }) => (
          <div key={path} id={idOf(path)}>
            <dt>{label}</dt>
            <dd>{text ?? <span className="hint">{t.filing.check.empty}</span>}</dd>
            {key === ELIGIBILITY ? null : (
              <dd className="change">
                <a
                  href={`${base}/trang/${key}?tu=kiem-tra#${idOf(path)}`}
                  aria-label={fill(t.filing.check.changeWhat, { what: label })}
                >
                  {t.filing.check.change}
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function PapersChecked({ world, draft }: Pick<CheckProps, 'world' | 'draft'>): ReactNode {
  const { t, language } = world.context;
  return draft.papers.length === 0 ? null : (
    <section aria-labelledby="check-papers">
      <h2 id="check-papers">{t.filing.check.papers}</h2>
      <dl className="answers">
        {draft.papers.map((paper) => (
          <div key={paper.key} id={idOf(`papers.${paper.key}`)}>
            <dt>{language === 'vi' ? paper.nameVi : paper.nameEn}</dt>
            <dd>
              {paper.files.length === 0 ? (
                <span className="hint">{t.filing.check.noFiles}</span>
              ) : (
                paper.files.map(({ id, name, document }) => (
                  <p key={id}>{document === null ? `${name} (${t.filing.papers.coming})` : name}</p>
                ))
              )}
            </dd>
            <dd className="change">
              <a
                href={`/ho-so-nhap/${draft.id}/giay-to?tu=kiem-tra#${idOf(`papers.${paper.key}`)}`}
                aria-label={fill(t.filing.check.changeWhat, { what: language === 'vi' ? paper.nameVi : paper.nameEn })}
              >
                {t.filing.check.change}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A fault leads to the page where it is put right, or to the box on this page. */
function placeOf(base: string, form: DraftInHand['form'], { field }: FaultShown): string {
  const key = field.split('.')[0] ?? '';
  if (key === 'papers') return `${base}/giay-to?tu=kiem-tra#${idOf(field)}`;
  const page = form.pages.find(({ fields }) => fields.some((each) => each.key === key));
  return page === undefined || page.atCheck === true
    ? `#${idOf(field)}`
    : `${base}/trang/${page.key}?tu=kiem-tra#${idOf(field)}`;
}
