import type { Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { ProcedureShelf, PublishedProcedure } from '@modules/catalog';

/**
 * The procedure a request names in its body. The address of the request exists; it is the field that names nothing.
 * @throws DomainError `procedure.unknown` | `procedure.not_in_force`, at `procedureId`
 */
export async function requestedProcedure(
  procedures: ProcedureShelf,
  procedureId: string,
  now: Instant,
): Promise<PublishedProcedure> {
  try {
    return await procedures.inForce(procedureId, now);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const params = { ...error.params, field: 'procedureId' };
    throw new DomainError(error.code, params, [{ field: 'procedureId', code: error.code, params }]);
  }
}
