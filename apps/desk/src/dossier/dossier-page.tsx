import { canBeTakenBack } from '@kernel/dossier/last-move';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { Page } from '../app/page';
import { ProblemAlert } from '../components/problem-alert';
import { UndoButton } from '../components/undo-button';
import { useShortcut } from '../keyboard/use-shortcut';
import { fill, useTexts } from '../texts/bilingual';
import { STATE_WORDS, WORDS } from '../texts/words';
import { ActDialog } from './acts/act-dialog';
import type { ActId } from './acts/act-plans';
import { ACT_TEXTS } from './acts/act-texts';
import { takeBack } from './acts/perform-act';
import { ChangedBanner } from './changed-banner';
import './dossier.css';
import { dossierKey, dossierQuery, papersQuery, type CheckedDocument, type Dossier } from './dossier-data';
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
  const { said, passedOn, onDone, onTakenBack, place } = useSaid(dossier);
  useKeys(dossier, open);
  return (
    <Page title={fill(t.title, { number: dossier.number })} actions={<Standing dossier={dossier} />}>
      <div className="said-line">
        <p ref={place} tabIndex={-1} role="status" className="said">
          {said}
        </p>
        {passedOn === null ? null : <Undo key={passedOn} id={dossier.id} version={passedOn} onDone={onTakenBack} />}
      </div>
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
          onDone={(done, version) => {
            open(null);
            onDone(done, version);
          }}
        />
      )}
    </Page>
  );
}

interface UndoProps {
  readonly id: string;
  /** what the act to take back answered */
  readonly version: number;
  readonly onDone: () => void;
}

function Undo({ id, version, onDone }: UndoProps): ReactNode {
  const queryClient = useQueryClient();
  return (
    <UndoButton
      send={(key) => takeBack(id, version, key)}
      onDone={async () => {
        await queryClient.invalidateQueries({ queryKey: dossierKey(id) });
        void queryClient.invalidateQueries({ queryKey: ['queues'] });
        onDone();
      }}
    />
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
  /** the version the last act left, when it can be taken back */
  readonly passedOn: number | null;
  readonly onDone: (act: ActId, version: number) => void;
  readonly onTakenBack: () => void;
  readonly place: React.RefObject<HTMLParagraphElement | null>;
} {
  const t = useTexts(ACT_TEXTS);
  const [said, say] = useState('');
  const place = useRef<HTMLParagraphElement>(null);
  const [passedOn, passOn] = useState<number | null>(null);
  const onDone = (act: ActId, version: number): void => {
    const name = t.names[act];
    say(fill(t.done, { act: name.charAt(0).toLowerCase() + name.slice(1), number }));
    passOn(canBeTakenBack(act) ? version : null);
    place.current?.focus();
  };
  const onTakenBack = (): void => {
    say(fill(t.takenBack, { number }));
    passOn(null);
    place.current?.focus();
  };
  return { said, passedOn, onDone, onTakenBack, place };
}

function useKeys(dossier: Dossier, open: (act: ActId) => void): void {
  const { primary, others } = actsOf(dossier);
  const supplement = [primary, ...others].find((act) => act === 'request_supplement' || act === 'ask_before_receipt');
  useShortcut('primary', () => primary !== null && open(primary), { enabled: primary !== null });
  useShortcut('supplement', () => supplement && open(supplement), { enabled: supplement !== undefined });
}
