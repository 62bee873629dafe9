import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { ACT_PLANS, isAct, type ActId } from '../acts/act-plans';
import { ACT_TEXTS } from '../acts/act-texts';
import type { Dossier } from '../dossier-data';
import { useNames } from '../naming';
import { DOSSIER_TEXTS } from '../texts';

interface ActPanelProps {
  readonly dossier: Dossier;
  readonly onAct: (act: ActId) => void;
}

/** What to do now: one act that moves the dossier on, the others beside it; only what the API allows this reader. */
export function ActPanel({ dossier, onAct }: ActPanelProps): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const { names } = useTexts(ACT_TEXTS);
  const { primary, others } = actsOf(dossier);
  return (
    <section className="card" aria-label={t.now}>
      <h2>{t.now}</h2>
      {dossier.apologyDue ? (
        <p className="apology" role="note">
          {t.apology} {primary === 'reappoint' ? t.apologyHead : t.apologyOther}
        </p>
      ) : null}
      {primary === null ? (
        <p>{t.nothing}</p>
      ) : (
        <Button fullWidth size="md" onClick={() => onAct(primary)} data-primary>
          {names[primary]}
        </Button>
      )}
      {others.length === 0 ? null : <OtherActs others={others} onAct={onAct} />}
      <Holders dossier={dossier} />
    </section>
  );
}

export function actsOf({ availableActions, primaryAction }: Dossier): {
  readonly primary: ActId | null;
  readonly others: readonly ActId[];
} {
  const acts = availableActions.filter(isAct);
  const primary = acts.find((act) => act === primaryAction) ?? null;
  return { primary, others: acts.filter((act) => act !== primary) };
}

function OtherActs({ others, onAct }: { readonly others: readonly ActId[] } & Pick<ActPanelProps, 'onAct'>): ReactNode {
  const t = useTexts(ACT_TEXTS);
  const grave = others.filter((act) => ACT_PLANS[act].isGrave);
  const plain = others.filter((act) => !ACT_PLANS[act].isGrave);
  const item = (act: ActId): ReactNode => (
    <Menu.Item key={act} {...(ACT_PLANS[act].isGrave ? { color: 'wrong' } : {})} onClick={() => onAct(act)}>
      {t.names[act]}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" width="target" returnFocus transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button fullWidth variant="default" mt="xs">
          {t.others}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {plain.map(item)}
        {plain.length > 0 && grave.length > 0 ? <Menu.Divider /> : null}
        {grave.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}

function Holders({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const { preview } = useTexts(ACT_TEXTS);
  const names = useNames(dossier);
  const open = dossier.steps.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <dl className="facts holders">
      {open.map(({ no, deskId, officerId, dueAt }) => (
        <div key={no}>
          <dt>{t.holder}</dt>
          <dd>
            {officerId === null ? preview.nobody : <strong>{names.officer(officerId)}</strong>}
            <span className="hint">
              {names.desk(deskId)}
              {dueAt === null ? '' : `, ${timeText(dueAt)}`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
