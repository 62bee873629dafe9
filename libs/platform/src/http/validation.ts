import { applyDecorators, ValidationPipe } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  validate,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { parseDate, parseInstant } from '@kernel/calendar/local-time';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { ERROR_KINDS, type ErrorCode } from '@kernel/errors/error-catalogue';

/** class-validator's constraint names as the product's codes. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  whitelistValidation: 'field.unknown',
  isDefined: 'field.required',
  isNotEmpty: 'field.required',
  isString: 'field.not_text',
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
const isOwnCode = (message: string): message is ErrorCode => Object.hasOwn(ERROR_KINDS, message);

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
  if (isOwnCode(message)) return message;
  return wrongKind(CODES[name], value) ?? CODES[name] ?? 'field.invalid';
}

/** What must be a number, or a list, before its size can be wrong. */
function wrongKind(code: ErrorCode | undefined, value: unknown): ErrorCode | null {
  if (code === 'field.out_of_range' && typeof value !== 'number') return 'field.not_a_number';
  return code === 'field.too_many_items' && !Array.isArray(value) ? 'field.not_a_list' : null;
}

/** Control characters except line breaks and tabs, and the invisible direction marks that make one text look like another. */
const PLAIN = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;

/** Text of people: NFC, trimmed, of a length, without control characters. */
export function Text(min: number, max: number, options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value)),
    IsString(options),
    Measured(min, max, options),
    Matches(PLAIN, { ...options, message: 'field.bad_characters' }),
  );
}

/** A password of whatever characters, none of them taken away: trimmed or folded it would be another one. */
export function Password(min: number, max: number): PropertyDecorator {
  return applyDecorators(IsString(), Measured(min, max));
}

function Measured(min: number, max: number, options: ValidationOptions = {}): PropertyDecorator {
  const isShort = (value: unknown): boolean => typeof value === 'string' && value.length < min;
  return Length(min, max, {
    ...options,
    message: ({ value }) => ([value].flat().some(isShort) ? 'field.too_short' : 'field.too_long'),
  });
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function Day(): PropertyDecorator {
  return readable('isDay', parseDate);
}

/** An instant; one without an offset is a time in Việt Nam. */
export function Moment(): PropertyDecorator {
  return readable('isMoment', parseInstant);
}

/** What the kernel can read is right: one reading for the question and for the work. */
function readable(name: string, read: (text: string) => unknown): PropertyDecorator {
  const validate = (value: unknown): boolean => {
    try {
      return typeof value === 'string' && read(value) !== undefined;
    } catch {
      return false;
    }
  };
  return ValidateBy({ name, validator: { validate, defaultMessage: () => 'field.not_a_date' } });
}

/** A parameter of a query that may be given several times: once or more often, it is a list. */
export function Repeatable(most: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    IsArray(),
    ArrayMaxSize(most),
  );
}

/** A whole number as a query carries it. */
export function WholeNumber(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
    ),
    IsInt(),
    Min(min),
    Max(max),
  );
}
