import type { INestApplicationContext } from '@nestjs/common';
import { EXIT_CONFIG, SettingsError } from '../config/settings';
import { errorCode, errorMessage, errorStack } from '../errors/error-facts';

/** Unfinished work gets this long after a stop signal [ms]. */
const DRAIN_MS = 20_000;

/**
 * Starts a process and stops it well: on SIGTERM, SIGINT, or when the launcher that started it is gone. A wrong
 * configuration prints every problem and exits 78.
 */
export async function runProcess(name: string, start: () => Promise<INestApplicationContext>): Promise<void> {
  let app: INestApplicationContext;
  try {
    app = await start();
  } catch (error) {
    reportAndExit(name, error);
    return;
  }
  const stop = once(async () => {
    // A stop that hangs is worse than one that is cut: acknowledged work is committed, the rest is found by sweeps.
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await app.close();
    process.exit(0);
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  process.send?.({ ready: name });
}

function reportAndExit(name: string, error: unknown): void {
  process.stderr.write(`${name}: ${complaint(error)}\n`);
  process.exit(error instanceof SettingsError ? EXIT_CONFIG : 1);
}

function complaint(error: unknown): string {
  if (error instanceof SettingsError) return `the configuration is not valid\n${errorMessage(error)}`;
  if (errorCode(error) === 'EADDRINUSE') return `PORT is taken (${errorMessage(error)})`;
  return errorStack(error);
}

function once(work: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    void work();
  };
}
