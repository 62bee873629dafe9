import { DomainError } from '@kernel/errors/domain-error';
import { translateDatabaseError, violatedConstraint } from './database-errors';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('driver'), { code }, more);

describe('what a database error means to a caller', () => {
  test.each<[string, Error]>([
    ['nobody listens', withCode('ECONNREFUSED')],
    ['the connection broke', withCode('ECONNRESET')],
    ['the server stops', withCode('57P01')],
    ['the server crashed', withCode('57P02')],
    ['the server is still starting', withCode('57P03')],
    ['no way leads there', withCode('EHOSTUNREACH')],
    ['its name cannot be looked up now', withCode('EAI_AGAIN')],
    ['it has no connection left', withCode('53300')],
    ['a transaction was left idle and cut', withCode('25P03')],
    ['the driver lost it', new Error('Connection terminated unexpectedly')],
    ['the driver lost it before', new Error('Client has encountered a connection error and is not queryable')],
    ['the pool is exhausted', new Error('timeout exceeded when trying to connect')],
  ])('%s: away, try again', (_what, error) => {
    expect(translateDatabaseError(error)).toMatchObject({ code: 'system.database_down' });
  });

  test.each(['55P03', '57014', '40001', '40P01', '53100', '53200'])('%s: busy, try again', (code) => {
    expect(translateDatabaseError(withCode(code))).toMatchObject({ code: 'system.busy' });
  });

  test('everything else is what it is', () => {
    const fault = withCode('42P01');
    const refusal = new DomainError('dossier.not_found');
    expect(translateDatabaseError(fault)).toBe(fault);
    expect(translateDatabaseError(refusal)).toBe(refusal);
    expect(translateDatabaseError(null)).toBeNull();
  });

  test('a unique violation names its constraint, another error does not', () => {
    expect(violatedConstraint(withCode('23505', { constraint: 'account_login' }))).toBe('account_login');
    expect(violatedConstraint(withCode('23503', { constraint: 'account_login' }))).toBeNull();
    expect(violatedConstraint(undefined)).toBeNull();
  });
});
