import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { Page } from '../app/page';
import { ProblemAlert } from '../components/problem-alert';
import { useShortcut } from '../keyboard/use-shortcut';
import { fill, useTexts } from '../texts/bilingual';
import { STATE_WORDS, WORDS } from '../texts/words';
import { ActDialog } from './acts/act-dialog';
import type { ActId } from './acts/act-plans';
import { ACT_TEXTS } from './acts/act-texts';
import { ChangedBanner } from './changed-banner';
import './dossier.css';
import { dossierQuery, papersQuery, type CheckedDocument, type Dossier } from './dossier-data';
import { useNames } from './naming';
import { ActPanel, actsOf } from './panel/act-panel';
import { DeadlineClock } from './panel/deadline-clock';
import { Presence } from './presence';
import { DossierTabs } from './tabs/dossier-tabs';
import { DOSSIER_TEXTS } from './texts';
import { DocumentViewer } from './viewer/document-viewer';
import { WorklistBar } from './worklist-bar';

const route = getRouteApi('/frame/dossiers/$id');

export function DossierPage(): ReactNode {
  const { id } = route.useParams();
  const { loading } = useTexts(WORDS);
  const { data: dossier, error } = useQuery(dossierQuery(id));
  return (
    <>
      {/* Around the rest, so that its keys work while the next dossier is still on its way. */}
      <WorklistBar id={id} />
      {dossier !== undefined ? (
        <Workspace key={id} dossier={dossier} />
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <p role="status">{loading}</p>
      )}
    </>
  );
}

/** Data and papers beside each other, what to do now always in sight. */
function Workspace({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const [act, open] = useState<ActId | null>(null);
  const [chosen, show] = useState<CheckedDocument | null>(null);
  const { data: papers = [] } = useQuery(papersQuery(dossier.id));
  const shown = chosen ?? papers.flatMap(({ documents }) => documents)[0] ?? null;
  const { said, onDone, place } = useSaid(dossier);
  useKeys(dossier, open);
  return (
    <Page title={fill(t.title, { number: dossier.number })} actions={<Standing dossier={dossier} />}>
      <p ref={place} tabIndex={-1} role="status" className="said">
        {said}
      </p>
      <Presence id={dossier.id} />
      <ChangedBanner dossier={dossier} />
      <div className="workspace">
        <DossierTabs dossier={dossier} shown={shown} onShow={show} />
        <DocumentViewer shown={shown} />
        <div className="panel">
          <ActPanel dossier={dossier} onAct={open} />
          <DeadlineClock dossier={dossier} />
        </div>
      </div>
      {act === null ? null : (
        <ActDialog
          key={act}
          dossier={dossier}
          act={act}
          onClose={() => {
            open(null);
            place.current?.focus();
          }}
          onDone={(done) => {
            open(null);
            onDone(done);
          }}
        />
      )}
    </Page>
  );
}

function Standing({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const states = useTexts(STATE_WORDS);
  const { overdue } = useTexts(DOSSIER_TEXTS);
  const names = useNames(dossier);
  return (
    <>
      <span className="procedure-name">{names.procedure}</span>
      <span className="tag">{states[dossier.state as keyof typeof states]}</span>
      {dossier.isOverdue ? <span className="tag is-late">{overdue}</span> : null}
    </>
  );
}

/** What was just done, said where the focus goes: the button that was pressed may not be there any more. */
function useSaid({ number }: Dossier): {
  readonly said: string;
  readonly onDone: (act: ActId) => void;
  readonly place: React.RefObject<HTMLParagraphElement | null>;
} {
  const t = useTexts(ACT_TEXTS);
  const [said, say] = useState('');
  const place = useRef<HTMLParagraphElement>(null);
  const onDone = (act: ActId): void => {
    say(fill(t.done, { act: t.names[act], number }));
    place.current?.focus();
  };
  return { said, onDone, place };
}

function useKeys(dossier: Dossier, open: (act: ActId) => void): void {
  const { primary, others } = actsOf(dossier);
  const supplement = [primary, ...others].find((act) => act === 'request_supplement' || act === 'ask_before_receipt');
  useShortcut('primary', () => primary !== null && open(primary), { enabled: primary !== null });
  useShortcut('supplement', () => supplement && open(supplement), { enabled: supplement !== undefined });
}
