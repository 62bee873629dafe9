import { Injectable } from '@nestjs/common';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { LocalDay } from '@kernel/calendar/local-time';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { dateFaults } from '@kernel/forms/date-limits';
import { eligibilityFaults } from '@kernel/forms/eligibility';
import type { Answers, Form } from '@kernel/forms/form-definition';
import { schemaOf } from '@kernel/forms/form-schema';
import { questionsOf, topFields } from '@kernel/forms/form-tree';
import { answerAt } from '@kernel/forms/conditions';
import { SchemaFaults } from './schema-faults';

/** What answers are held against besides their form. */
export interface AnswerWorld {
  readonly today: LocalDay;
  readonly wardIds: ReadonlySet<string>;
}

interface Checker {
  readonly validate: ValidateFunction;
  readonly faults: SchemaFaults;
}

/** Holds answers against the schema of their form; each form is compiled when it is first needed (30 ms) and kept. */
@Injectable()
export class CheckAnswers {
  private readonly ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  private readonly checkers = new Map<string, Checker>();

  /** Everything wrong with answers as `readAnswers` gave them, in the order the form asks; nothing: they may be filed. */
  faults(form: Form, answers: Answers, { today, wardIds }: AnswerWorld): readonly FieldFault[] {
    const { validate, faults } = this.checkerOf(form);
    const shape = validate(answers) ? [] : faults.faults(validate.errors ?? []);
    const wrong = new Set(shape.map(({ field }) => field));
    const more = [
      ...eligibilityFaults(form, answers),
      ...dateFaults(form, answers, today),
      ...wardFaults(form, answers, wardIds),
    ];
    return [...shape, ...more.filter(({ field }) => !wrong.has(field))];
  }

  /** @throws DomainError `request.invalid` naming every field at fault */
  check(form: Form, answers: Answers, world: AnswerWorld): void {
    const faults = this.faults(form, answers, world);
    if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
  }

  private checkerOf(form: Form): Checker {
    const name = `${form.id}@${form.version}`;
    const known = this.checkers.get(name);
    if (known) return known;
    const checker = { validate: this.ajv.compile(schemaOf(form)), faults: new SchemaFaults(form) };
    this.checkers.set(name, checker);
    return checker;
  }
}

function wardFaults(form: Form, answers: Answers, wardIds: ReadonlySet<string>): readonly FieldFault[] {
  return questionsOf(topFields(form)).flatMap(({ path, field }): readonly FieldFault[] => {
    const unit = field.type === 'ward' ? answerAt(answers, path) : undefined;
    if (typeof unit !== 'string' || wardIds.has(unit)) return [];
    return [{ field: path, code: 'unit.unknown', params: { unit } }];
  });
}
