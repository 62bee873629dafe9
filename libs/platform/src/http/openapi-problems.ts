import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_KINDS, type ErrorCode } from '@kernel/errors/error-catalogue';
import type { Permission } from './permit';
import { statusOfCode } from './problem';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const TEXT: Schema = { type: 'string' };
const BOTH: Schema = { type: 'object', properties: { vi: TEXT, en: TEXT }, required: ['vi', 'en'] };
const CODE: Schema = { type: 'string', enum: Object.keys(ERROR_KINDS) };
const FIELD: Schema = {
  type: 'object',
  properties: { field: TEXT, code: CODE, messages: BOTH },
  required: ['field', 'code', 'messages'],
};

/** `problem.ts`, as a schema. */
const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457, with a stable code and the sentence in both languages',
  properties: {
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    code: CODE,
    detail: TEXT,
    messages: BOTH,
    instance: { type: 'string', description: 'the request id' },
    errors: { type: 'array', items: FIELD },
    params: { type: 'object' },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'messages', 'instance'],
};

/** Any request: the house itself may be unwell. */
const ALWAYS: readonly ErrorCode[] = ['system.fault', 'system.busy', 'system.database_down'];
const BODY: readonly ErrorCode[] = [
  'request.invalid',
  'request.malformed_json',
  'request.too_deep',
  'request.duplicate_key',
  'request.too_large',
  'request.unsupported_type',
];
const BY_HEADER: Readonly<Record<string, readonly ErrorCode[]>> = {
  'Idempotency-Key': ['request.key_required', 'request.key_invalid', 'request.key_reused'],
  'If-Match': ['request.version_required', 'request.version_invalid'],
};

/**
 * What no controller says one by one: parameters of the path, the refusals that follow from who may call and what is
 * sent, and the form of all others. `permissions` by operation id.
 */
export function completeDocument(
  document: OpenAPIObject,
  permissions: ReadonlyMap<string, readonly Permission[]>,
): OpenAPIObject {
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      addPathParameters(operation, path);
      answerActs(operation);
      const allowed = permissions.get(operation.operationId ?? '') ?? [];
      addProblems(operation, [...refusalsOf(operation, allowed), ...(method === 'get' ? [] : CROSS_SITE)]);
    }
  return document;
}

const CROSS_SITE: readonly ErrorCode[] = ['session.cross_site'];

function addPathParameters(operation: Operation, path: string): void {
  const known = operation.parameters ?? [];
  const isKnown = (name: string): boolean =>
    known.some((each) => 'in' in each && each.in === 'path' && each.name === name);
  const missing = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (isKnown(name) ? [] : [name]));
  operation.parameters = [
    ...missing.map((name) => ({ name, in: 'path' as const, required: true, schema: TEXT })),
    ...known,
  ];
}

/** An act on what is there makes nothing new. */
function answerActs({ parameters = [], responses }: Operation): void {
  const isAct = parameters.some((each) => 'in' in each && each.name === 'If-Match');
  if (!isAct || responses['201'] === undefined) return;
  responses['200'] ??= responses['201'];
  Reflect.deleteProperty(responses, '201');
}

function refusalsOf(operation: Operation, allowed: readonly Permission[]): readonly ErrorCode[] {
  const parameters = (operation.parameters ?? []).flatMap((each) => ('in' in each ? [each] : []));
  const has = (place: string): boolean => parameters.some((each) => each.in === place);
  const headers = parameters.flatMap((each) => BY_HEADER[each.name] ?? []);
  return [
    ...ALWAYS,
    ...(allowed.includes('anyone') ? [] : (['session.required'] as const)),
    ...(allowed.includes('anyone') || allowed.includes('signed_in') ? [] : (['permission.denied'] as const)),
    ...(has('path') ? (['request.not_found'] as const) : []),
    ...(operation.requestBody === undefined ? [] : BODY),
    ...(operation.requestBody === undefined && has('query') ? (['request.invalid'] as const) : []),
    ...headers,
  ];
}

/** By status, each with the codes that always may come; what else an act can be refused for has the same form. */
function addProblems(operation: Operation, codes: readonly ErrorCode[]): void {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const status of new Set(codes.map(statusOfCode))) {
    const same = codes.filter((code) => statusOfCode(code) === status);
    operation.responses[String(status)] = { description: same.join(', '), content };
  }
  operation.responses['default'] = { description: 'any other refusal, by its code', content };
}
