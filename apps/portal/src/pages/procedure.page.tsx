import type { ReactNode } from 'react';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import type { PublishedProcedure } from '@modules/catalog';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { limitText, moneyText } from '../texts/format';

interface ProcedureProps {
  readonly context: PageContext;
  readonly published: PublishedProcedure;
}

/** A procedure before anyone signs in: limit, fee, papers, steps, basis, and what of it is only our illustration. */
export function ProcedurePage({ context, published }: ProcedureProps): ReactNode {
  const { t, language } = context;
  const { procedure, version } = published;
  const name = language === 'vi' ? procedure.nameVi : procedure.nameEn;
  return (
    <Layout context={context} title={name}>
      <h1>{name}</h1>
      <p>
        <a className="button" href={`/thu-tuc/${procedure.id}/nop`}>
          {t.procedure.file}
        </a>
      </p>
      <KeyFacts context={context} published={published} />
      <h2>
        {t.procedure.papers} <Illustrative context={context} published={published} part="papers" />
      </h2>
      <Papers context={context} papers={version.papers} />
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

function KeyFacts({ context, published }: ProcedureProps): ReactNode {
  const { t } = context;
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
      <dt>{t.procedure.fee}</dt>
      <dd>{feeText(published, context)}</dd>
      <dt>{t.procedure.level}</dt>
      <dd>{t.search[procedure.level]}</dd>
      <dt>{t.procedure.channels}</dt>
      <dd>{t.procedure.channelsText}</dd>
      <dt>{t.procedure.serviceLevel}</dt>
      <dd>
        {`${version.serviceLevel} (${version.serviceLevel === 4 ? t.search.online4 : t.search.online3})`}{' '}
        <Illustrative context={context} published={published} part="service_level" />
      </dd>
      <dt>{t.procedure.code}</dt>
      <dd>{procedure.nationalCode ?? '—'}</dd>
      <dt>{t.procedure.result}</dt>
      <dd lang="vi">{version.resultVi}</dd>
    </dl>
  );
}

function feeText({ version }: PublishedProcedure, { t, language }: PageContext): string {
  if (version.feeVnd === null) return t.procedure.feeUnknown;
  return version.feeVnd === 0 ? t.procedure.free : moneyText(version.feeVnd, language);
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
