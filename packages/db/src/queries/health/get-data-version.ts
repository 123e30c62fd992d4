import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { instance } from '../../schema/instance.ts';
import { requestCountWrites } from '../../schema/request-counts.ts';

/**
 * A text that is another one as soon as anything in the database changed but the counts of
 * requests: how many transactions have ended and which are under way, and when the server started.
 * Null in a database that holds no data yet.
 */
export async function getDataVersion(db: Queryable): Promise<string | null> {
  const [row] = await db
    .select({
      // Whatever ends raises it by one, and a count of requests lowers it again.
      ended: sql<string>`pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        - coalesce((select ${requestCountWrites.transactions} from ${requestCountWrites}), 0)`,
      underWay: sql<string>`(select coalesce(string_agg(one::text, ','), '') from pg_snapshot_xip(pg_current_snapshot()) one)`,
      started: sql<string>`pg_postmaster_start_time()::text`,
      database: sql<string>`current_database()::text`,
    })
    .from(instance);
  return row ? `${row.database} ${row.started} ${row.ended} ${row.underWay}` : null;
}
