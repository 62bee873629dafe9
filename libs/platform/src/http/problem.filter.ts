import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { translateDatabaseError } from '../database/database-errors';
import type { Logger } from '../logging/logger';
import { isApiPath, languageOf, type MotcuaRequest } from './request';
import { problemOf, type Problem } from './problem';
import { errorMessage, errorStack } from '../errors/error-facts';

/** How long a client should wait before repeating [s]. */
const RETRY_AFTER_SECONDS = 2;

/** Renders a refusal for people; the portal gives it. */
export type ErrorPage = (problem: Problem, request: MotcuaRequest) => string;

/** The one place where a refusal becomes an answer: JSON for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly page: ErrorPage,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    this.answer(thrown, host.switchToHttp().getRequest<MotcuaRequest>(), host.switchToHttp().getResponse<Response>());
  }

  /** The same for what is thrown before Nest has the request. */
  answer(thrown: unknown, request: MotcuaRequest, response: Response): void {
    const error = translateDatabaseError(thrown);
    const problem = problemOf(error, languageOf(request), request.id);
    // Message and stack; never the parameters a driver hangs on its errors.
    if (problem.status === 500)
      this.log.error(
        { requestId: request.id, err: { message: errorMessage(error), stack: errorStack(error) } },
        'fault',
      );
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const wait = problem.status === 503 ? RETRY_AFTER_SECONDS : problem.params?.['seconds'];
    if (typeof wait === 'number') response.setHeader('Retry-After', wait);
    response.status(problem.status).setHeader('Cache-Control', 'no-store');
    if (isApiPath(request.path)) response.type('application/problem+json').send(JSON.stringify(problem));
    else response.type('html').send(this.page(problem, request));
  }
}
