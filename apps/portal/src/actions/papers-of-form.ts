import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { StoreDocument, UploadReceiver, type ArrivedFile } from '@modules/documents';
import { newId } from '@platform/identifiers/new-id';
import type { PageContext } from '../components/page-context';

/** A file of the form that is stored, and stays so while the rest is corrected. */
export interface KeptPaper {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

const KEPT = /^([0-9a-f-]{36}) ([0-9a-f]{64}) (.+)$/;

/** The papers of a posted form: files sent now, and files an earlier try has left with us. */
@Injectable()
export class PapersOfForm {
  constructor(
    private readonly storing: StoreDocument,
    private readonly receiver: UploadReceiver,
  ) {}

  /** Stores each good file, so that one bad file does not cost the others; returns what is wrong with the bad ones. */
  async store(
    context: PageContext,
    body: unknown,
    files: readonly ArrivedFile[],
  ): Promise<{ readonly kept: ReadonlyMap<string, KeptPaper>; readonly faults: readonly FieldFault[] }> {
    const kept = keptBefore(body);
    const faults: FieldFault[] = [];
    for (const file of files) {
      const paper = /^papers\.([\w-]{1,40})$/.exec(file.fieldname)?.[1];
      // A browser sends an empty part for a box in which no file was chosen.
      const isBlank = file.originalname === '' && file.received.size === 0;
      if (paper === undefined || isBlank) {
        await this.receiver.discard([file]);
        continue;
      }
      try {
        const key = { key: newId(), route: 'POST papers of form', requestHash: '' };
        const { body: stored } = await this.storing.store(context.principal, key, file.received, file.originalname);
        kept.set(paper, { id: stored.id, name: stored.name, sha256: stored.sha256 });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        faults.push({ field: `papers.${paper}`, code: error.code, params: error.params });
      }
    }
    return { kept, faults };
  }
}

function keptBefore(body: unknown): Map<string, KeptPaper> {
  const kept = new Map<string, KeptPaper>();
  for (const [name, value] of Object.entries(Object(body ?? {}) as object)) {
    const paper = /^kept\.([\w-]{1,40})$/.exec(name)?.[1];
    const [, id, sha256, fileName] = (typeof value === 'string' && KEPT.exec(value)) || [];
    if (paper !== undefined && id !== undefined && sha256 !== undefined && fileName !== undefined)
      kept.set(paper, { id, sha256, name: fileName });
  }
  return kept;
}
