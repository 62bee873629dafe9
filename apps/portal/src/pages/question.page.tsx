import type { ReactNode } from 'react';
import { changedOnPage, onlyQuestions } from '@kernel/forms/draft-state';
import type { Page } from '@kernel/forms/form-definition';
import { isAsked } from '@kernel/forms/read-answers';
import type { DraftInHand } from '@modules/dossiers';
import { FaultSummary, type FaultShown } from '../components/fault-list';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { QuestionList } from '../components/question-list';
import type { QuestionWorld } from '../components/question';
import { fill, timeText } from '../texts/format';

export interface QuestionPageProps {
  readonly world: QuestionWorld;
  readonly draft: DraftInHand;
  readonly page: Page;
  readonly faults: readonly FaultShown[];
  /** the answers brought further questions: not a mistake */
  readonly hasMore: boolean;
  /** came from the check page and goes back there */
  readonly fromCheck: boolean;
}

/** One topic. Without script it is a plain form; with it, what is typed is kept while it is typed. */
export function QuestionPage({ world, draft, page, faults, hasMore, fromCheck }: QuestionPageProps): ReactNode {
  const { t, language } = world.context;
  const base = `/ho-so-nhap/${draft.id}`;
  const changed = changedOnPage(page, draft.state);
  const fields = changed.length === 0 ? page.fields : onlyQuestions(page.fields, changed);
  const shown = fields.filter((field) => isAsked(field, draft.answers)).map(({ key }) => key);
  return (
    <Layout
      context={world.context}
      title={page.title[language]}
      hasFaults={faults.length > 0}
      languageForm="page"
      isForm
    >
      <p className="back">
        <a href={fromCheck ? `${base}/kiem-tra` : base}>{t.filing.back}</a>
      </p>
      <FaultSummary context={world.context} faults={faults} />
      <h1>{page.title[language]}</h1>
      {page.lead === undefined ? null : <p className="lead">{page.lead[language]}</p>}
      {hasMore ? (
        <p className="note note-needed" role="status">
          {t.filing.moreQuestions}
        </p>
      ) : null}
      {changed.length > 0 ? <p className="note note-needed">{t.filing.changedQuestions}</p> : null}
      <form
        id="page"
        method="post"
        action={`${base}/trang/${page.key}`}
        noValidate
        data-autosave={`${base}/luu/${page.key}`}
        {...autosaveWords(t)}
      >
        {/* Enter presses the first button of a form: it must not be one that removes something. */}
        <button className="unseen" type="submit" tabIndex={-1} aria-hidden="true">
          {t.filing.next}
        </button>
        <input type="hidden" name="_shown" value={shown.join(' ')} />
        {fromCheck ? <input type="hidden" name="_tu" value="kiem-tra" /> : null}
        <QuestionList world={world} fields={fields} here={draft.answers} />
        <Buttons world={world} draft={draft} />
      </form>
    </Layout>
  );
}

function Buttons({ world: { context }, draft }: Pick<QuestionPageProps, 'world' | 'draft'>): ReactNode {
  const { t } = context;
  return (
    <>
      <div className="buttons">
        <button className="button" type="submit">
          {t.filing.next}
        </button>
        <button className="button button-second" type="submit" name="_act" value="exit">
          {t.filing.save}
        </button>
      </div>
      <p className="hint" role="status" data-saved-line>
        {fill(t.filing.saved, { time: timeText(draft.updatedAt) })}
      </p>
    </>
  );
}

/** What the script says while it saves; it has no words of its own. */
function autosaveWords({ filing }: PageContext['t']): Readonly<Record<string, string>> {
  return {
    'data-saving': filing.saving,
    'data-saved': filing.saved,
    'data-not-saved': filing.notSaved,
    'data-sign-in': filing.signInAgain,
  };
}
