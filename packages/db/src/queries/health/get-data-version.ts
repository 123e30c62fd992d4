import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { instance } from '../../schema/instance.ts';

/**
 * A text that is another one as soon as anything in the database changed: what the server's
 * transactions can see, and when it started. Null in a database that holds no data yet.
 */
export async function getDataVersion(db: Queryable): Promise<string | null> {
  const [row] = await db
    .select({
      seen: sql<string>`pg_current_snapshot()::text`,
      started: sql<string>`pg_postmaster_start_time()::text`,
      database: sql<string>`current_database()::text`,
    })
    .from(instance);
  return row ? `${row.database} ${row.started} ${row.seen}` : null;
}
