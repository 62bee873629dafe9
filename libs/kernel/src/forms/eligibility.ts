import type { FieldFault } from '../errors/domain-error';
import { answerAt } from './conditions';
import { ELIGIBILITY, type Answers, type Form } from './form-definition';

/** The choices that end it, each with its reason: nobody fills in a form to be refused for what was known before. */
export function eligibilityFaults({ eligibility }: Pick<Form, 'eligibility'>, answers: Answers): readonly FieldFault[] {
  return eligibility.flatMap(({ key, options }): readonly FieldFault[] => {
    const field = `${ELIGIBILITY}.${key}`;
    const chosen = answerAt(answers, field);
    const stop = options.find(({ value }) => value === chosen)?.stop;
    return stop === undefined
      ? []
      : [{ field, code: 'form.not_eligible', params: { reasonVi: stop.vi, reasonEn: stop.en } }];
  });
}
