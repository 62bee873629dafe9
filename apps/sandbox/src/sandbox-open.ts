import { type CanActivate, Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { sandboxSecret } from '@platform/config/sandbox-gateway';
import { Settings } from '@platform/config/settings';

/** Where there is no sandbox, its addresses do not exist. */
@Injectable()
export class SandboxOpen implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(): boolean {
    if (sandboxSecret(this.settings) === null) throw new DomainError('request.not_found');
    return true;
  }
}
