import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { DraftPapers } from '@modules/dossiers';
import { StoreDocument, UploadReceiver, type ArrivedFile } from '@modules/documents';
import type { MotcuaRequest } from '@platform/http/request';
import { isId } from '@platform/identifiers/new-id';
import type { PageContext } from '../components/page-context';

interface Sending {
  readonly response: Response;
  readonly draftId: string;
  readonly paper: string;
}

/** One file on its way into a draft: announced, received, looked into, and kept or refused by name. */
@Injectable()
export class FileOfDraft {
  constructor(
    private readonly receiver: UploadReceiver,
    private readonly storing: StoreDocument,
    private readonly papers: DraftPapers,
  ) {}

  /** null when it has arrived; otherwise what is wrong with it, which stays with the draft until it is put right. */
  async receive({ principal }: PageContext, request: MotcuaRequest, sending: Sending): Promise<FieldFault | null> {
    const { response, draftId, paper } = sending;
    const field = `papers.${paper}`;
    let arrived: ArrivedFile | undefined;
    try {
      arrived = await this.receiver.one(request, response);
    } catch (error) {
      return this.refused({ principal, file: announcedBy(request) }, field, error);
    }
    // A browser sends an empty part without a name when no file was chosen.
    if (arrived === undefined || (arrived.originalname === '' && arrived.received.size === 0)) {
      if (arrived !== undefined) await this.receiver.discard([arrived]);
      return { field, code: 'document.missing' };
    }
    const name = arrived.originalname === '' ? 'tep' : arrived.originalname;
    const file = announcedBy(request) ?? (await this.papers.announce(principal, draftId, { paper, name }));
    try {
      const key = { key: file, route: 'file of draft', requestHash: '' };
      const { body } = await this.storing.store(principal, key, arrived.received, name);
      await this.papers.arrived(principal, file, body);
      return null;
    } catch (error) {
      return this.refused({ principal, file }, field, error);
    }
  }

  private async refused(
    { principal, file }: { readonly principal: PageContext['principal']; readonly file: string | null },
    field: string,
    error: unknown,
  ): Promise<FieldFault> {
    if (!(error instanceof DomainError)) throw error;
    const { code, params } = error;
    if (file !== null) await this.papers.refused(principal, file, { code, params });
    return { field, code, params };
  }
}

/** The script announces a file before it sends it, and may have to send it more than once. */
function announcedBy(request: MotcuaRequest): string | null {
  const file = request.headers['x-file'];
  return typeof file === 'string' && isId(file) ? file : null;
}
