import type { SupplementAnswerDto } from './acts.dto';

/** The answers a supplement corrects: only what was sent. */
export function correctionsOf({ subject, note }: SupplementAnswerDto): Readonly<Record<string, string>> {
  return { ...(subject === undefined ? {} : { subject }), ...(note === undefined ? {} : { note }) };
}
