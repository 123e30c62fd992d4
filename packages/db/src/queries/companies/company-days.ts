import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { idList } from '../listings/records.ts';

/** The marketplaces in which companies have plugins. */
export async function listMarketplacesOfCompanies(tx: Tx, companyIds: readonly number[]): Promise<string[]> {
  const { rows } = await tx.execute<{ marketplace: string }>(sql`
    select distinct marketplace from plugins where company_id = any(${idList(companyIds)}) order by marketplace`);
  return rows.map((row) => row.marketplace);
}

/** The companies that plugins are shown with. */
export async function listCompaniesOfPlugins(tx: Tx, pluginIds: readonly number[]): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct company_id as id from plugins where id = any(${idList(pluginIds)}) and company_id is not null`);
  return rows.map((row) => row.id);
}

/**
 * Adds companies to the numbers of companies of all days on which a plugin of theirs was listed, or takes them off: taken
 * off before plugins move between companies and added after, the days are as if derived anew, at the cost of those plugins.
 * @param sign 1 or -1
 * @param without plugins that do not count
 */
export async function countCompaniesOnDays(
  tx: Tx,
  sign: 1 | -1,
  companyIds: readonly number[],
  without: readonly number[] = [],
): Promise<void> {
  await tx.execute(sql`
    with present as (
      select marketplace_days.marketplace, marketplace_days.day, count(distinct plugins.company_id) as companies
      from plugins join marketplace_days on marketplace_days.marketplace = plugins.marketplace and first_seen_on <= day
      where company_id = any(${idList(companyIds)}) and not plugins.id = any(${idList(without)}) and coalesce((
        select kind from market_changes
        where plugin_id = plugins.id and kind in ('delisted', 'relisted') and market_changes.day <= marketplace_days.day
        order by at desc limit 1) <> 'delisted', true)
      group by 1, 2
    )
    update marketplace_days set companies = marketplace_days.companies + ${sign} * present.companies
    from present
    where marketplace_days.marketplace = present.marketplace and marketplace_days.day = present.day`);
}
