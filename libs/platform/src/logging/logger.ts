import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { ownSettings } from '../config/own-settings';
import type { Settings } from '../config/settings';
import { errorMessage } from '../errors/error-facts';

export type { Logger } from 'pino';
export const LOGGER = Symbol('logger');

/**
 * JSON lines on standard output. What may be logged is listed where it is logged (ids, codes, paths without query);
 * names, numbers, answers, bodies and statement parameters never are.
 */
export function createLogger(settings: Pick<Settings, 'LOG_LEVEL'>, process: string): Logger {
  return pino({ level: settings.LOG_LEVEL, base: { process }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Nest's own messages, as lines of the same log. */
export class NestLogger implements LoggerService {
  private constructor(private readonly sink: Logger) {}

  /** From the first message on: Nest tells of a boot that failed before anything of ours is made. @throws SettingsError */
  static forProcess(name: string): NestLogger {
    return new NestLogger(createLogger(ownSettings(), name));
  }

  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    context: unknown[],
  ): void {
    const text = errorMessage(message);
    this.sink[level]({ context: context.filter((part) => typeof part === 'string').at(-1) }, text);
  }

  // Nest tells at each boot which modules and routes it has: of interest when something is wrong, not every day.
  verbose(message: unknown, ...context: unknown[]): void {
    this.write('trace', message, context);
  }
  debug(message: unknown, ...context: unknown[]): void {
    this.write('debug', message, context);
  }
  log(message: unknown, ...context: unknown[]): void {
    this.write('debug', message, context);
  }
  warn(message: unknown, ...context: unknown[]): void {
    this.write('warn', message, context);
  }
  error(message: unknown, ...context: unknown[]): void {
    this.write('error', message, context);
  }
  fatal(message: unknown, ...context: unknown[]): void {
    this.write('fatal', message, context);
  }
}
