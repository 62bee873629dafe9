import type { DossierCommand } from '@kernel/dossier/dossier-commands';
import { claimDocuments } from '@modules/documents';
import type { ActScene, PreparedAct } from './act-on-dossier';

/** An act that brings a document of the house: the draft stays inside it, the signed result is for the person. */
export function claimResult(command: DossierCommand<'draft_result' | 'sign'>) {
  const { documentId } = command.input;
  return async ({ tx, dossier, checkMay }: ActScene): Promise<PreparedAct> => {
    checkMay(command.action);
    if (documentId !== null) {
      const forStaff = command.action === 'draft_result';
      await claimDocuments(tx, [documentId], { dossierId: dossier.id, field: () => 'documentId', forStaff });
    }
    return { command };
  };
}
