import { Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { SESSION_COOKIE } from '@platform/auth/principal-source';
import { Settings } from '@platform/config/settings';

@Injectable()
export class SessionCookie {
  private readonly options: CookieOptions;

  constructor({ PUBLIC_URL }: Settings) {
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure: PUBLIC_URL?.startsWith('https:') ?? false };
  }

  set(response: Response, token: string): void {
    response.cookie(SESSION_COOKIE, token, this.options).setHeader('Cache-Control', 'no-store');
  }

  clear(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.options);
  }
}
