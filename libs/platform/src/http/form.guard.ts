import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@kernel/errors/domain-error';
import { isApiPath, type MotcuaRequest } from './request';

/** Where `@ApiConsumes` keeps what a handler takes: what the API document promises is what is true. */
const CONSUMES = 'swagger/apiConsumes';
const MULTIPART = 'multipart/form-data';

/** A command is JSON unless it takes a file: elsewhere a multipart body would go unread, and the command look empty. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<MotcuaRequest>();
    const isForm = request.headers['content-type']?.toLowerCase().startsWith(MULTIPART) ?? false;
    if (!isForm || !isApiPath(request.path)) return true;
    const taken = this.reflector.get<readonly string[] | undefined>(CONSUMES, context.getHandler()) ?? [];
    if (taken.includes(MULTIPART)) return true;
    throw new DomainError('request.unsupported_type');
  }
}
