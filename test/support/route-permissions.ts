/** The people of the matrix: one account a role, and nobody. */
export const PEOPLE = {
  nobody: null,
  citizen: 'congdan1',
  desk_officer: 'hang-bac.motcua1',
  specialist: 'hang-bac.tpht1',
  unit_head: 'hang-bac.ct1',
  supervisor: 'giamsat',
  inspector: 'thanhtra',
  petition_handler: 'donthu',
  administrator: 'quantri',
} as const;
export type Person = keyof typeof PEOPLE;

const ALL = Object.keys(PEOPLE) as readonly Person[];
const SIGNED_IN = ALL.filter((person) => person !== 'nobody');
const STAFF = ['desk_officer', 'specialist', 'unit_head'] as const;
const WATCHERS = ['supervisor', 'inspector'] as const;
const READERS = ['citizen', ...STAFF, ...WATCHERS] as const;

/**
 * Who may call what, written by hand beside the code and not read from it: a route that is missing here, or answers
 * somebody who is not named, is a failure. A new route is a new line.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, readonly Person[]>> = {
  'GET /health/live': ALL,
  'GET /health/ready': ALL,

  'POST /api/v1/accounts': ALL,
  'POST /api/v1/sessions': ALL,
  'DELETE /api/v1/sessions/current': SIGNED_IN,
  'GET /api/v1/me': SIGNED_IN,
  'POST /api/v1/one-time-codes': ALL,
  'POST /api/v1/one-time-codes/:id/session': ALL,

  'GET /api/v1/units': ALL,
  'GET /api/v1/desks': [...STAFF, ...WATCHERS],
  'GET /api/v1/desks/:desk/officers': [...STAFF, ...WATCHERS],
  'GET /api/v1/desk/settings': [...STAFF, ...WATCHERS],
  'PUT /api/v1/desk/settings': [...STAFF, ...WATCHERS],
  'GET /api/v1/desk/views': [...STAFF, ...WATCHERS],
  'POST /api/v1/desk/views': [...STAFF, ...WATCHERS],
  'PUT /api/v1/desk/views/:id': [...STAFF, ...WATCHERS],
  'DELETE /api/v1/desk/views/:id': [...STAFF, ...WATCHERS],
  'POST /api/v1/absences': ['unit_head'],
  'POST /api/v1/absences/:id/end': ['unit_head'],

  'GET /api/v1/procedures': ALL,
  'GET /api/v1/procedures/:id': ALL,
  'GET /api/v1/procedures/:id/form': ALL,
  'GET /api/v1/reports/sla': ALL,
  'GET /api/v1/reports/sla/dossiers': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/ii06': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/ii06.xlsx': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/ii06.pdf': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/stored': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/stored/:id/check': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/stored/:id/ii06.xlsx': ['unit_head', ...WATCHERS],
  'GET /api/v1/reports/stored/:id/ii06.pdf': ['unit_head', ...WATCHERS],
  'GET /api/v1/as-of/dossiers/:id': [...STAFF, ...WATCHERS],
  'GET /api/v1/as-of/queues': [...STAFF, ...WATCHERS],
  'GET /api/v1/alerts': [...STAFF, 'supervisor'],

  'POST /api/v1/documents': ['citizen', ...STAFF],
  'GET /api/v1/documents/:id': SIGNED_IN,
  'GET /api/v1/documents/:id/thumbnail': SIGNED_IN,

  'POST /api/v1/drafts': ['citizen'],
  'GET /api/v1/drafts': ['citizen'],
  'GET /api/v1/drafts/:id': ['citizen'],
  'PUT /api/v1/drafts/:id': ['citizen'],
  'DELETE /api/v1/drafts/:id': ['citizen'],

  'POST /api/v1/dossiers': ['citizen'],
  'POST /api/v1/intake': ['desk_officer'],
  'GET /api/v1/intake/duplicates': ['desk_officer'],
  'GET /api/v1/intake/provisional/:number': ['desk_officer'],
  'GET /api/v1/dossiers/:id/originals': READERS,
  'POST /api/v1/dossiers/:id/originals': ['desk_officer'],
  'POST /api/v1/dossiers/:id/originals/give-back': ['desk_officer'],
  'POST /api/v1/bulk-acts': STAFF,
  'POST /api/v1/bulk-acts/preview': STAFF,
  'GET /api/v1/bulk-acts/:id': STAFF,
  'POST /api/v1/bulk-acts/:id/retry': STAFF,
  'POST /api/v1/lookups': ALL,
  'GET /api/v1/my/dossiers': ['citizen'],
  'GET /api/v1/dossiers': [...STAFF, ...WATCHERS],
  'GET /api/v1/queues': [...STAFF, ...WATCHERS],
  'GET /api/v1/dossiers/:id': READERS,
  'GET /api/v1/dossiers/:id/clock': READERS,
  'GET /api/v1/dossiers/:id/form': READERS,
  'GET /api/v1/dossiers/:id/hand-overs': [...STAFF, ...WATCHERS],

  'GET /api/v1/dossiers/:id/preview': STAFF,
  'GET /api/v1/dossiers/:id/points': STAFF,
  'GET /api/v1/dossiers/:id/names': [...STAFF, ...WATCHERS],
  'GET /api/v1/reason-templates': STAFF,
  'GET /api/v1/dossiers/:id/result-templates': STAFF,
  'GET /api/v1/dossiers/:id/notes': STAFF,
  'POST /api/v1/dossiers/:id/notes': STAFF,
  'GET /api/v1/dossiers/:id/papers': [...STAFF, ...WATCHERS],
  'POST /api/v1/dossiers/:id/papers/:paper/findings': STAFF,

  'POST /api/v1/dossiers/:id/receive': ['desk_officer'],
  'POST /api/v1/dossiers/:id/ask-before-receipt': ['desk_officer'],
  'POST /api/v1/dossiers/:id/give-before-receipt': ['citizen', 'desk_officer'],
  'POST /api/v1/dossiers/:id/refuse-receipt': ['desk_officer'],
  'POST /api/v1/dossiers/:id/lapse': ['desk_officer'],

  'POST /api/v1/dossiers/:id/hand-over': STAFF,
  'POST /api/v1/dossiers/:id/take-over': STAFF,
  'POST /api/v1/dossiers/:id/claim': STAFF,
  'POST /api/v1/dossiers/:id/reassign': ['unit_head'],
  'POST /api/v1/dossiers/:id/release': STAFF,
  'POST /api/v1/dossiers/:id/send-back': STAFF,
  'POST /api/v1/dossiers/:id/consult': ['specialist', 'unit_head'],
  'POST /api/v1/dossiers/:id/give-opinion': ['specialist', 'unit_head'],
  'POST /api/v1/dossiers/:id/draft-result': ['specialist'],
  'POST /api/v1/dossiers/:id/endorse': ['unit_head'],

  'POST /api/v1/dossiers/:id/sign': ['unit_head'],
  'POST /api/v1/dossiers/:id/conclude': ['specialist'],
  'POST /api/v1/dossiers/:id/refuse': ['unit_head'],
  'POST /api/v1/dossiers/:id/return-result': ['desk_officer'],

  'POST /api/v1/dossiers/:id/request-supplement': ['specialist', 'unit_head'],
  'POST /api/v1/dossiers/:id/answer-supplement': ['citizen', 'desk_officer'],
  'POST /api/v1/dossiers/:id/require-obligation': ['specialist', 'unit_head'],
  'POST /api/v1/dossiers/:id/settle-obligation': ['desk_officer'],
  'POST /api/v1/dossiers/:id/reappoint': ['unit_head'],

  'POST /api/v1/dossiers/:id/withdraw': ['citizen'],
  'POST /api/v1/dossiers/:id/request-withdrawal': ['citizen'],
  'POST /api/v1/dossiers/:id/accept-withdrawal': ['desk_officer', 'unit_head'],
  'POST /api/v1/dossiers/:id/decline-withdrawal': ['desk_officer', 'unit_head'],
  'POST /api/v1/dossiers/:id/stop': ['unit_head'],
  'POST /api/v1/dossiers/:id/resume': ['unit_head'],

  'GET /api/v1/my/notice-preferences': ['citizen'],
  'PUT /api/v1/my/notice-preferences': ['citizen'],

  'GET /api/v1/dossiers/:id/messages': READERS,
  'POST /api/v1/dossiers/:id/messages': ['citizen', ...STAFF],

  'GET /api/v1/dossiers/:id/issued-papers': READERS,
  'GET /api/v1/dossiers/:id/issued-papers/:seq': READERS,
  'GET /api/v1/issued-papers/:code': ALL,
  'GET /api/v1/dossiers/:id/control-sheet': [...STAFF, ...WATCHERS],
  'POST /api/v1/dossiers/:id/result-preview': ['specialist', 'unit_head'],
  'GET /api/v1/register': [...STAFF, ...WATCHERS],
  'POST /api/v1/print': STAFF,
  'POST /api/v1/issued-papers/:code/withdraw': ['unit_head'],

  'POST /api/v1/dossiers/:id/rating': ['citizen'],
  'POST /api/v1/ratings': ALL,
  'GET /api/v1/satisfaction': ALL,

  'GET /api/v1/dossiers/:id/payments': READERS,
  'POST /api/v1/dossiers/:id/payments/assess': ['desk_officer'],
  'POST /api/v1/dossiers/:id/payments/cash': ['desk_officer'],
  'POST /api/v1/dossiers/:id/payments/link': ['citizen', 'desk_officer'],
  'POST /api/v1/dossiers/:id/payments/online': ['citizen'],
  'POST /api/v1/payment-links/look': ALL,
  'POST /api/v1/payment-links/pay': ALL,
  'GET /api/v1/payments/vnpay/ipn': ALL,
  'POST /api/v1/payments/:id/refund': ['desk_officer'],
  'POST /api/v1/payments/:id/refund/decline': ['unit_head'],
  'POST /api/v1/payments/:id/refund/pay': ['unit_head'],
  'GET /api/v1/payments/balances': ['unit_head', ...WATCHERS],
  'GET /api/v1/payments/findings': ['unit_head', ...WATCHERS],
  'POST /api/v1/payments/findings/:id/close': ['unit_head', 'supervisor'],
  'GET /api/v1/payments/reconciliations': WATCHERS,
  'POST /api/v1/payments/reconciliations': ['supervisor'],
};
