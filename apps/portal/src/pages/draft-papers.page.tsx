import type { ReactNode } from 'react';
import type { FieldFault } from '@kernel/errors/domain-error';
import type { DraftFile, DraftInHand } from '@modules/dossiers';
import { errorText } from '@platform/i18n/error-text';
import { FaultSummary, type FaultShown } from '../components/fault-list';
import { Fault, idOf } from '../components/form';
import { BlankLink } from '../components/blank-papers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill, sizeText } from '../texts/format';

export interface DraftPapersProps {
  readonly context: PageContext;
  readonly draft: DraftInHand;
  readonly faults: readonly FaultShown[];
  readonly uploadMb: number;
  readonly fromCheck: boolean;
}

type Paper = DraftInHand['papers'][number];

/** One block a paper; each file is a small form of its own, so that one lost file costs nothing else. */
export function DraftPapersPage(props: DraftPapersProps): ReactNode {
  const { context, draft, faults, uploadMb, fromCheck } = props;
  const { t } = context;
  const base = `/ho-so-nhap/${draft.id}`;
  const { progress, arrived, cancel, cancelled, offline, tooBig, empty, pending } = t.filing.papers;
  return (
    <Layout context={context} title={t.filing.papers.title} hasFaults={faults.length > 0} isForm>
      <p className="back">
        <a href={fromCheck ? `${base}/kiem-tra` : base}>{t.filing.back}</a>
      </p>
      <FaultSummary context={context} faults={faults} />
      <h1>{t.filing.papers.title}</h1>
      {draft.papers.length === 0 ? (
        <p>{t.filing.papers.none}</p>
      ) : (
        <p className="lead">{fill(t.filing.papers.lead, { mb: uploadMb })}</p>
      )}
      <div
        data-uploads={uploadMb}
        data-texts={JSON.stringify({ progress, arrived, cancel, cancelled, offline, tooBig, empty, pending })}
      >
        {draft.papers.map((paper) => (
          <PaperBlock key={paper.key} {...props} paper={paper} />
        ))}
      </div>
      <form method="post" action={`${base}/giay-to`}>
        {fromCheck ? <input type="hidden" name="_tu" value="kiem-tra" /> : null}
        <p className="wrong" role="alert" data-pending />
        <button className="button" type="submit">
          {t.filing.next}
        </button>
      </form>
    </Layout>
  );
}

function PaperBlock({ context, draft, faults, paper }: DraftPapersProps & { readonly paper: Paper }): ReactNode {
  const { t, language } = context;
  const name = `papers.${paper.key}`;
  const id = idOf(name);
  const title = language === 'vi' ? paper.nameVi : paper.nameEn;
  const base = `/ho-so-nhap/${draft.id}`;
  const fault = faults.find(({ field }) => field === name)?.text;
  return (
    <section className={fault === undefined ? 'paper' : 'paper field-wrong'} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} <span className="hint">{paper.isNeeded ? `(${t.filing.papers.needed})` : t.filing.optional}</span>
      </h2>
      {paper.conditionVi === null || paper.conditionVi === '' ? null : (
        <p className="hint" lang="vi">
          {paper.conditionVi}
        </p>
      )}
      {paper.key === 'mandate' || paper.key === 'letter' ? (
        <p>
          <BlankLink context={context} procedureId={draft.published.procedure.id} kind={paper.key} />
        </p>
      ) : null}
      <Fault id={id} text={fault} />
      <div id={`${id}-files`} data-files>
        <Files context={context} draft={draft} paper={paper} />
      </div>
      <form method="post" action={`${base}/giay-to/${paper.key}`} encType="multipart/form-data" noValidate data-upload>
        <div className="field">
          <label htmlFor={id}>
            {t.filing.papers.choose}
            <span className="unseen">{`: ${title}`}</span>
          </label>
          <input
            type="file"
            id={id}
            name="file"
            accept=".pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/*"
            {...(fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
          />
        </div>
        <button className="button button-second" type="submit">
          {t.filing.papers.send}
          <span className="unseen">{`: ${title}`}</span>
        </button>
        <div data-progress role="status" />
      </form>
    </section>
  );
}

function Files({
  context,
  draft,
  paper,
}: {
  readonly context: PageContext;
  readonly draft: DraftInHand;
  readonly paper: Paper;
}): ReactNode {
  const { t } = context;
  const base = `/ho-so-nhap/${draft.id}`;
  const arrived = paper.files.filter(({ document }) => document !== null);
  return paper.files.length === 0 ? null : (
    <>
      <ol className="files" aria-label={t.filing.papers.files}>
        {paper.files.map((file, index) => (
          <li key={file.id}>
            <FileLine context={context} file={file} />
            <div className="buttons">
              {index === 0 ? null : (
                <FileAct
                  action={`${base}/tep/${file.id}/len`}
                  text={t.filing.papers.up}
                  unseen={fill(t.filing.papers.upFile, { name: file.name })}
                />
              )}
              <FileAct
                action={`${base}/tep/${file.id}/bo`}
                text={t.filing.papers.remove}
                unseen={fill(t.filing.papers.removeFile, { name: file.name })}
              />
            </div>
          </li>
        ))}
      </ol>
      {arrived.length > 1 ? (
        <p>
          <a href={`${base}/giay-to/${paper.key}/ghep.pdf`}>{t.filing.papers.merged}</a>
        </p>
      ) : null}
    </>
  );
}

function FileLine({
  context: { t, language },
  file,
}: {
  readonly context: PageContext;
  readonly file: DraftFile;
}): ReactNode {
  const { document, fault, name } = file;
  if (document === null) {
    return (
      <p className={fault === null ? 'hint' : 'wrong'}>
        {fault === null
          ? `${name}: ${t.filing.papers.coming}`
          : `${t.filing.papers.refused}. ${errorText(fault.code, fault.params, language)}`}
      </p>
    );
  }
  const pages =
    document.pageCount === null ? t.filing.papers.pagesUnknown : fill(t.filing.papers.pages, { n: document.pageCount });
  return (
    <p className="file">
      {document.hasThumbnail ? (
        <img src={`/api/v1/documents/${document.id}/thumbnail`} alt="" width={60} height={60} />
      ) : (
        <span className="paper-icon" aria-hidden="true">
          {document.mediaType === 'application/pdf' ? 'PDF' : 'HEIC'}
        </span>
      )}
      <a href={`/api/v1/documents/${document.id}`} aria-label={fill(t.filing.papers.open, { name })}>
        {name}
      </a>
      <span className="hint">{`${sizeText(document.size, language)} · ${pages}`}</span>
    </p>
  );
}

function FileAct({
  action,
  text,
  unseen,
}: {
  readonly action: string;
  readonly text: string;
  readonly unseen: string;
}): ReactNode {
  return (
    <form method="post" action={action}>
      <button className="button button-second" type="submit" aria-label={unseen}>
        {text}
      </button>
    </form>
  );
}

/** What keeps the page of papers from being finished. */
export function paperFaults({ papers }: DraftInHand): readonly FieldFault[] {
  return papers.flatMap(({ key, nameVi, isNeeded, files }): readonly FieldFault[] => {
    const field = `papers.${key}`;
    const waiting = files.find(({ document }) => document === null);
    if (waiting !== undefined) {
      const code = waiting.fault === null ? 'document.still_coming' : 'document.refused_before';
      return [{ field, code, params: { name: waiting.name } }];
    }
    return isNeeded && files.length === 0 ? [{ field, code: 'dossier.paper_missing', params: { papers: nameVi } }] : [];
  });
}

/** Papers by the field a fault names them with. */
export function paperNames({ papers }: DraftInHand, { language }: PageContext): ReadonlyMap<string, string> {
  return new Map(papers.map(({ key, nameVi, nameEn }) => [`papers.${key}`, language === 'vi' ? nameVi : nameEn]));
}
