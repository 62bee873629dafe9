import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { permissionsOf } from '@platform/http/permit';
import { ApiModule } from '../../../apps/api/src/api.module';
import { code, pageOf, table } from './markdown';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly permissions: readonly string[];
  readonly handler: string;
}

type Constructor = abstract new (...args: never[]) => object;

/** Read from the decorators alone: no server is started and no database asked. */
export function routesPage(): string {
  const routes = controllersOf(ApiModule).flatMap(routesOf).toSorted(byPath);
  return pageOf('Routes and who may call them', 'the controllers’ `@Permit`', [
    'A route without `@Permit` stops the boot. This is the first wall; row-level security in the database is the second, and what a role may do to *this* dossier is in [life-cycle.md](life-cycle.md). Full reference of a running site: `/api/docs`.',
    table(
      ['method', 'path', 'who', 'handler'],
      routes.map(({ method, path, permissions, handler }) => [method, code(path), permissions.join(', '), handler]),
    ),
  ]);
}

function byPath(a: Route, b: Route): number {
  const [left, right] = [`${a.path} ${a.method}`, `${b.path} ${b.method}`];
  return left < right ? -1 : 1;
}

/** Every controller reachable from a module, which may be a class or a dynamic module. */
function controllersOf(root: unknown): readonly Constructor[] {
  const [found, seen] = [new Set<Constructor>(), new Set<unknown>()];
  const visit = (module: unknown): void => {
    if (seen.has(module)) return;
    seen.add(module);
    const { module: named, imports = [], controllers = [] } = Object(module) as Readonly<Record<string, unknown[]>>;
    if (named !== undefined) visit(named);
    const declared = typeof module === 'function' ? module : null;
    for (const each of [...controllers, ...metadata(declared, 'controllers')]) found.add(each as Constructor);
    for (const each of [...imports, ...metadata(declared, 'imports')]) visit(each);
  };
  visit(root);
  return [...found];
}

function metadata(target: object | null, key: string): readonly unknown[] {
  return target === null ? [] : ((Reflect.getMetadata(key, target) as readonly unknown[] | undefined) ?? []);
}

function routesOf(controller: Constructor): readonly Route[] {
  const prefix = Reflect.getMetadata('path', controller) as string;
  const prototype = controller.prototype as Readonly<Record<string, object>>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = name === 'constructor' ? undefined : prototype[name];
    const path = handler && (Reflect.getMetadata('path', handler) as string | undefined);
    if (handler === undefined || path === undefined) return [];
    return [
      {
        method: RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '',
        path: `/${[prefix, path]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
        permissions: permissionsOf(handler),
        handler: `${controller.name}.${name}`,
      },
    ];
  });
}
