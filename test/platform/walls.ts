/** What the database role of the processes may do with a table whose rows belong to somebody. */
export interface Wall {
  /** privileges on the table, in the order of the alphabet */
  readonly rights: string;
  /** columns that may be updated, or read, when not all may */
  readonly columns?: string;
  /** commands that have a policy: a command without one sees no row */
  readonly policies: string;
}

const APPEND_ONLY: Wall = { rights: 'INSERT, SELECT', policies: 'INSERT, SELECT' };
const WORKING_COPY: Wall = { rights: 'DELETE, INSERT, SELECT, UPDATE', policies: 'ALL' };

/** Rows of a citizen or a unit: row-level security is on, and forced for the owner of the table as well. */
export const WALLED: Readonly<Record<string, Wall>> = {
  account: {
    rights: 'INSERT, SELECT',
    columns: 'UPDATE password_hash, UPDATE name, UPDATE phone, UPDATE email, UPDATE disabled_at',
    policies: 'INSERT, SELECT, UPDATE',
  },
  session: WORKING_COPY,
  idempotency_key: { rights: 'DELETE, INSERT, SELECT', policies: 'DELETE, INSERT, SELECT' },
  document: {
    rights: 'DELETE, INSERT, SELECT',
    columns: 'UPDATE dossier_id, UPDATE for_staff',
    policies: 'DELETE, INSERT, SELECT, UPDATE',
  },
  draft: WORKING_COPY,
  draft_paper: WORKING_COPY,
  dossier: {
    rights: 'INSERT, SELECT',
    columns:
      'UPDATE state, UPDATE version, UPDATE last_hash, UPDATE last_event_at, UPDATE applicant_name, UPDATE unit_ids, UPDATE received_at, UPDATE resolved_at, UPDATE ended_at, UPDATE due_at, UPDATE judged_by, UPDATE missed_at, UPDATE alert_from, UPDATE clock_round, UPDATE verdict, UPDATE awaiting_routing, UPDATE body, UPDATE answers, UPDATE answers_hash',
    policies: 'INSERT, SELECT, UPDATE',
  },
  dossier_event: APPEND_ONLY,
  dossier_message: APPEND_ONLY,
  provisional_number: APPEND_ONLY,
  original_held: APPEND_ONLY,
  bulk_act: APPEND_ONLY,
  bulk_item: {
    rights: 'INSERT, SELECT',
    columns:
      'UPDATE seen_version, UPDATE state, UPDATE attempt, UPDATE code, UPDATE params, UPDATE version_after, UPDATE acted_at',
    policies: 'INSERT, SELECT, UPDATE',
  },
  original_returned: APPEND_ONLY,
  dossier_note: APPEND_ONLY,
  dossier_read: APPEND_ONLY,
  dossier_search: { rights: 'INSERT, SELECT, UPDATE', policies: 'INSERT, SELECT, UPDATE' },
  paper_finding: APPEND_ONLY,
  dossier_change: { rights: 'DELETE, INSERT, SELECT', policies: 'DELETE, INSERT, SELECT' },
  desk_setting: { rights: 'INSERT, SELECT, UPDATE', policies: 'ALL' },
  desk_view: { rights: 'DELETE, INSERT, SELECT, UPDATE', policies: 'DELETE, INSERT, SELECT, UPDATE' },
  desk_presence: { rights: 'DELETE, INSERT, SELECT, UPDATE', policies: 'DELETE, INSERT, SELECT, UPDATE' },
  open_step: WORKING_COPY,
  hand_over: APPEND_ONLY,
  sla_mark: APPEND_ONLY,
  issued_paper: {
    rights: 'INSERT, SELECT',
    columns: 'UPDATE replaced_by, UPDATE withdrawn_at, UPDATE withdrawn_by, UPDATE withdrawn_reason',
    policies: 'INSERT, SELECT, UPDATE',
  },
  satisfaction_rating: APPEND_ONLY,
  notice: APPEND_ONLY,
  notice_delivery: {
    rights: 'INSERT, SELECT',
    columns:
      'UPDATE state, UPDATE attempts, UPDATE not_before, UPDATE taken_until, UPDATE sent_at, UPDATE sender, UPDATE problem',
    policies: 'INSERT, SELECT, UPDATE',
  },
  notice_preference: { rights: 'INSERT, SELECT, UPDATE', policies: 'ALL' },
  consent_record: APPEND_ONLY,
  one_time_code: {
    rights: 'DELETE, INSERT, SELECT',
    columns: 'UPDATE tries, UPDATE confirmed_at',
    policies: 'ALL',
  },
  payment_order: APPEND_ONLY,
  payment_link: APPEND_ONLY,
  payment_attempt: APPEND_ONLY,
  payment_event: APPEND_ONLY,
  cash_receipt: APPEND_ONLY,
  ledger_entry: APPEND_ONLY,
  ledger_posting: APPEND_ONLY,
  gateway_message: APPEND_ONLY,
  payment_finding: APPEND_ONLY,
  payment_finding_closed: APPEND_ONLY,
};

export interface Open {
  readonly rights: string;
  readonly columns?: string;
  readonly why: string;
}

const CATALOGUE: Open = { rights: 'SELECT', why: 'published to everybody; written by the operator' };
const MOVES: Open = { rights: 'SELECT', why: 'the kernel’s own table, written by migrate' };

/** Tables without row-level security, and why they need none. */
export const OPEN: Readonly<Record<string, Open>> = {
  field: CATALOGUE,
  procedure: CATALOGUE,
  procedure_version: CATALOGUE,
  form_definition: {
    rights: 'INSERT, SELECT',
    columns: 'UPDATE valid_to',
    why: 'published to everybody; an administrator adds versions, and a trigger keeps those that are there',
  },
  form_edit: { rights: 'DELETE, INSERT, SELECT, UPDATE', why: 'a form being changed, before it is public' },
  form_use: CATALOGUE,
  search_synonym: CATALOGUE,
  life_event: CATALOGUE,
  unit: CATALOGUE,
  desk: CATALOGUE,
  working_calendar: CATALOGUE,
  officer: { rights: 'SELECT', why: 'who holds which office is public' },
  officer_role: { rights: 'SELECT', why: 'who holds which office is public' },
  absence: {
    rights: 'INSERT',
    columns:
      'SELECT id, SELECT officer_id, SELECT substitute_id, SELECT starts_at, SELECT ends_at, SELECT ended_at, UPDATE ended_at, SELECT recorded_by, SELECT revoked_by, UPDATE revoked_by, SELECT recorded_at',
    why: 'every act asks who is away; nobody can read why',
  },
  legal_move: MOVES,
  payment_move: MOVES,
  installation: { rights: 'SELECT', why: 'what the operator installed' },
  simulated_clock: { rights: 'SELECT', why: 'the clock of a demonstration; only its owner sets it' },
  migrations: { rights: '', why: 'of the owner alone' },
  outbox: { rights: 'DELETE, INSERT, SELECT, UPDATE', why: 'ids only; UPDATE is what FOR UPDATE asks for' },
  processed_effect: { rights: 'INSERT, SELECT', why: 'ids only, and never forgotten' },
  dossier_number_counter: { rights: 'INSERT, SELECT, UPDATE', why: 'how many numbers a day has had' },
  sla_delta: { rights: 'DELETE, INSERT, SELECT, UPDATE', why: 'counts, which are public; folding locks and deletes' },
  stored_report: { rights: 'INSERT, SELECT', why: 'counts, as they were reported' },
  sla_counter: { rights: 'INSERT, SELECT, UPDATE', why: 'counts, which are public' },
  stored_content: {
    rights: 'DELETE, INSERT, SELECT',
    why: 'a hash and a size; who may read the content is asked of its document, and what a document points at stays',
  },
  reconciliation_run: { rights: 'INSERT, SELECT', why: 'counts of a day' },
  sandbox_payment: {
    rights: 'INSERT, SELECT, UPDATE',
    why: 'the books of the simulated gateway, which is another house',
  },
};
