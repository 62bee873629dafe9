import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { changedQuestions } from '@kernel/forms/changed-questions';
import { answersOf, faultsOnPage, typedOnPage, type DraftState } from '@kernel/forms/draft-state';
import { ELIGIBILITY, type Answers, type Form } from '@kernel/forms/form-definition';
import { eligibilityGroup, topFields } from '@kernel/forms/form-tree';
import { proposals, typedOf, type Typed } from '@kernel/forms/typed-answers';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { Transaction } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { IdSource } from '@platform/identifiers/id-source';
import { ProcedureShelf } from '@modules/catalog';
import { FormShelf } from '@modules/forms';
import { expiryOf } from '../persistence/draft-rows';
import { DossierStore } from '../persistence/dossier-store';
import { DraftScene } from '../queries/draft-scene';
import { checkMayFile } from './check-may-file';
import type { DossierAnswers } from './dossier-answers';
import { filerKnown, type FilerProfile } from './filer-known';

export interface DraftBeginning {
  readonly procedureId: string;
  /** the posted eligibility questions */
  readonly posted: Readonly<Record<string, unknown>>;
  readonly profile: FilerProfile;
  /** a dossier of the same person to begin from */
  readonly copyOf: string | null;
}

type Beginning = DraftBeginning & { readonly eligible: Typed; readonly accountId: string | null };

/** Begins a draft of an e-form, once whoever asks may file it at all. */
@Injectable()
export class StartDraft {
  constructor(
    private readonly commands: Commands,
    private readonly procedures: ProcedureShelf,
    private readonly forms: FormShelf,
    private readonly scene: DraftScene,
    private readonly store: DossierStore,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `procedure.*` | `form.unknown` | `request.invalid` with the reason at the eligibility question */
  async start(
    principal: Principal,
    key: CommandKey,
    beginning: DraftBeginning,
  ): Promise<CommandAnswer<{ readonly id: string }>> {
    return this.commands.once(principal, key, async (tx) => {
      const now = await databaseNow(tx);
      const { version } = await this.procedures.inForce(beginning.procedureId, now);
      checkMayFile(principal, version);
      const form = await this.forms.formOf(beginning.procedureId, now);
      if (form === null) throw new DomainError('form.unknown', { form: beginning.procedureId });
      const eligible = typedOnPage([eligibilityGroup(form)], beginning.posted);
      const questions = { fields: [eligibilityGroup(form)] };
      const faults = faultsOnPage(questions, await this.scene.faults(form, answersOf(form, { typed: eligible }), now));
      if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
      const state = await this.beginning(tx, form, { ...beginning, accountId: principal.accountId, eligible });
      const id = this.ids.newId();
      await tx.query(
        `INSERT INTO draft (id, account_id, procedure_version_id, form_id, form_version, data, version, created_at, updated_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7, ${expiryOf('$7')})`,
        [id, principal.accountId, version.id, form.id, form.version, JSON.stringify(state), new Date(now)],
      );
      return { status: 201, body: { id }, version: 1 };
    });
  }

  private async beginning(
    tx: Transaction,
    form: Form,
    { eligible, profile, copyOf, accountId }: Beginning,
  ): Promise<DraftState> {
    const copied = copyOf === null ? {} : await this.copied(tx, form, copyOf);
    const filer = typedOf(topFields(form), await filerKnown(tx, accountId, profile));
    const proposed = proposals(topFields(form), { answers: {}, profile: { ...profile } });
    return { typed: { ...filer, ...proposed, ...copied, ...eligible }, done: [], changed: [] };
  }

  /** Answers of an earlier dossier, as far as the form still asks the same; none of its pages counts as done. */
  private async copied(tx: Transaction, form: Form, dossierId: string): Promise<Typed> {
    const loaded = await this.store.load(tx, dossierId);
    if (!loaded) throw new DomainError('dossier.not_found');
    const { form: filled, applicant, subject, note } = loaded.row.answers as unknown as DossierAnswers;
    const { wardUnitId, delivery } = loaded.dossier;
    const core = { applicant, subject, wardId: wardUnitId, delivery, ...(note === undefined ? {} : { note }) };
    const isSameForm = filled?.id === form.id;
    const answers = { ...core, ...(isSameForm ? filled.answers : {}) } as Answers;
    const before = isSameForm ? await this.forms.version(filled.id, filled.version) : form;
    const changed = new Set(changedQuestions(before, form));
    const boxes = Object.entries(typedOf(topFields(form), answers));
    return Object.fromEntries(
      boxes.filter(([name]) => !name.startsWith(`${ELIGIBILITY}.`) && name !== 'truth' && !changed.has(name)),
    );
  }
}
