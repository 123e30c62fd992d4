import type { Db } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day.sql';
import type { Day } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { sql } from 'drizzle-orm';

export const FIRST_DAY: Day = '2026-11-19';
export const NEXT_DAY: Day = '2026-11-20';
const NAME = 'chrome-web-store';
const found = getMarketplaceInfo(NAME);
if (!found) throw new Error(`no marketplace ${NAME}`);
export const INFO = found;

/** Of 100 plugins, how many have other users on the next day. */
const CHANGED_A_DAY = 5;

/**
 * Fills an empty database with made-up plugins of one marketplace: 40 % state a price, the rest has
 * descriptions of about 1,500 characters that are read for who owns it.
 */
export async function seedRevenue(db: Db, plugins: number): Promise<void> {
  const companies = Math.round(plugins * 0.6);
  await db.execute(sql`insert into marketplaces (name) values (${NAME})`);
  await db.execute(sql`
    insert into companies (slug, name, name_key) select 'company-' || i, 'Company ' || i, 'company' || i
    from generate_series(1, ${companies}::int) i`);
  await db.execute(sql`
    insert into plugins (marketplace, external_id, company_id, company_match_reason, url, name, summary, developer_name, content_hash,
      read_from, first_seen_on, users, users_kind, users_on, rating, rating_count, last_seen_on, state_at)
    select ${NAME}, 'p' || i, 1 + i % ${companies}::int, 'first', 'https://store.example/p' || i, 'Plugin ' || i, 'Sorts tabs, day by day',
      'Company ' || (1 + i % ${companies}::int), 'hash', 'data', ${FIRST_DAY}, floor(exp(abs(hashint4(i)) % 1600 / 100.0)), 'rounded',
      ${FIRST_DAY}, 4.2, i % 500, ${FIRST_DAY}, ${FIRST_DAY}::timestamptz
    from generate_series(1, ${plugins}::int) i`);
  // Of 50 different hashes: compressed as texts of a listing are.
  await db.execute(sql`
    insert into plugin_revisions (seen_at, plugin_id, content)
    select ${FIRST_DAY}::timestamptz, id, jsonb_build_object('name', name, 'description',
      (select string_agg(md5((id * 7 + part)::text), ' ') from generate_series(1, 45) part)) from plugins`);
  await db.execute(sql`
    insert into plugin_traits (plugin_id, content_hash, rules_version, tags, badges, pricing_model, price_usd, has_contact, name_text, maker_text, summary_text)
    select id, 'hash', 1, '{}', '{}', (array['free', null, 'freemium', 'paid', 'free_trial'])[1 + id % 5],
      case when id % 5 > 2 then 1 + id % 30 end, true, lower(name), '', '' from plugins`);
  await insertDay(db, FIRST_DAY);
  await db.transaction((tx) => refreshCompanyMarketplaces(tx, NAME));
  await db.execute(sql`vacuum analyze`);
}

/** The next day: all plugins are read again, and 5 % have twice as many users. */
export async function moveOn(db: Db): Promise<void> {
  await db.execute(sql`
    update plugins set users_on = ${NEXT_DAY}, last_seen_on = ${NEXT_DAY},
      users = case when id % 100 < ${CHANGED_A_DAY} then users * 2 else users end`);
  await insertDay(db, NEXT_DAY);
  await db.execute(sql`vacuum analyze plugins`);
}

async function insertDay(db: Db, day: Day): Promise<void> {
  const { primaryMetric } = INFO;
  await db.transaction((tx) =>
    deriveMarketplaceDay(tx, { marketplace: NAME, day, primaryMetric, hasCompleteList: true }),
  );
}
