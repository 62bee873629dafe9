import { randomUUID } from 'node:crypto';
import { Controller, Get, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { Express } from 'express';
import { HttpModule } from '@platform/http/http.module';
import { PermitCheck } from '@platform/http/permit';
import type { TestClient } from '../support/client';
import { fileDossier } from '../support/dossiers';
import { fingerprint } from '../support/fingerprint';
import { expectProblem } from '../support/problems';
import { PEOPLE, ROUTE_PERMISSIONS, type Person } from '../support/route-permissions';
import { TestHouse } from '../support/test-house';

const EVERYBODY = Object.keys(PEOPLE) as readonly Person[];
/** The document of the API itself, served beside Nest's routes. */
const DOCUMENTATION = /^\/api\/(docs|openapi)/;

let house: TestHouse;

beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

interface Layer {
  readonly route?: { readonly path: unknown; readonly methods: Readonly<Record<string, boolean>> } | undefined;
}

/** What the running server answers to, as its router has it. */
function runningRoutes(): readonly string[] {
  const { router } = house.get(HttpAdapterHost).httpAdapter.getInstance<Express>();
  const layers = router.stack as unknown as readonly Layer[];
  return layers.flatMap(({ route }) => {
    if (route === undefined || typeof route.path !== 'string') return [];
    const path = route.path;
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`);
  });
}

const isApi = (route: string): boolean => {
  const path = route.split(' ')[1] ?? '';
  return /^\/(api|health)\//.test(path) && !DOCUMENTATION.test(path);
};

async function person(who: Person): Promise<TestClient> {
  const login = PEOPLE[who];
  return login === null ? house.client() : house.known(login);
}

/** A call that is well-formed and about nothing: what it answers beside 401 and 403 is not this table's matter. */
async function call(route: string, who: Person): Promise<Awaited<ReturnType<TestClient['get']>>> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:\w+/g, randomUUID());
  // Whoever signs out here is somebody who has just come in.
  const isLeaving = method === 'DELETE' && path.endsWith('/sessions/current') && who !== 'nobody';
  const client = isLeaving ? await house.as(PEOPLE[who]) : await person(who);
  const command = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  return client.send(
    method,
    path,
    method === 'GET' || method === 'DELETE' ? undefined : '{}',
    method === 'GET' ? {} : command,
  );
}

describe('routes', () => {
  test('the table names each of them, and no other', () => {
    const running = [...new Set(runningRoutes().filter(isApi))].toSorted();
    expect(running.length).toBeGreaterThan(50);
    expect(running).toEqual(Object.keys(ROUTE_PERMISSIONS).toSorted());
  });

  test('each of them, pages included, says who may call it', () => {
    const routes = house.get(PermitCheck).routes();
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter(({ permissions }) => permissions.length === 0)).toEqual([]);
  });

  test('one that does not stops the boot', async () => {
    @Controller('cua-sau')
    class BackDoor {
      @Get()
      open(): string {
        return 'mở';
      }
    }
    @Module({ imports: [HttpModule], controllers: [BackDoor] })
    class Careless {}
    const app = (await Test.createTestingModule({ imports: [Careless] }).compile()).createNestApplication();
    await expect(app.init()).rejects.toThrow('routes without @Permit: BackDoor.open');
  });
});

describe.each(EVERYBODY)('%s', (who) => {
  const [allowed, denied] = [true, false].map((wanted) =>
    Object.keys(ROUTE_PERMISSIONS).filter((route) => ROUTE_PERMISSIONS[route]!.includes(who) === wanted),
  ) as [string[], string[]];

  test('is answered where the table says so', async () => {
    for (const route of allowed) {
      const { status, body } = await call(route, who);
      const { code } = Object(body) as { code?: string };
      const isAnswered = status < 500 && status !== 403 && (status !== 401 || code === 'session.wrong_credentials');
      expect({ route, status, code, isAnswered }).toMatchObject({ route, isAnswered: true });
    }
  });

  test('is turned away everywhere else, and nothing changes', async () => {
    const before = await fingerprint(house);
    for (const route of denied) {
      const answer = await call(route, who);
      const expected =
        who === 'nobody'
          ? ({ status: 401, code: 'session.required' } as const)
          : ({ status: 403, code: 'permission.denied' } as const);
      expect({ route, status: answer.status }).toEqual({ route, status: expected.status });
      expectProblem(answer, expected);
    }
    expect(await fingerprint(house)).toEqual(before);
  });
});

describe('what exists and what does not', () => {
  test('are the same to somebody who may see neither', async () => {
    const citizen = await house.known('congdan1');
    const { id } = await fileDossier(citizen);
    for (const login of ['congdan2', 'hang-dao.motcua1']) {
      const other = await house.known(login);
      const foreign = expectProblem(await other.get(`/api/v1/dossiers/${id}`), {
        status: 404,
        code: 'dossier.not_found',
      });
      const absent = expectProblem(await other.get(`/api/v1/dossiers/${randomUUID()}`), {
        status: 404,
        code: 'dossier.not_found',
      });
      expect({ ...foreign, instance: '' }).toEqual({ ...absent, instance: '' });
    }
  });
});
