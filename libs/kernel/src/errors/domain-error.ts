import { ERROR_KINDS, type ErrorCode, type ErrorKind } from './error-catalogue';

export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One wrong field of an input: where it is, and the code of what is wrong with it. */
export interface FieldFault {
  readonly field: string;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/**
 * A refusal in the language of the field. It knows nothing of HTTP: `libs/platform/src/http` maps `kind` to a status
 * and `code` to a sentence in Vietnamese and English.
 */
export class DomainError extends Error {
  readonly kind: ErrorKind;

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'DomainError';
    this.kind = ERROR_KINDS[code];
  }
}

/** Refuses an input for one named field. @throws DomainError always */
export function refuseField(field: string, code: ErrorCode, params: ErrorParams = {}): never {
  throw new DomainError(code, { field, ...params }, [{ field, code, params }]);
}
