import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { TestHouse } from './test-house';

/** Kept by reading alone: when a session was last seen. */
const KEPT_BY_READING = new Set(['session']);

/** Everything stored, table by table and file by file, as one text: equal before and after means that nothing changed. */
export async function fingerprint(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const tables = await house.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const prints = await house.rows<{ name: string; print: string }>(
    tables
      .filter(({ name }) => !KEPT_BY_READING.has(name))
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' ORDER BY t::text)), '') AS print FROM "${name}" t`,
      )
      .join(' UNION ALL '),
  );
  const stored = Object.fromEntries(prints.map(({ name, print }) => [name, print]));
  return { ...stored, files: filesOf(house.files) };
}

function filesOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  return `${names.length} ${createHash('sha256').update(names.join('\n')).digest('hex')}`;
}
