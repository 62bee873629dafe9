import type { Problem } from '@platform/http/problem';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf } from './components/page-context';
import { markup } from './components/render';
import { ErrorPage } from './pages/error.page';

/** A refusal as a page. */
export function errorPage(problem: Problem, request: MotcuaRequest): string {
  return markup(<ErrorPage context={contextOf(request)} problem={problem} />);
}
