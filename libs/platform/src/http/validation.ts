import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches, validate, type ValidationError, type ValidationOptions } from 'class-validator';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';

/** class-validator's constraint names as the product's codes. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  whitelistValidation: 'field.unknown',
  isDefined: 'field.required',
  isNotEmpty: 'field.required',
  isString: 'field.not_text',
  isLength: 'field.too_long',
  maxLength: 'field.too_long',
  minLength: 'field.too_short',
  isUuid: 'field.not_an_id',
  isIn: 'field.not_a_choice',
  isInt: 'field.not_a_number',
  isNumber: 'field.not_a_number',
  min: 'field.out_of_range',
  max: 'field.out_of_range',
  isArray: 'field.not_a_list',
  arrayMaxSize: 'field.too_many_items',
  arrayMinSize: 'field.too_many_items',
  arrayUnique: 'field.too_many_items',
  isObject: 'field.not_an_object',
  nestedValidation: 'field.not_an_object',
  isEmail: 'field.not_an_email',
};

/** Own patterns say their code in the message: `@Matches(PHONE, { message: 'field.not_a_phone' })`. */
const OWN_CODE = /^field\.\w+$/;

/** Bodies and queries are classes; unknown fields are refused, nothing is converted behind one's back. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new DomainError(
        'request.invalid',
        {},
        errors.flatMap((error) => faultsOf(error, '')),
      ),
  });
}

/** Checks an object made outside a controller. `also` are faults found elsewhere, to be shown together. @throws DomainError `request.invalid` */
export async function validated<T extends object>(value: T, also: readonly FieldFault[] = []): Promise<T> {
  const errors = await validate(value, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  const faults = [...errors.flatMap((error) => faultsOf(error, '')), ...also];
  if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
  return value;
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    field,
    code: codeOf(name, message, error.value),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

function codeOf(name: string, message: string, value: unknown): ErrorCode {
  if ((value === undefined || value === null || value === '') && name !== 'whitelistValidation')
    return 'field.required';
  if (OWN_CODE.test(message)) return message as ErrorCode;
  if (name === 'isLength' && typeof value === 'string' && value.length < 2) return 'field.too_short';
  return CODES[name] ?? 'field.invalid';
}

/** Control characters except line breaks and tabs, and the invisible direction marks that make one text look like another. */
const PLAIN = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;

/** Text of people: NFC, trimmed, of a length, without control characters. */
export function Text(min: number, max: number, options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value)),
    IsString(options),
    Length(min, max, options),
    Matches(PLAIN, { ...options, message: 'field.bad_characters' }),
  );
}
