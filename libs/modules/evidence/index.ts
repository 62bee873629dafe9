export { exportEvents, type ExportedEvent } from './export-events';
export { verifyEvidence, type Verification } from './verify-evidence';
export { type Difference } from './differences';
