import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '@platform/config/project-root';
import { SETTING_NAMES } from '@platform/config/settings';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { anyFreePort } from '@platform/process/free-port';
import { TestClient } from '../support/client';
import { motcua } from '../support/motcua';
import { ensureDeskBuilt } from '../support/processes';
import { pdf } from '../support/papers';
import { until } from '../support/test-house';
import { testServer } from '../support/test-server';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

const inDocker = (name: string): string => readFileSync(path.join(projectRoot(), 'docker', name), 'utf8');
const DOCKERFILE = inDocker('Dockerfile');
const FINAL_STAGE = DOCKERFILE.slice(DOCKERFILE.lastIndexOf('\nFROM '));
const COMPOSE = parse(inDocker('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const SERVICES = Object.entries(COMPOSE.services);

interface Copy {
  /** from the project, or from what was built of it */
  readonly sources: readonly string[];
  readonly to: string;
}

function copiesOf(text: string): readonly Copy[] {
  return [...text.matchAll(/^COPY (?:--from=build )?(.+) (\S+)$/gm)].map(([, sources = '', to = '']) => ({
    sources: sources.split(' ').map((source) => source.replace('/app/', '')),
    to,
  }));
}

// There is no container engine in CI. What can be checked without one is: that all files named exist, and that the
// files of the last stage, put in a folder as the Dockerfile says, are enough to run.
describe('docker/Dockerfile and compose.yaml', () => {
  test('images are pinned to a version', () => {
    const images = [...DOCKERFILE.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);
    const foreign = SERVICES.flatMap(([, { image, build }]) => (build === undefined ? [image] : []));
    for (const image of [...images, ...foreign]) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-bookworm(-slim)?$/);
  });

  test('what is copied exists, and is sent to the engine', () => {
    const sent = inDocker('Dockerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const fromProject = copiesOf(DOCKERFILE.replace(/^COPY --from.*$/gm, '')).flatMap(({ sources }) => sources);
    for (const source of [...fromProject, ...sent]) expect([source, isThere(source)]).toEqual([source, true]);
    const covered = (source: string): boolean => sent.some((each) => source === each || source.startsWith(`${each}/`));
    expect(fromProject.filter((source) => !covered(source))).toEqual([]);
  });

  test('what is neither compiled nor built into the desk is copied as it is', () => {
    const copied = copiesOf(FINAL_STAGE).flatMap(({ sources }) => sources);
    const plain = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(path.join(projectRoot(), folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.tsx?$|^tsconfig\.json$|^README\.md$/.test(entry.name))
        .map((entry) => path.relative(projectRoot(), path.join(entry.parentPath, entry.name)))
        .filter((file) => !file.startsWith('apps/desk/')),
    );
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.filter((file) => !copied.some((each) => file === each || file.startsWith(`${each}/`)))).toEqual([]);
  });

  test('nothing runs as root', () => {
    expect(/^USER (\w+)$/gm.exec(FINAL_STAGE)?.[1]).toBe('node');
    expect(SERVICES.filter(([, service]) => 'user' in service || 'privileged' in service)).toEqual([]);
  });

  test('every variable given to the product is a setting, and every service named is there', () => {
    for (const [, { build, environment = {}, depends_on = {} }] of SERVICES) {
      if (build !== undefined) expect(SETTING_NAMES).toEqual(expect.arrayContaining(Object.keys(environment)));
      expect(Object.keys(COMPOSE.services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      if (build !== undefined) expect(isThere(path.join('docker', build.context, build.dockerfile))).toBe(true);
    }
  });
});

function isThere(name: string): boolean {
  return existsSync(path.join(projectRoot(), name));
}

describe('the files of the image', () => {
  let image: string;
  let urls: DatabaseUrls;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    // Builds what is missing.
    await motcua(['help']);
    await ensureDeskBuilt();
    image = mkdtempSync(path.join(os.tmpdir(), 'motcua-image-'));
    for (const { sources, to } of copiesOf(FINAL_STAGE)) for (const source of sources) put(source, to);
    urls = await (await testServer()).database('image');
  }, 180_000);

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await (await testServer()).dropDatabase('image');
    rmSync(image, { recursive: true, force: true });
  });

  function put(source: string, to: string): void {
    const target = to.endsWith('/') ? path.join(image, to, path.basename(source)) : path.join(image, to);
    mkdirSync(path.dirname(target), { recursive: true });
    const from = path.join(projectRoot(), source);
    // Packages are many and the same.
    if (source === 'node_modules') symlinkSync(from, target);
    else cpSync(from, target, { recursive: true });
  }

  /** A command of the image, as the engine would run it: nothing from around it but what is given. */
  function run(command: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    const [program, ...args] = command;
    expect(program).toBe('node');
    const child = spawn(process.execPath, args, {
      cwd: image,
      env: {
        MOTCUA_DATA: path.join(image, 'data-volume'),
        DATABASE_APP_URL: urls.app,
        LOG_LEVEL: 'error',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.push(child);
    return child;
  }

  async function codeOf(child: ChildProcess): Promise<number | null> {
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  function commandOf(service: string): readonly string[] {
    const given = COMPOSE.services[service]?.command;
    return given ?? (JSON.parse(/^CMD (\[.*\])$/m.exec(FINAL_STAGE)?.[1] ?? '[]') as string[]);
  }

  const HEALTHCHECK = JSON.parse(/^HEALTHCHECK .* CMD (\[.*\])$/m.exec(FINAL_STAGE)?.[1] ?? '[]') as string[];

  test('prepare a database, serve it, work on it, and stop when told', async () => {
    expect(await codeOf(run(commandOf('prepare'), { DATABASE_URL: urls.owner }))).toBe(0);

    const PORT = String(await anyFreePort('127.0.0.1'));
    expect(await codeOf(run(HEALTHCHECK, { PORT }))).toBe(1);
    const api = run(commandOf('api'), { PORT });
    const worker = run(commandOf('worker'));
    await Promise.all([once(api, 'message'), once(worker, 'message')]);
    await until(
      () => codeOf(run(HEALTHCHECK, { PORT })),
      (code) => code === 0,
    );
    for (const page of ['/', '/assets/portal.css', '/api/v1/procedures', '/desk/'])
      expect([page, (await fetch(`http://127.0.0.1:${PORT}${page}`)).status]).toEqual([page, 200]);
    const citizen = await new TestClient(`http://127.0.0.1:${PORT}`).signIn('congdan1');
    expect(await citizen.upload(pdf())).toMatchObject({ status: 201 });

    for (const child of [api, worker]) child.kill('SIGTERM');
    expect(await Promise.all([codeOf(api), codeOf(worker)])).toEqual([0, 0]);
  });
});
