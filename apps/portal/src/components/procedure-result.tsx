import type { ReactNode } from 'react';
import type { PublishedProcedure } from '@modules/catalog';
import { limitText, moneyText } from '../texts/format';
import type { PageContext } from './page-context';

/** A procedure in a list: its name, and what decides whether to open it. */
export function ProcedureResult({
  context,
  published,
}: {
  readonly context: PageContext;
  readonly published: PublishedProcedure;
}): ReactNode {
  const { t, language } = context;
  const { procedure, version } = published;
  const facts = [
    t.search[procedure.level],
    limitText({ value: Number(version.limitValue), unit: version.limitUnit ?? '' }, t),
    `${t.procedure.fee}: ${feeText(published, context)}`,
    version.serviceLevel === 4 ? t.search.online4 : t.search.online3,
  ];
  return (
    <li>
      <a href={`/thu-tuc/${procedure.id}`}>{language === 'vi' ? procedure.nameVi : procedure.nameEn}</a>
      <p className="hint">{facts.join(' · ')}</p>
    </li>
  );
}

export function feeText({ version }: PublishedProcedure, { t, language }: PageContext): string {
  if (version.feeVnd === null) return t.procedure.feeUnknown;
  return version.feeVnd === 0 ? t.procedure.free : moneyText(version.feeVnd, language);
}
