import type { Db } from '@pi/db';
import { TABLES_IN_BACKUP } from '@pi/db/queries/archive/backup-tables';
// biome-ignore lint/style/noRestrictedImports: tests look at tables as they are
import { sql } from 'drizzle-orm';

/** Empties every table, as in a new database. */
export async function loseDatabase(db: Db): Promise<void> {
  const names = TABLES_IN_BACKUP.map(({ name }) => name).join();
  await db.execute(sql.raw(`truncate ${names} restart identity cascade`));
}

/** Every row of every table of a backup as a text, ids and times included. */
export async function allRows(db: Db): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { name } of TABLES_IN_BACKUP) {
    const { rows } = await db.execute<{ row: string }>(
      sql.raw(`select to_jsonb(t)::text as row from ${name} t order by 1`),
    );
    tables[name] = rows.map(({ row }) => row);
  }
  return tables;
}
