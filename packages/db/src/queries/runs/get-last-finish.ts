import { max } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';

/** When the run ended that ended last; null where none has. */
export async function getLastFinish(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ finishedAt: max(ingestionRuns.finishedAt) }).from(ingestionRuns);
  return row?.finishedAt ?? null;
}
