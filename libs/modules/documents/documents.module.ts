import { Module } from '@nestjs/common';
import { DocumentsController } from './http/documents.controller';
import { UploadInterceptor } from './http/upload.interceptor';
import { UploadReceiver } from './http/upload-receiver';
import { ContentWorker } from './inspection/content-worker';
import { InspectContent } from './inspection/inspect-content';
import { DrawPage } from './queries/draw-page.query';
import { MergeDocuments } from './queries/merge-documents.query';
import { OpenDocument } from './queries/open-document.query';
import { StoreDocument } from './use-cases/store-document.use-case';
import { SweepIncoming } from './jobs/sweep-incoming.sweep';
import { SweepUnclaimed } from './jobs/sweep-unclaimed.sweep';

/** Uploaded files by content. Owns stored_content, document. */
@Module({
  controllers: [DocumentsController],
  providers: [
    StoreDocument,
    OpenDocument,
    DrawPage,
    MergeDocuments,
    UploadInterceptor,
    UploadReceiver,
    InspectContent,
    ContentWorker,
  ],
  exports: [StoreDocument, OpenDocument, MergeDocuments, UploadReceiver],
})
export class DocumentsHttpModule {}

@Module({ providers: [SweepIncoming, SweepUnclaimed] })
export class DocumentsWorkerModule {}
