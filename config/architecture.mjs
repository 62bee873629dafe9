/**
 * The only declaration of the architecture. `config/dependency-cruiser.cjs` and `eslint.config.mjs` read it;
 * a change of who may see whom is a change of this file, and needs a reason in the commit message.
 */
export const LAYERS = {
  kernel: { path: 'libs/kernel', sees: [] },
  platform: { path: 'libs/platform', sees: ['kernel'] },
  module: { path: 'libs/modules', sees: ['kernel', 'platform'] },
  portal: { path: 'apps/portal', sees: ['kernel', 'platform', 'module'] },
  // In the browser: it knows the API by the types generated from its description, and the pure rules a counter needs
  // while the network is away (reading a card, provisional numbers, folding names for a search).
  desk: { path: 'apps/desk', sees: ['kernel'] },
  // It knows the protocol and nothing of the house: what it proves, it proves over HTTP.
  sandbox: { path: 'apps/sandbox', sees: ['kernel', 'platform'] },
  server: { path: 'apps/(api|worker|cli)', sees: ['kernel', 'platform', 'module', 'portal', 'sandbox'] },
};

/** Module → the modules whose `index.ts` it may import. Acyclic; checked. */
export const MODULE_EDGES = {
  organisation: [],
  catalog: [],
  documents: [],
  identity: ['organisation'],
  forms: ['catalog'],
  dossiers: ['catalog', 'organisation', 'documents', 'forms'],
  routing: ['dossiers', 'organisation'],
  bulk: ['dossiers', 'organisation', 'routing'],
  desk: ['dossiers', 'organisation', 'routing'],
  payments: ['dossiers', 'catalog', 'organisation'],
  sla: ['dossiers', 'organisation'],
  reports: ['dossiers', 'organisation', 'catalog'],
  issuance: ['dossiers', 'organisation', 'catalog', 'documents'],
  messages: ['dossiers'],
  examination: ['dossiers', 'routing', 'organisation', 'catalog'],
  notifications: ['dossiers', 'payments', 'catalog', 'messages'],
  satisfaction: ['dossiers'],
  evidence: ['dossiers', 'reports', 'organisation', 'catalog'],
  contacts: ['identity', 'notifications', 'dossiers'],
  installation: ['catalog', 'organisation', 'identity'],
  simulation: ['installation', 'dossiers', 'routing', 'reports', 'organisation', 'catalog', 'identity'],
};

/** Packages the kernel must never touch, by any name: it is pure arithmetic on plain values. */
export const KERNEL_FORBIDDEN = '^(node:|fs|path|crypto|@nestjs|typeorm|pg|bullmq|class-|rxjs|react)';
