import { BadRequestException, ForbiddenException, NotFoundException } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { ERROR_KINDS, type ErrorCode } from '@kernel/errors/error-catalogue';
import { problemOf } from './problem';

const CODES = Object.keys(ERROR_KINDS) as ErrorCode[];

describe('a refusal as RFC 9457 says it', () => {
  test.each(CODES)('%s has a status of its kind, a title and both sentences', (code) => {
    const problem = problemOf(new DomainError(code), 'vi', 'support-1');
    expect(problem).toMatchObject({ code, type: `/api/docs/errors#${code}`, instance: 'support-1' });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status === 500).toBe(code === 'system.fault');
    expect(problem.title).toBe(problem.messages.vi);
    expect(problem.messages.en).not.toBe(problem.messages.vi);
    expect(problemOf(new DomainError(code), 'en', 'support-1').title).toBe(problem.messages.en);
  });

  test.each<[string, unknown, number, ErrorCode]>([
    ['no such route', new NotFoundException(), 404, 'request.not_found'],
    ['a guard of the framework', new ForbiddenException(), 403, 'permission.denied'],
    ['a pipe of the framework', new BadRequestException('details'), 400, 'request.invalid'],
    ['a body over the limit', Object.assign(new Error('entity too large'), { status: 413 }), 413, 'request.too_large'],
    ['a compressed body', Object.assign(new Error('encoding'), { status: 415 }), 415, 'request.unsupported_type'],
    ['a path that cannot be decoded', new URIError('malformed'), 400, 'request.invalid'],
    ['a fault', new Error('password of the database is hush'), 500, 'system.fault'],
    ['a thrown text', 'hush', 500, 'system.fault'],
    ['nothing at all', undefined, 500, 'system.fault'],
    ['a library that means 5xx', Object.assign(new Error('hush'), { status: 502 }), 500, 'system.fault'],
  ])('%s', (_what, thrown, status, code) => {
    const problem = problemOf(thrown, 'en', 'x');
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toMatch(/hush|details/);
  });

  test('fields come with their own code and sentences', () => {
    const problem = problemOf(
      new DomainError('request.invalid', {}, [{ field: 'applicant.phone', code: 'field.not_a_phone' }]),
      'vi',
      'x',
    );
    expect(problem.errors).toEqual([
      {
        field: 'applicant.phone',
        code: 'field.not_a_phone',
        messages: { vi: expect.any(String) as string, en: expect.any(String) as string },
      },
    ]);
    expect(problemOf(new DomainError('request.invalid'), 'vi', 'x')).not.toHaveProperty('errors');
  });

  test.each<[ErrorCode, number]>([
    ['request.malformed_json', 400],
    ['session.required', 401],
    ['permission.denied', 403],
    ['dossier.not_found', 404],
    ['dossier.stale_version', 409],
    ['request.too_large', 413],
    ['request.unsupported_type', 415],
    ['request.key_reused', 422],
    ['field.required', 422],
    ['request.version_required', 428],
    ['request.too_many', 429],
    ['system.busy', 503],
    ['system.database_down', 503],
  ])('%s is %d', (code, status) => {
    expect(problemOf(new DomainError(code), 'vi', 'x').status).toBe(status);
  });
});
