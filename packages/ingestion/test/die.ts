// biome-ignore lint/style/noRestrictedImports: tests look at tables as they are
import { sql } from 'drizzle-orm';
import type { IngestionDeps } from '../src/deps.ts';

/** Lets the queue notice that the workers of active jobs have died: their heartbeats stop. */
export async function die({ db, queue }: Pick<IngestionDeps, 'db' | 'queue'>): Promise<void> {
  await db.execute(sql`update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`);
  await db.execute(sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`);
  await queue.supervise();
  await db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`);
}
