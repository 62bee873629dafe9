import type { ReactNode } from 'react';
import { eligibilityGroup } from '@kernel/forms/form-tree';
import type { Form } from '@kernel/forms/form-definition';
import type { PublishedProcedure } from '@modules/catalog';
import { FaultSummary, type FaultShown } from '../components/fault-list';
import { Layout } from '../components/layout';
import { QuestionList } from '../components/question-list';
import type { QuestionWorld } from '../components/question';
import { fill } from '../texts';
import { timeText } from '../texts/format';

export interface FilingStartProps {
  readonly world: QuestionWorld;
  readonly published: PublishedProcedure;
  readonly form: Form;
  readonly faults: readonly FaultShown[];
  /** drafts of this procedure under way */
  readonly drafts: readonly { readonly id: string; readonly updatedAt: string }[];
  readonly copyOf: string | null;
  readonly sendKey: string;
}

/** What will be needed, and the questions that end it before it begins. */
export function FilingStartPage(props: FilingStartProps): ReactNode {
  const { world, published, form, faults, drafts, copyOf, sendKey } = props;
  const { t, language } = world.context;
  const { procedure } = published;
  const name = language === 'vi' ? procedure.nameVi : procedure.nameEn;
  return (
    <Layout context={world.context} title={`${t.file.title}: ${name}`} hasFaults={faults.length > 0} isForm>
      <FaultSummary context={world.context} faults={faults} />
      <h1>{`${t.file.title}: ${name}`}</h1>
      <p className="lead">{t.filing.start.lead}</p>
      {drafts.length === 0 ? null : (
        <section className="card" aria-labelledby="drafts">
          <h2 id="drafts">{t.filing.start.drafts}</h2>
          <ul className="plain">
            {drafts.map(({ id, updatedAt }) => (
              <li key={id}>
                <a href={`/ho-so-nhap/${id}`}>{fill(t.filing.start.resume, { time: timeText(updatedAt) })}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PapersNeeded {...props} />
      {copyOf === null ? null : <p className="note">{t.filing.start.copying}</p>}
      {form.illustrative ? <p className="note">{t.filing.illustrative}</p> : null}
      <form method="post" action={`/thu-tuc/${procedure.id}/nop`} noValidate>
        <input type="hidden" name="_key" value={sendKey} />
        {copyOf === null ? null : <input type="hidden" name="_tu" value={copyOf} />}
        {form.eligibility.length === 0 ? null : (
          <>
            <h2>{t.filing.start.before}</h2>
            <QuestionList world={world} fields={eligibilityGroup(form).fields} here={{}} prefix="eligibility." />
          </>
        )}
        <p className="hint">{t.filing.start.privacy}</p>
        <button className="button" type="submit">
          {t.filing.start.begin}
        </button>
      </form>
      <p className="hint">{`${t.filing.source}: ${form.source}`}</p>
    </Layout>
  );
}

function PapersNeeded({ world, published, form }: FilingStartProps): ReactNode {
  const { t, language } = world.context;
  const papers = published.version.papers.filter(({ presentOnly }) => !presentOnly);
  const ruleOf = (key: string) => form.papers.find((rule) => rule.key === key);
  return (
    <>
      <h2>{t.filing.start.papers}</h2>
      {papers.length === 0 ? <p>{t.filing.start.noPapers}</p> : null}
      <ul>
        {papers.map(({ key, nameVi, nameEn, conditionVi }) => {
          const rule = ruleOf(key);
          const isConditional = conditionVi !== null || rule?.showIf !== undefined;
          const mark =
            rule?.isForm === true ? t.filing.start.formIsPaper : isConditional ? t.filing.start.ifAsked : null;
          return (
            <li key={key}>
              {language === 'vi' ? nameVi : nameEn}
              {mark === null ? null : <span className="hint">{` (${mark})`}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
