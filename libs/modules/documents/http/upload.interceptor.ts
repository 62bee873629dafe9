import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { from, type Observable, switchMap } from 'rxjs';
import { commandKeyOf } from '@platform/http/params';
import type { MotcuaRequest } from '@platform/http/request';
import { UploadReceiver, type ArrivedFile } from './upload-receiver';

/** A request whose one file has arrived. */
export interface UploadRequest extends MotcuaRequest {
  arrived?: ArrivedFile | undefined;
}

/** Receives the file before the handler runs. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly receiver: UploadReceiver) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<UploadRequest>();
    // A command without a key is refused in any case: before its file is on disk.
    commandKeyOf(request, request.headers['idempotency-key']);
    const received = this.receiver
      .one(request, context.switchToHttp().getResponse<Response>())
      .then((file) => (request.arrived = file));
    return from(received).pipe(switchMap(() => next.handle()));
  }
}
