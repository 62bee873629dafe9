// The api is healthy when it can serve: database, queue and files answer. Kept free of packages and of a shell.
const port = process.env.PORT || '3000';
try {
  const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = status === 200 ? 0 : 1;
} catch {
  process.exitCode = 1;
}
