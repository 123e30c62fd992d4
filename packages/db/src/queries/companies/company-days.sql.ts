import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

/**
 * Adds companies to the company counts of all days on which a plugin of theirs was listed, or
 * subtracts them. Subtracted before plugins move between companies and added after, the days are as
 * if derived again, at the cost of those plugins.
 * @param sign 1 or -1
 * @param without plugins that do not count
 */
export async function countCompaniesOnDays(
  tx: Tx,
  sign: 1 | -1,
  companyIds: readonly number[],
  without: readonly number[] = [],
): Promise<void> {
  const { id, companyId, marketplace, firstSeenOn } = plugins;
  await tx.execute(sql`
    with present as (
      select days.marketplace, days.day, count(distinct ${companyId}) as companies
      from ${plugins} join ${marketplaceDays} days on days.marketplace = ${marketplace} and ${firstSeenOn} <= days.day
      where ${isAnyOf(companyId, companyIds)} and not ${isAnyOf(id, without)} and coalesce((
        select ${marketChanges.kind} from ${marketChanges}
        where ${marketChanges.pluginId} = ${id} and ${marketChanges.kind} in ('delisted', 'relisted')
          and ${marketChanges.day} <= days.day
        order by ${marketChanges.at} desc limit 1) <> 'delisted', true)
        and not (${plugins.status} = 'missing' and ${plugins.missingSince} <= days.day)
      group by 1, 2
    )
    update ${marketplaceDays} set companies = ${marketplaceDays.companies} + ${sql.raw(String(sign))} * present.companies
    from present
    where ${marketplaceDays.marketplace} = present.marketplace and ${marketplaceDays.day} = present.day`);
}
