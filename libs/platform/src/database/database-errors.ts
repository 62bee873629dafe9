import { DomainError } from '@kernel/errors/domain-error';
import { errorCode, errorConstraint, errorMessage } from '../errors/error-facts';

/** Not reachable, connection reset or cut, server starting or stopping: the request may be repeated with the same key. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
  '25P03',
]);
/** Lock timeout, statement timeout, deadlock after all attempts; disk or memory used up. */
const BUSY = new Set(['55P03', '57014', '40001', '40P01', '53100', '53200']);

const LOST = /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

/** A database that is away is a 503 with a way out, not a 500. Everything else is a fault and stays what it is. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = errorCode(error);
  if (AWAY.has(code) || LOST.test(errorMessage(error))) return new DomainError('system.database_down');
  return BUSY.has(code) ? new DomainError('system.busy') : error;
}

/** The constraint a unique violation names, or null when the error is another one. */
export function violatedConstraint(error: unknown): string | null {
  return errorCode(error) === '23505' ? errorConstraint(error) : null;
}
