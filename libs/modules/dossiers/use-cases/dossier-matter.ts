import { Injectable } from '@nestjs/common';
import { localDayOf, type Instant } from '@kernel/calendar/local-time';
import { answerTarget, correctable, corrections, withAnswer, type Correction } from '@kernel/dossier/answer-points';
import type { Dossier } from '@kernel/dossier/dossier';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { subjectOf } from '@kernel/forms/answer-text';
import { CORE_KEYS, type Answers, type Form } from '@kernel/forms/form-definition';
import { readAnswers } from '@kernel/forms/read-answers';
import { CheckAnswers, FormShelf } from '@modules/forms';
import { OrganisationDirectory } from '@modules/organisation';
import { PLAIN_FORM } from '../texts/plain-form';
import type { DossierAnswers } from './dossier-answers';

/** The answers of a dossier as the form reads them that they were given in. */
export interface Matter {
  readonly form: Form;
  readonly answers: Answers;
}

interface Corrected {
  readonly answers: DossierAnswers;
  readonly corrections: readonly Correction[];
}

/** What a dossier says, question by question, and how that is corrected: by the version of the form it came with. */
@Injectable()
export class DossierMatter {
  constructor(
    private readonly forms: FormShelf,
    private readonly checking: CheckAnswers,
    private readonly directory: OrganisationDirectory,
  ) {}

  async of(dossier: Dossier, row: Readonly<Record<string, unknown>> | DossierAnswers): Promise<Matter> {
    const given = row as DossierAnswers;
    const form = given.form === undefined ? PLAIN_FORM : await this.forms.version(given.form.id, given.form.version);
    const { applicant, subject, note } = given;
    const core = { applicant, subject, note, wardId: dossier.wardUnitId, delivery: dossier.delivery };
    const asked = new Set(form.pages.flatMap(({ fields }) => fields.map(({ key }) => key)));
    const facts = Object.entries(core).filter(([key, value]) => asked.has(key) && value !== undefined);
    return { form, answers: { ...given.form?.answers, ...(Object.fromEntries(facts) as Answers) } };
  }

  /**
   * The answers with some given anew. What else was wrong by today's measure before stays as it was: nobody asked for it.
   * @throws DomainError `request.invalid` naming each answer at fault
   */
  async correct(dossier: Dossier, before: DossierAnswers, given: Answers, now: Instant): Promise<Corrected> {
    const matter = await this.of(dossier, before);
    const { form } = matter;
    const paths = Object.keys(given);
    this.checkAsked(form, paths);
    const after = readAnswers(
      form,
      paths.reduce((answers, path) => withAnswer(answers, path, given[path]), matter.answers),
    );
    const world = { today: localDayOf(now), wardIds: new Set((await this.directory.wards()).map(({ id }) => id)) };
    const known = new Set(this.checking.faults(form, matter.answers, world).map(({ field }) => field));
    const faults = this.checking
      .faults(form, after, world)
      .filter(({ field }) => paths.includes(field) || !known.has(field));
    if (faults.length > 0) throw new DomainError('request.invalid', {}, faults.map(atTarget));
    return { answers: stored(form, before, after), corrections: corrections(paths, matter.answers, after) };
  }

  private checkAsked(form: Form, paths: readonly string[]): void {
    const questions = new Set(correctable(form).map(({ path }) => path));
    const strangers = paths.filter((path) => !questions.has(path));
    if (strangers.length === 0) return;
    const faults = strangers.map((field) => atTarget({ field, code: 'field.unknown', params: { field } }));
    throw new DomainError('request.invalid', {}, faults);
  }
}

function atTarget(fault: FieldFault): FieldFault {
  return { ...fault, field: answerTarget(fault.field) };
}

/** Facts of every dossier in their places, the rest under the form; what the form does not ask stays as it was. */
function stored(form: Form, before: DossierAnswers, after: Answers): DossierAnswers {
  const core = Object.fromEntries(
    (['applicant', 'subject', 'note'] as const).flatMap((key) =>
      Object.hasOwn(after, key) ? [[key, after[key]]] : [],
    ),
  ) as Partial<DossierAnswers>;
  if (before.form === undefined) return { ...before, ...core };
  const own = Object.entries(after).filter(([key]) => !CORE_KEYS.some((each) => each === key));
  const subject = core.subject ?? subjectOf(form, after);
  return { ...before, ...core, subject, form: { ...before.form, answers: Object.fromEntries(own) } };
}
