import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { PUBLIC, type Principal } from '@platform/auth/principal';
import { isId } from '@platform/identifiers/new-id';
import {
  commandKeyOf,
  keyHeader,
  refuseBody,
  seenVersionOf,
  versionHeader,
  type CommandKey,
} from '@platform/http/params';
import type { MotcuaRequest } from '@platform/http/request';

/** What every act on a dossier comes with: who, which dossier, which version was seen, and the key. */
export interface ActCall {
  readonly principal: Principal;
  readonly dossierId: string;
  readonly seenVersion: number;
  readonly key: CommandKey;
  readonly response: Response;
}

/** Reads the call from path and headers; a `bare` act takes no body, and says so of every field sent. @throws DomainError `request.key_required` | `request.version_required` | `dossier.not_found` */
export const Act = createParamDecorator(
  (body: 'bare' | undefined, context: ExecutionContext): ActCall => {
    const request = context.switchToHttp().getRequest<MotcuaRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const { id } = request.params;
    if (typeof id !== 'string' || !isId(id)) throw new DomainError('dossier.not_found');
    if (body === 'bare') refuseBody(request.body);
    const key = commandKeyOf(request, request.headers['idempotency-key']);
    return {
      principal: request.principal ?? PUBLIC,
      dossierId: id,
      seenVersion: seenVersionOf(request),
      key,
      response,
    };
  },
  [keyHeader, versionHeader],
);
