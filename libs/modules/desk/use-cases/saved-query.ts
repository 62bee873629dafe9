import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { validated } from '@platform/http/validation';
import { DeskFilters, QueueDto, type DeskQueue } from '@modules/dossiers';

/** What is of one reading of a list, and not of the list. */
const NOT_KEPT = ['queue', 'after', 'limit'];

/** Checks the filters of a view before they are kept: one that can show nothing would be found out by its readers only. */
@Injectable()
export class SavedQuery {
  constructor(private readonly filters: DeskFilters) {}

  /** @throws DomainError `request.invalid` naming each part of the query at fault: `query.deskId` */
  async check(queue: DeskQueue, text: string): Promise<void> {
    try {
      await this.filters.read(await validated(dtoOf(queue, text)));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'request.invalid') throw error;
      throw new DomainError('request.invalid', {}, error.faults.map(inQuery));
    }
  }
}

function dtoOf(queue: DeskQueue, text: string): QueueDto {
  const given: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    if (NOT_KEPT.includes(name) || name in Object.prototype)
      throw new DomainError('request.invalid', {}, [{ field: name, code: 'field.unknown' }]);
    given[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return plainToInstance(QueueDto, { ...given, queue });
}

function inQuery(fault: FieldFault): FieldFault {
  return { ...fault, field: `query.${fault.field}` };
}
