import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | null;

/** Rows through COPY, the fastest way in; checked by the table like any other. */
export async function copyRows(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(chunks(rows), { objectMode: false }), stream);
}

const ROWS_A_CHUNK = 500;

function* chunks(rows: readonly (readonly CopyValue[])[]): Generator<Buffer> {
  for (let index = 0; index < rows.length; index += ROWS_A_CHUNK) {
    yield Buffer.from(
      rows
        .slice(index, index + ROWS_A_CHUNK)
        .map(line)
        .join(''),
    );
  }
}

function line(row: readonly CopyValue[]): string {
  return `${row.map(cell).join('\t')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cell(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return typeof value === 'number'
    ? String(value)
    : value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
