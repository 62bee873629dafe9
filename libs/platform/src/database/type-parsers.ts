import { types } from 'pg';

/**
 * A `date` is a day, not an instant: the driver's default turns it into midnight of the process time zone, which is
 * another day elsewhere. Counts (`bigint`) stay far below 2^53 here.
 */
export function installTypeParsers(): void {
  types.setTypeParser(types.builtins.DATE, (text) => text);
  types.setTypeParser(types.builtins.INT8, Number);
}
