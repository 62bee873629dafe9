import SwaggerParser from '@apidevtools/swagger-parser';
import { ERROR_KINDS } from '@kernel/errors/error-catalogue';
import { anyFreePort } from '@platform/process/free-port';
import { TestProcess } from '../support/processes';
import { ROUTE_PERMISSIONS } from '../support/route-permissions';
import { TestDatabase } from '../support/test-database';
import { testFolder } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(240_000);

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, unknown>> }>
  >;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let document: Document;

// The compiled API: only there do the classes carry what the document says of them.
beforeAll(async () => {
  const database = await TestDatabase.open(2);
  const port = await anyFreePort('127.0.0.1');
  const api = await TestProcess.fork('apps/api/src/main.js', {
    DATABASE_APP_URL: database.urls.app,
    MOTCUA_DATA: testFolder().root,
    PORT: String(port),
  });
  await until(() => Promise.resolve(api.messages.length > 0), Boolean, 60_000);
  const page = await fetch(`http://127.0.0.1:${port}/api/docs`);
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html') as string,
  ]);
  const answer = await fetch(`http://127.0.0.1:${port}/api/openapi.json`);
  document = (await answer.json()) as Document;
  api.kill('SIGTERM');
  expect(await api.ended).toBe(0);
  await database.close();
}, 240_000);

const routeOf = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;

function operations(): readonly (readonly [string, Operation])[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [routeOf(method, path), operation] as const),
  );
}

/** Codes the document gives an operation, as far as they follow from who may call and what is sent. */
function codesOf({ responses }: Operation): readonly string[] {
  const problems = Object.values(responses).filter(
    ({ content }) => content?.['application/problem+json'] !== undefined,
  );
  return problems
    .flatMap(({ description }) => description.split(', '))
    .filter((code) => Object.hasOwn(ERROR_KINDS, code));
}

test('is OpenAPI 3.1, and valid', async () => {
  expect(document.openapi).toBe('3.1.0');
  await expect(SwaggerParser.validate(structuredClone(document) as never)).resolves.toBeDefined();
});

test('has every route of the API, and no other', () => {
  expect(
    operations()
      .map(([route]) => route)
      .sort(),
  ).toEqual(Object.keys(ROUTE_PERMISSIONS).sort());
});

test('every operation has a name of its own and says what it does', () => {
  const ids = operations().map(([, { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    operations()
      .filter(([, { summary = '' }]) => summary === '')
      .map(([route]) => route),
  ).toEqual([]);
});

test('every operation has its problems: by who may call, by what is sent, and the form of all others', () => {
  expect(operations().length).toBeGreaterThan(80);
  for (const [route, operation] of operations()) {
    const allowed = ROUTE_PERMISSIONS[route] ?? [];
    const codes = codesOf(operation);
    const names = operation.parameters.map(({ name }) => name);
    expect([route, codes]).toEqual([route, expect.arrayContaining(['system.fault', 'system.busy']) as unknown]);
    expect([route, codes.includes('session.required')]).toEqual([route, !allowed.includes('nobody')]);
    expect([route, codes.includes('request.key_required')]).toEqual([route, names.includes('Idempotency-Key')]);
    expect([route, codes.includes('request.version_required')]).toEqual([route, names.includes('If-Match')]);
    expect([route, Object.keys(operation.responses)]).toEqual([
      route,
      expect.arrayContaining(['default', '500']) as unknown,
    ]);
  }
});

test('acts on a dossier say which version was seen, carry a key, and answer 200', () => {
  const acts = operations().filter(([, { parameters }]) => parameters.some(({ name }) => name === 'If-Match'));
  expect(acts.length).toBeGreaterThan(20);
  const receive = acts.find(([route]) => route === 'POST /api/v1/dossiers/:id/receive')?.[1];
  expect(receive?.parameters.map(({ name }) => name).sort()).toEqual(['Idempotency-Key', 'If-Match', 'id']);
  expect(Object.keys(receive?.responses ?? {})).toContain('200');
});

test('a problem has exactly the codes of the catalogue', () => {
  const { Problem } = document.components.schemas as {
    Problem?: { properties: { code: { enum: readonly string[] } } };
  };
  expect(Problem?.properties.code.enum).toEqual(Object.keys(ERROR_KINDS));
});
