import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings';
import type { MotcuaRequest } from './request';

/** The address people type for this site: as configured, or as this request came. */
@Injectable()
export class SiteAddress {
  constructor(private readonly settings: Settings) {}

  of(request: MotcuaRequest): string {
    const { PUBLIC_URL } = this.settings;
    return (PUBLIC_URL ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`).replace(/\/+$/, '');
  }
}
