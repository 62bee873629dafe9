import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../../client/me';
import { useTexts } from '../../texts/bilingual';
import type { CheckedDocument, Dossier } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { DataTab } from './data-tab';
import { HistoryTab } from './history-tab';
import { MessagesTab } from './messages-tab';
import { NotesTab } from './notes-tab';
import { OpinionsTab } from './opinions-tab';
import { PapersTab } from './papers-tab';

interface DossierTabsProps {
  readonly dossier: Dossier;
  readonly shown: CheckedDocument | null;
  readonly onShow: (document: CheckedDocument) => void;
}

const NOTE_READERS = new Set(['desk_officer', 'specialist', 'unit_head']);

/** Everything there is to read about a dossier, beside the paper that is open. */
export function DossierTabs({ dossier, shown, onShow }: DossierTabsProps): ReactNode {
  const { tabs: t } = useTexts(DOSSIER_TEXTS);
  const readsNotes = useMe().roles.some(({ role }) => NOTE_READERS.has(role));
  const panels = [
    ['data', <DataTab key="data" dossier={dossier} />],
    ['papers', <PapersTab key="papers" dossier={dossier} shown={shown} onShow={onShow} />],
    ...(readsNotes ? [['notes', <NotesTab key="notes" id={dossier.id} />] as const] : []),
    ['messages', <MessagesTab key="messages" id={dossier.id} />],
    ['opinions', <OpinionsTab key="opinions" dossier={dossier} />],
    ['history', <HistoryTab key="history" dossier={dossier} />],
  ] as const;
  return (
    <Tabs defaultValue="data" keepMounted={false} className="dossier-tabs">
      <Tabs.List>
        {panels.map(([name]) => (
          <Tabs.Tab key={name} value={name}>
            {t[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(([name, panel]) => (
        <Tabs.Panel key={name} value={name} tabIndex={0}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
