export { attachmentHeader } from './use-cases/document-name';
export { DocumentsHttpModule, DocumentsWorkerModule } from './documents.module';
export { MergeDocuments } from './queries/merge-documents.query';
export { OpenDocument } from './queries/open-document.query';
export { UploadReceiver, type ArrivedFile } from './http/upload-receiver';
export { claimDocuments } from './use-cases/claim-documents';
export { StoreDocument, type StoredDocument } from './use-cases/store-document.use-case';
