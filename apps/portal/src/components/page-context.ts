import type { Response } from 'express';
import type { Language } from '@kernel/sla/ratio';
import { PUBLIC, type Principal } from '@platform/auth/principal';
import { languageOf, type MotcuaRequest } from '@platform/http/request';
import { textsIn, type Texts } from '../texts';

/** What every page knows of the request it answers. */
export interface PageContext {
  readonly language: Language;
  readonly t: Texts;
  readonly principal: Principal;
  /** path of this page, for the language switch and the current menu entry */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export function contextOf(request: MotcuaRequest): PageContext {
  const language = languageOf(request);
  const query = Object.fromEntries(
    Object.entries(request.query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return { language, t: textsIn(language), principal: request.principal ?? PUBLIC, path: request.path, query };
}

const YEAR_MS = 365 * 24 * 3_600_000;

/** A language chosen in the address is remembered. */
export function rememberLanguage(request: MotcuaRequest, response: Response): void {
  const { lang } = request.query;
  if (lang === 'vi' || lang === 'en') response.cookie('lang', lang, { maxAge: YEAR_MS, sameSite: 'lax', path: '/' });
}
