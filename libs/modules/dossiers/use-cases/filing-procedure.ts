import { Injectable } from '@nestjs/common';
import { localDayOf, type Instant } from '@kernel/calendar/local-time';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { subjectOf } from '@kernel/forms/answer-text';
import { CORE_KEYS, type Answers, type Form } from '@kernel/forms/form-definition';
import { requirementsWith } from '@kernel/forms/paper-rules';
import { readAnswers } from '@kernel/forms/read-answers';
import type { ProcedureFacts } from '@kernel/procedure/procedure-facts';
import { ProcedureShelf } from '@modules/catalog';
import { CheckAnswers, FormShelf } from '@modules/forms';
import { OrganisationDirectory } from '@modules/organisation';
import type { DossierAnswers } from './dossier-answers';
import type { Filing } from './filing';
import { requestedProcedure } from './requested-procedure';

/** What is filed for, and what was answered, checked against each other. */
export interface FilingMatter {
  /** with the papers as the answers make them */
  readonly procedure: ProcedureFacts;
  readonly answers: DossierAnswers;
}

/** The procedure in force and its form, for a dossier about to be filed. */
@Injectable()
export class FilingProcedure {
  constructor(
    private readonly procedures: ProcedureShelf,
    private readonly forms: FormShelf,
    private readonly checking: CheckAnswers,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws DomainError `procedure.*` | `form.unknown` | `request.invalid` naming each field of the form at fault */
  async matterOf(filing: Filing, now: Instant): Promise<FilingMatter> {
    const procedure = await this.procedureOf(filing.procedureId, now);
    if (filing.formAnswers === null) return { procedure, answers: filing.answers };
    const form = await this.forms.formOf(filing.procedureId, now);
    if (form === null) throw new DomainError('form.unknown', { form: filing.procedureId });
    const answers = await this.answersOf(form, filing, now);
    const papers = requirementsWith(procedure.papers, form, answers);
    return { procedure: { ...procedure, papers }, answers: dossierAnswers(form, filing.answers, answers) };
  }

  private async answersOf(form: Form, filing: Filing, now: Instant): Promise<Answers> {
    const { formAnswers, wardUnitId, delivery } = filing;
    const { applicant, subject, note } = filing.answers;
    const core: Readonly<Record<CoreKey, unknown>> = { applicant, wardId: wardUnitId, delivery, subject, note };
    const asked = new Set(form.pages.flatMap(({ fields }) => fields.map(({ key }) => key)));
    const facts = Object.entries(core).filter(([key]) => asked.has(key));
    const answers = readAnswers(form, { ...formAnswers, ...Object.fromEntries(facts) });
    const wardIds = new Set((await this.directory.wards()).map(({ id }) => id));
    const faults = this.checking.faults(form, answers, { today: localDayOf(now), wardIds }).map(whereSent);
    const twice = CORE_KEYS.filter((key) => Object.hasOwn(formAnswers ?? {}, key)).map((key): FieldFault => ({
      field: `answers.${key}`,
      code: 'field.unknown',
    }));
    if (faults.length + twice.length > 0) throw new DomainError('request.invalid', {}, [...faults, ...twice]);
    return answers;
  }

  private async procedureOf(procedureId: string, now: Instant): Promise<ProcedureFacts> {
    const { version } = await requestedProcedure(this.procedures, procedureId, now);
    return this.procedures.facts(version.id);
  }
}

type CoreKey = (typeof CORE_KEYS)[number];

/** Facts of every dossier are sent beside the answers of the form. */
function whereSent(fault: FieldFault): FieldFault {
  const isCore = CORE_KEYS.some((key) => fault.field === key || fault.field.startsWith(`${key}.`));
  return isCore ? fault : { ...fault, field: `answers.${fault.field}` };
}

/** The facts of every dossier as the form read them, and the rest beside them under its version. */
function dossierAnswers(form: Form, core: DossierAnswers, read: Answers): DossierAnswers {
  const own = Object.entries(read).filter(([key]) => !CORE_KEYS.some((each) => each === key));
  const subject = Object.hasOwn(read, 'subject') ? core.subject : subjectOf(form, read);
  return { ...core, subject, form: { id: form.id, version: form.version, answers: Object.fromEntries(own) } };
}
