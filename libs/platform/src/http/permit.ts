import {
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  type OnApplicationBootstrap,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DomainError } from '@kernel/errors/domain-error';
import type { Role } from '@kernel/organisation/roles';
import { rolesOf } from '../auth/principal';
import type { MotcuaRequest } from './request';

/** `anyone` needs no sign-in, `signed_in` an account of whatever kind; otherwise one of these roles */
export type Permission = 'anyone' | 'signed_in' | Role;

const PERMISSION = 'motcua:permission';
/** Where Nest keeps a handler's route. */
const PATH = 'path';

/** Who may call a route. Mandatory: a route without it stops the boot. */
export function Permit(...permissions: [Permission, ...Permission[]]): CustomDecorator {
  return SetMetadata(PERMISSION, permissions);
}

/** What a handler's `@Permit` says; empty without one. */
export function permissionsOf(handler: object): readonly Permission[] {
  return (Reflect.getMetadata(PERMISSION, handler) as readonly Permission[] | undefined) ?? [];
}

/** The first wall. The second is row-level security; each must hold alone. */
@Injectable()
export class PermitGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const permissions = permissionsOf(context.getHandler());
    if (permissions.includes('anyone')) return true;
    const { principal } = context.switchToHttp().getRequest<MotcuaRequest>();
    if (!principal || principal.kind === 'public') throw new DomainError('session.required');
    const roles = rolesOf(principal);
    if (permissions.includes('signed_in') || permissions.some((permission) => roles.has(permission as Role)))
      return true;
    throw new DomainError('permission.denied');
  }
}

export interface ListedRoute {
  readonly controller: string;
  readonly handler: string;
  readonly permissions: readonly Permission[];
}

/** Deny by default: refuses to boot while any route does not say who may call it. */
@Injectable()
export class PermitCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes().filter(({ permissions }) => permissions.length === 0);
    if (open.length > 0) {
      throw new Error(
        `routes without @Permit: ${open.map(({ controller, handler }) => `${controller}.${handler}`).join(', ')}`,
      );
    }
  }

  routes(): readonly ListedRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
        const method = (prototype as Record<string, () => unknown>)[handler];
        if (method === undefined || Reflect.getMetadata(PATH, method) === undefined) return [];
        return [
          {
            controller: String(name),
            handler,
            permissions: permissionsOf(method),
          },
        ];
      });
    });
  }
}
