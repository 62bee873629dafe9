import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import {
  AudienceExceptionRecord,
  AudienceRecord,
  HolidayRecord,
  LifeEventRecord,
  ProcedureRecord,
  SynonymRecord,
  UnitRecord,
  WardDeskTemplate,
} from './seed-records';
import { SeedError, type SeedProblem } from './seed-error';
import { errorMessage } from '@platform/errors/error-facts';

export interface SeedFiles {
  readonly units: readonly UnitRecord[];
  readonly wardDesks: WardDeskTemplate;
  readonly holidays: readonly HolidayRecord[];
  readonly procedures: readonly ProcedureRecord[];
  readonly finding: FindingFile;
}

/** How people look for a procedure (`finding.json`). */
export interface FindingFile {
  readonly synonyms: readonly SynonymRecord[];
  readonly lifeEvents: readonly LifeEventRecord[];
  readonly audiences: readonly AudienceRecord[];
  readonly exceptions: readonly AudienceExceptionRecord[];
}

/** Reads and checks the shape of every record. @throws SeedError naming each record at fault */
export async function readSeedFiles(folder: string): Promise<SeedFiles> {
  const problems: SeedProblem[] = [];
  const units = await read(folder, 'units.json', problems);
  const holidays = await read(folder, 'holidays.json', problems);
  const procedures = await read(folder, 'procedures.json', problems);
  const finding = await readFinding(folder, problems);
  const files: SeedFiles = {
    units: records(UnitRecord, { file: 'units.json', list: units['units'], name: 'id' }, problems),
    wardDesks:
      records(
        WardDeskTemplate,
        { file: 'units.json', list: [units['ward_desk_template']], name: 'ward_desk_template' },
        problems,
      )[0] ?? new WardDeskTemplate(),
    holidays: records(HolidayRecord, { file: 'holidays.json', list: holidays['entries'], name: 'date' }, problems),
    procedures: records(
      ProcedureRecord,
      { file: 'procedures.json', list: procedures['procedures'], name: 'id' },
      problems,
    ),
    finding,
  };
  if (problems.length > 0) throw new SeedError(problems);
  return files;
}

async function readFinding(folder: string, problems: SeedProblem[]): Promise<FindingFile> {
  const file = 'finding.json';
  const given = await read(folder, file, problems);
  const list = <T extends object>(type: ClassConstructor<T>, key: string, name: string): readonly T[] =>
    records(type, { file, list: given[key], name }, problems);
  return {
    synonyms: list(SynonymRecord, 'synonyms', 'said'),
    lifeEvents: list(LifeEventRecord, 'lifeEvents', 'id'),
    audiences: list(AudienceRecord, 'audiences', 'field'),
    exceptions: list(AudienceExceptionRecord, 'exceptions', 'procedure'),
  };
}

async function read(folder: string, file: string, problems: SeedProblem[]): Promise<Readonly<Record<string, unknown>>> {
  try {
    return JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Record<string, unknown>;
  } catch (error) {
    problems.push({ file, record: '(file)', problem: errorMessage(error) });
    return {};
  }
}

interface Source {
  readonly file: string;
  readonly list: unknown;
  /** the field that names a record in a message */
  readonly name: string;
}

function records<T extends object>(
  type: ClassConstructor<T>,
  { file, list, name }: Source,
  problems: SeedProblem[],
): readonly T[] {
  if (!Array.isArray(list)) {
    problems.push({ file, record: '(file)', problem: 'the list of records is missing' });
    return [];
  }
  const seen = new Set<string>();
  return (list as unknown[]).map((raw, index) => {
    const given = Object(raw ?? {}) as Readonly<Record<string, unknown>>;
    const label = typeof given[name] === 'string' ? given[name] : `#${index + 1}`;
    if (seen.has(label)) problems.push({ file, record: label, problem: 'appears twice' });
    seen.add(label);
    const record = plainToInstance(type, given);
    for (const error of validateSync(record))
      problems.push(...problemsOf(error, '').map((problem) => ({ file, record: label, problem })));
    return record;
  });
}

function problemsOf(error: ValidationError, parent: string): readonly string[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((text) => `${field}: ${text.replace(error.property, 'it')}`);
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
