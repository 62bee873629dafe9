import type { ReactNode } from 'react';
import type { CitizenGroup } from '@kernel/dossier/dossier-states';
import type { DossierSummary } from '@modules/dossiers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { StateTag } from '../components/state-tag';
import { dateText, fill, timeText } from '../texts/format';

export interface GroupShown {
  readonly group: CitizenGroup;
  readonly dossiers: readonly DossierSummary[];
  readonly next: string | null;
}

export interface DraftShown {
  readonly id: string;
  readonly procedureId: string;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

interface MyDossiersProps {
  readonly context: PageContext;
  readonly drafts: readonly DraftShown[];
  readonly groups: readonly GroupShown[];
  readonly names: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;
  /** all groups, not one of them further down */
  readonly isWhole: boolean;
}

/** What needs the citizen first, then what is under way, then what is over. */
export function MyDossiersPage(props: MyDossiersProps): ReactNode {
  const { context, groups, isWhole } = props;
  const { t } = context;
  const isNew = isWhole && groups.every(({ dossiers }) => dossiers.length === 0);
  return (
    <Layout context={context} title={t.mine.title}>
      <h1>{t.mine.title}</h1>
      {isWhole ? null : (
        <p>
          <a href="/ho-so-cua-toi">{t.mine.all}</a>
        </p>
      )}
      <DraftList {...props} />
      {isNew ? (
        <p>
          {t.mine.none} <a href="/thu-tuc">{t.mine.start}</a>
        </p>
      ) : (
        groups.map((shown) => <Group key={shown.group} {...props} shown={shown} />)
      )}
      <p>
        <a href="/tai-khoan/thong-bao">{t.notices.link}</a>
      </p>
    </Layout>
  );
}

/** Not dossiers yet, and gone when nobody comes back to them. */
function DraftList({ context, drafts, names }: MyDossiersProps): ReactNode {
  const { t, language } = context;
  return drafts.length === 0 ? null : (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t.filing.start.drafts}</h2>
      <ul className="cards">
        {drafts.map(({ id, procedureId, updatedAt, expiresAt }) => (
          <li key={id} className="card">
            <h3>
              <a href={`/ho-so-nhap/${id}`}>
                {names.get(procedureId)?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? procedureId}
              </a>
            </h3>
            <p className="hint">
              {`${fill(t.filing.saved, { time: timeText(updatedAt) })} · ${fill(t.filing.draft.expires, { date: dateText(expiresAt) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({
  context,
  names,
  shown: { group, dossiers, next },
}: MyDossiersProps & { readonly shown: GroupShown }): ReactNode {
  const { t, language } = context;
  return (
    <section aria-labelledby={group}>
      <h2 id={group}>{t.mine.groups[group]}</h2>
      {dossiers.length === 0 ? <p className="hint">{t.mine.empty[group]}</p> : null}
      <ul className="cards">
        {dossiers.map((each) => (
          <li key={each.id} className={group === 'needs_you' ? 'card card-needed' : 'card'}>
            <h3>
              <a href={`/ho-so/${each.id}`}>
                {names.get(each.procedureId)?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? each.procedureId}
              </a>
            </h3>
            <p>
              <StateTag context={context} state={each.state} />
            </p>
            <p className="hint">
              {`${t.mine.number} ${each.number} · ${
                each.dueAt === null
                  ? fill(t.mine.filed, { date: dateText(each.submittedAt) })
                  : fill(t.mine.due, { date: dateText(each.dueAt) })
              }`}
            </p>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <a href={`/ho-so-cua-toi?group=${group}&after=${encodeURIComponent(next)}`}>{t.mine.more}</a>
        </p>
      )}
    </section>
  );
}
