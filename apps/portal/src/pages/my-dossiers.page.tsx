import type { ReactNode } from 'react';
import type { CitizenGroup } from '@kernel/dossier/dossier-states';
import type { DossierSummary } from '@modules/dossiers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { StateTag } from '../components/state-tag';
import { dateText, fill } from '../texts/format';

export interface GroupShown {
  readonly group: CitizenGroup;
  readonly dossiers: readonly DossierSummary[];
  readonly next: string | null;
}

interface MyDossiersProps {
  readonly context: PageContext;
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
      {isNew ? (
        <p>
          {t.mine.none} <a href="/thu-tuc">{t.mine.start}</a>
        </p>
      ) : (
        groups.map((shown) => <Group key={shown.group} {...props} shown={shown} />)
      )}
    </Layout>
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
