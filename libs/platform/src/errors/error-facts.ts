/**
 * What can be known of a thrown thing. By its properties and not by `instanceof`: an error of Node's own may come from
 * another realm (a worker, a test runner's sandbox) and is then no instance of this one's `Error`.
 */
interface ErrorLike {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly status?: unknown;
  readonly constraint?: unknown;
}

function likeError(thrown: unknown): ErrorLike {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}

/** `ECONNREFUSED`, `23505`, …; empty when it has none. */
export function errorCode(thrown: unknown): string {
  const { code } = likeError(thrown);
  return typeof code === 'string' ? code : '';
}

export function errorMessage(thrown: unknown): string {
  const { message } = likeError(thrown);
  return typeof message === 'string' ? message : String(thrown);
}

export function errorStack(thrown: unknown): string {
  const { stack } = likeError(thrown);
  return typeof stack === 'string' ? stack : errorMessage(thrown);
}

/** HTTP status a library hangs on its errors; null when there is none. */
export function errorStatus(thrown: unknown): number | null {
  const { status } = likeError(thrown);
  return typeof status === 'number' ? status : null;
}

/** Name of the constraint a database error is about; empty when it is about none. */
export function errorConstraint(thrown: unknown): string {
  const { constraint } = likeError(thrown);
  return typeof constraint === 'string' ? constraint : '';
}
