import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { papersDue, type DuePaper } from '@kernel/dossier/issued-papers';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { FileStore } from '@platform/storage/file-store';
import { DossierRecordQuery, type DossierRecord } from '@modules/dossiers';
import { insertPaper, papersOfDossier, type IssuedPaper, type NewPaper } from '../persistence/issued-papers';
import { PaperFactsQuery } from '../queries/paper-facts.query';
import { renderPdf } from '../templates/render-pdf';
import { PAPER_TEXTS } from '../texts/paper-texts';

export interface IssueRequest {
  readonly dossierId: string;
  /** the act that owes the paper */
  readonly eventSeq: number;
  /** address of this site, for the QR code */
  readonly site: string;
}

/**
 * A paper is made when it is first asked for, once, and is the same bytes ever after: what the act owed is in the event
 * log, so nothing can be forgotten, and a history of a hundred thousand dossiers costs nothing until somebody looks.
 */
@Injectable()
export class IssuePaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly facts: PaperFactsQuery,
    private readonly files: FileStore,
    private readonly ids: IdSource,
  ) {}

  /** The paper in force for an act. @throws DomainError `dossier.not_found` | `paper.not_due` */
  async issue(principal: Principal, request: IssueRequest): Promise<IssuedPaper> {
    // Whether this reader may see the dossier at all is asked under the reader's own eyes.
    await this.unitOfWork.read(principal, (tx) => this.records.read(tx, request.dossierId));
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`issue ${request.dossierId}`]);
      return (await inForce(tx, request)) ?? (await this.make(tx, request));
    });
  }

  private async make(tx: Transaction, request: IssueRequest): Promise<IssuedPaper> {
    const record = await this.records.read(tx, request.dossierId);
    const due = papersDue(record.events).find(({ event }) => event.seq === request.eventSeq);
    if (!due) throw new DomainError('paper.not_due');
    const code = secretFrom(this.ids.secretBytes()) + secretFrom(this.ids.secretBytes());
    const content = await this.content(tx, { record, due, code, site: request.site });
    const { dossierId, eventSeq } = request;
    await insertPaper(
      tx,
      { code, dossierId, eventSeq, kind: due.kind, replaces: null, ...content },
      await databaseNow(tx),
    );
    const paper = await inForce(tx, request);
    if (!paper) throw new Error('a paper just issued is not there');
    return paper;
  }

  /** The file the head signed, when there is one; otherwise the paper as its template lays it out. */
  private async content(
    tx: Transaction,
    made: Made,
  ): Promise<Pick<NewPaper, 'name' | 'mediaType' | 'sha256' | 'size'>> {
    const { record, due } = made;
    const signed = due.event.type === 'ResultSigned' ? due.event.payload.documentId : null;
    if (signed !== null) return uploaded(tx, signed);
    const facts = await this.facts.of({ ...made, isSimulated: await isSimulated(tx) });
    const received = await this.files.receive(Readable.from([await renderPdf(facts)]));
    await this.files.keep(received);
    const name = `${PAPER_TEXTS.names[due.kind]}-${record.dossier.number}.pdf`;
    return { name, mediaType: 'application/pdf', sha256: received.sha256, size: received.size };
  }
}

interface Made {
  readonly record: DossierRecord;
  readonly due: DuePaper;
  readonly code: string;
  readonly site: string;
}

async function inForce(
  tx: Transaction,
  { dossierId, eventSeq }: Pick<IssueRequest, 'dossierId' | 'eventSeq'>,
): Promise<IssuedPaper | undefined> {
  return (await papersOfDossier(tx, dossierId)).filter((paper) => paper.eventSeq === eventSeq).at(-1);
}

/** @throws DomainError `document.unknown` */
export async function uploaded(
  tx: Transaction,
  documentId: string,
): Promise<Pick<NewPaper, 'name' | 'mediaType' | 'sha256' | 'size'>> {
  const [row] = await tx.query<{ name: string; media_type: string; sha256: string; size: number }>(
    'SELECT name, media_type, sha256, size FROM document WHERE id = $1',
    [documentId],
  );
  if (!row) throw new DomainError('document.unknown', {}, [{ field: 'documentId', code: 'document.unknown' }]);
  return { name: row.name, mediaType: row.media_type, sha256: row.sha256, size: row.size };
}

async function isSimulated(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ simulated: boolean | null }>(
    `SELECT (value->>'simulated')::boolean AS simulated FROM installation WHERE key = 'profile'`,
  );
  return row?.simulated ?? false;
}
