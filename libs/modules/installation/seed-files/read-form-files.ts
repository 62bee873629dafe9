import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorMessage } from '@platform/errors/error-facts';
import type { SeedProblem } from './seed-error';

/** One file of `data/forms`: a form as its author wrote it, or the blocks they share. */
export type FormFile = Readonly<Record<string, unknown>>;

export interface FormFiles {
  readonly shared: FormFile;
  readonly forms: readonly { readonly file: string; readonly form: FormFile }[];
}

const SHARED = 'shared.json';

/** Reads every form; a folder without forms is an installation without e-forms. */
export async function readFormFiles(folder: string, problems: SeedProblem[]): Promise<FormFiles> {
  const names = (await readdir(path.join(folder, 'forms')).catch(() => [])).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(
    names.sort().map(async (name) => ({ file: `forms/${name}`, form: await read(folder, name, problems) })),
  );
  const shared = files.find(({ file }) => file === `forms/${SHARED}`)?.form ?? {};
  return { shared, forms: files.filter(({ file }) => file !== `forms/${SHARED}`) };
}

async function read(folder: string, name: string, problems: SeedProblem[]): Promise<FormFile> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'forms', name), 'utf8')) as FormFile;
  } catch (error) {
    problems.push({ file: `forms/${name}`, record: '(file)', problem: errorMessage(error) });
    return {};
  }
}
