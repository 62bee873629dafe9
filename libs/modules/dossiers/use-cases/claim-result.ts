import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { claimDocuments } from '@modules/documents';
import type { ActScene, PreparedAct } from './act-on-dossier';

/** An act that brings a document of the house, such as the draft or the signed result: it becomes part of the dossier. */
export function claimResult(command: DossierCommand<'draft_result' | 'sign'>) {
  const { documentId } = command.input;
  return async ({ tx, dossier }: ActScene): Promise<PreparedAct> => {
    if (documentId !== null) await claimDocuments(tx, [documentId], dossier.id);
    return { command };
  };
}
