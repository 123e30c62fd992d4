import { Repository } from '@pi/accounts';
import { dailyCounts } from '@pi/db';
import { dayOf } from '@pi/domain';
import type { DailyKind } from '@pi/domain/events';
import { sql } from 'drizzle-orm';

/** Statements on what is counted against the limits of a day. */
export class DailyCountsRepository extends Repository {
  /**
   * Adds to what a user or an organization did today; others who add to the same wait until the
   * transaction ends.
   * @returns the sum
   */
  async addToday(kind: DailyKind, doer: string, count: number): Promise<number> {
    const [row] = await this.db
      .insert(dailyCounts)
      .values({ kind, doer, day: dayOf(this.now()), count })
      .onConflictDoUpdate({
        target: [dailyCounts.kind, dailyCounts.doer, dailyCounts.day],
        set: { count: sql`${dailyCounts.count} + excluded.count` },
      })
      .returning({ count: dailyCounts.count });
    return row?.count ?? count;
  }
}
