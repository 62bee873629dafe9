export { attachmentHeader } from './use-cases/document-name';
export { DocumentsHttpModule, DocumentsWorkerModule } from './documents.module';
export { MergeDocuments } from './queries/merge-documents.query';
export { UploadReceiver, type ArrivedFile } from './http/upload-receiver';
export { claimDocuments } from './use-cases/claim-documents';
export { StoreDocument } from './use-cases/store-document.use-case';
