import type { Answers } from '@kernel/forms/form-definition';
import type { SupplementAnswerDto } from './acts.dto';

/** The answers a supplement corrects, by the path of the question: only what was sent. */
export function correctionsOf({ subject, note, answers = {} }: SupplementAnswerDto): Answers {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(note === undefined ? {} : { note }),
    ...(answers as Answers),
  };
}
