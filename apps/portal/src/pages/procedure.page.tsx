import type { ReactNode } from 'react';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import type { FieldEntity, PublishedProcedure } from '@modules/catalog';
import type { RealWaitingTimes } from '@modules/dossiers';
import type { BlankKind } from '@modules/forms';
import type { UnitEntity } from '@modules/organisation';
import { BlankList } from '../components/blank-papers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { feeText } from '../components/procedure-result';
import { dateText, fill, limitText, workingTimeText } from '../texts/format';

interface ProcedureProps {
  readonly context: PageContext;
  readonly published: PublishedProcedure;
}

export interface ProcedureFactsShown {
  /** the unit whose desk receives; null: the ward of residence */
  readonly place: UnitEntity | null;
  readonly field: FieldEntity | null;
  readonly waiting: RealWaitingTimes | null;
  /** papers to print and fill in by hand */
  readonly blanks: readonly BlankKind[];
}

type FactsProps = ProcedureProps & { readonly facts: ProcedureFactsShown };

/** A procedure before anyone signs in: limit, fee, papers, steps, basis, and what of it is only our illustration. */
export function ProcedurePage({ context, published, facts }: FactsProps): ReactNode {
  const { t, language } = context;
  const { procedure, version } = published;
  const name = language === 'vi' ? procedure.nameVi : procedure.nameEn;
  return (
    <Layout context={context} title={name}>
      <h1>{name}</h1>
      <p className="start">
        <a className="button" href={`/thu-tuc/${procedure.id}/nop`}>
          {t.procedure.file}
        </a>
      </p>
      <KeyFacts context={context} published={published} facts={facts} />
      <h2>
        {t.procedure.papers} <Illustrative context={context} published={published} part="papers" />
      </h2>
      <Papers context={context} papers={version.papers} />
      <BlankList context={context} procedureId={procedure.id} kinds={facts.blanks} />
      <h2>
        {t.procedure.steps} <Illustrative context={context} published={published} part="route" />
      </h2>
      <ol>
        {version.route.map((step, index) => (
          <li
            key={index}
          >{`${language === 'vi' ? step.nameVi : step.nameEn}${step.group === null ? '' : ` (${t.procedure.parallel})`}`}</li>
        ))}
      </ol>
      <h2>{t.procedure.legalBasis}</h2>
      <p lang="vi">{version.legalBasisVi === '' ? '—' : version.legalBasisVi}</p>
      <p className="hint">{`${t.procedure.source}: ${version.source}`}</p>
      {version.illustrative.length > 0 ? <p className="note">{t.procedure.illustrativeNote}</p> : null}
    </Layout>
  );
}

function KeyFacts({ context, published, facts }: FactsProps): ReactNode {
  const { t, language } = context;
  const { procedure, version } = published;
  const limit = limitText({ value: Number(version.limitValue), unit: version.limitUnit ?? '' }, t);
  return (
    <dl className="facts">
      <dt>{t.procedure.limit}</dt>
      <dd>
        {limit} <Illustrative context={context} published={published} part="limit" />
        {version.extensionVi === null || version.limitUnit === 'same_day' ? null : (
          <p className="hint" lang="vi">
            {version.extensionVi}
          </p>
        )}
      </dd>
      <dt>{t.procedure.waiting}</dt>
      <dd>
        <Waiting context={context} waiting={facts.waiting} />
      </dd>
      <dt>{t.procedure.fee}</dt>
      <dd>
        {feeText(published, context)}
        {version.feeNoteVi === null ? null : (
          <p className="hint" lang="vi">
            {version.feeNoteVi}
          </p>
        )}
      </dd>
      <dt>{t.procedure.audience}</dt>
      <dd>
        {procedure.audience.map((who) => t.procedure[who]).join('; ')}{' '}
        <span className="tag">{t.procedure.illustrative}</span>
      </dd>
      <Ways context={context} published={published} facts={facts} />
      <dt>{t.procedure.level}</dt>
      <dd>{t.search[procedure.level]}</dd>
      <dt>{t.search.field}</dt>
      <dd>{facts.field?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? '—'}</dd>
      <dt>{t.procedure.code}</dt>
      <dd>{procedure.nationalCode ?? '—'}</dd>
      <dt>{t.procedure.result}</dt>
      <dd lang="vi">{version.resultVi}</dd>
    </dl>
  );
}

/** How and where to file, by the level of the service. */
function Ways({ context, published, facts: { place } }: FactsProps): ReactNode {
  const { t, language } = context;
  const { serviceLevel } = published.version;
  const online = serviceLevel === 4 ? t.procedure.channelOnline4 : t.procedure.channelOnline3;
  return (
    <>
      <dt>{t.procedure.channels}</dt>
      <dd>
        <ul className="plain">
          <li>
            {`${online} (${t.search.levelName} ${serviceLevel})`}{' '}
            <Illustrative context={context} published={published} part="service_level" />
          </li>
          <li>{t.procedure.channelCounter}</li>
          <li>{t.procedure.channelPost}</li>
        </ul>
      </dd>
      <dt>{t.procedure.places}</dt>
      <dd>{place === null ? t.procedure.placeWard : language === 'vi' ? place.nameVi : place.nameEn}</dd>
    </>
  );
}

/** The legal limit says how long it may take; this says how long it does. */
function Waiting({
  context: { t },
  waiting,
}: {
  readonly context: PageContext;
  readonly waiting: RealWaitingTimes | null;
}): ReactNode {
  if (waiting === null) return t.procedure.waitingNone;
  const { n, median, p90, from, to } = waiting;
  const times = { median: workingTimeText(median, t), p90: workingTimeText(p90, t) };
  return (
    <>
      {fill(t.procedure.waitingText, times)}
      <p className="hint">{fill(t.procedure.waitingSource, { n, from: dateText(from), to: dateText(to) })}</p>
    </>
  );
}

function Illustrative({ context: { t }, published, part }: ProcedureProps & { readonly part: string }): ReactNode {
  return published.version.illustrative.includes(part) ? <span className="tag">{t.procedure.illustrative}</span> : null;
}

function Papers({
  context: { t, language },
  papers,
}: {
  readonly context: PageContext;
  readonly papers: readonly PaperRequirement[];
}): ReactNode {
  return (
    <div className="table" tabIndex={0} role="region" aria-label={t.procedure.papers}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.procedure.paper}</th>
            <th scope="col">{t.procedure.kind}</th>
            <th scope="col" className="num">
              {t.procedure.copies}
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.key}>
              <td>
                {language === 'vi' ? paper.nameVi : paper.nameEn}
                {paper.conditionVi === null ? null : (
                  <p className="hint" lang="vi">
                    {paper.conditionVi}
                  </p>
                )}
              </td>
              <td>{`${t.procedure[paper.kind]}${paper.presentOnly ? `, ${t.procedure.presentOnly}` : ''}`}</td>
              <td className="num">{paper.copies}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
