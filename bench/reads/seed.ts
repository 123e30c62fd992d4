import type { Db } from '@pi/db';
import { refreshCompanyMarketplaces } from '@pi/db/queries/companies/derive-companies';
import { refreshCategoryFacts } from '@pi/db/queries/facts/refresh-category-facts.sql';
import { refreshCompanyFacts } from '@pi/db/queries/facts/refresh-company-facts.sql';
import { refreshPluginFacts } from '@pi/db/queries/facts/refresh-plugin-facts.sql';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day.sql';
import { refreshChanges30d } from '@pi/db/queries/listings/refresh-changes.sql';
import { addDays, CATEGORY_SLUGS, type Day, type MarketplaceInfo, OWNER_KINDS } from '@pi/domain';
import { REVENUE_VERSION, TRAITS_VERSION } from '@pi/intelligence';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import { type SQL, sql } from 'drizzle-orm';

export const NEWEST: Day = '2026-11-20';
export const DAYS = 60;
/** Days before them that growth is compared with. */
const EARLIER = [90, 365];

/** Ten marketplaces, and the share of all plugins that each has. */
const SHARES: readonly (readonly [name: string, share: number])[] = [
  ['chrome-web-store', 0.3],
  ['wordpress', 0.15],
  ['vs-code', 0.13],
  ['firefox', 0.1],
  ['figma', 0.08],
  ['edge', 0.07],
  ['google-workspace', 0.06],
  ['jetbrains', 0.05],
  ['shopify', 0.04],
  ['obsidian', 0.02],
];
export const SEEDED: readonly MarketplaceInfo[] = SHARES.flatMap(([name]) => getMarketplaceInfo(name) ?? []);

/**
 * Fills an empty database with made-up plugins, so many days of their numbers, companies and
 * changes, and derives what lists read. Numbers have long tails, as those of stores do: of a
 * million, 3,000 have a million users, 57,000 have 10,000, and half have fewer than 20.
 * @param seed the same one gives the same rows
 */
export async function seedReads(db: Db, plugins: number, seed: number, log: (line: string) => void): Promise<void> {
  const step = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    log(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  await step('plugins', () => withoutIndexes(db, 'plugins', () => insertPlugins(db, plugins, seed)));
  const numbers = async () => {
    const days = [...EARLIER, ...Array.from({ length: DAYS + 1 }, (_, ago) => ago)].map((ago) => addDays(NEWEST, -ago));
    for (const [month, ofMonth] of Map.groupBy(days, (day) => day.slice(0, 7)))
      await step(`numbers of ${month}`, () => insertMonth(db, month, ofMonth));
  };
  const texts = async () => {
    await step('revisions', () => insertRevisions(db));
    await step('changes', () => insertChanges(db, seed));
    await step('traits', () => withoutIndexes(db, 'plugin_traits', () => insertTraits(db)));
    await step('estimates', () => insertEstimates(db));
  };
  await Promise.all([numbers(), texts()]);
  await step('statistics', () => db.execute(sql`analyze`));
  await step('days', () => insertDays(db));
  await step('facts of plugins and categories', () => withoutIndexes(db, 'plugin_facts', () => refreshFacts(db)));
  const roundings = new Map(marketplaceInfos.map(({ name, numbers }) => [name, numbers.users?.rounding]));
  await step('facts of companies', () =>
    db.transaction((tx) => refreshCompanyFacts(tx, { marketplaces: SEEDED.map(({ name }) => name) }, { roundings })),
  );
  await step('vacuum', () => db.execute(sql`vacuum analyze`));
}

/**
 * Fills an empty database with the same plugins, what their listings said and their changes, and
 * with nothing that is derived of them but their risk: what an inventory is checked against. One in
 * twenty changed hands and gained ten permissions.
 */
export async function seedInventory(db: Db, plugins: number, seed: number): Promise<void> {
  await withoutIndexes(db, 'plugins', () => insertPlugins(db, plugins, seed));
  await insertRevisions(db);
  await insertChanges(db, seed);
  await db.execute(sql`
    insert into market_changes (marketplace, plugin_id, day, at, kind, before, after, details)
    select marketplace, id, ${NEWEST}::date - n, ${NEWEST}::date - n + time '07:00',
      case when n = 0 then 'owner_changed' else 'permission_added' end, case when n = 0 then 'One' end,
      case when n = 0 then 'Other' else 'permission ' || n end, case when n = 0 then '{"confidence": 0.9, "changed": [], "kept": []}'::jsonb end
    from plugins cross join generate_series(0, 10) n where id % 20 = 0`);
  await withoutIndexes(db, 'plugin_facts', () =>
    db.execute(sql`
      insert into plugin_facts (plugin_id, marketplace, status, users, risk, listed_on, first_seen_on)
      select id, marketplace, status, users, abs(hashint4(id)) % 4, first_seen_on, first_seen_on from plugins`),
  );
  await db.execute(sql`vacuum analyze`);
}

// An index that grows row by row takes most of the time: it is made after the rows.
async function withoutIndexes(db: Db, table: string, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename = ${table} and indexdef not like 'CREATE UNIQUE%'`);
  for (const { name } of rows) await db.execute(sql`drop index ${sql.identifier(name)}`);
  await work();
  for (const { definition } of rows) await db.execute(sql.raw(definition));
}

/** Brings facts of all marketplaces up to date, as a day does. */
export async function refreshFacts(db: Db): Promise<void> {
  for (const info of SEEDED)
    await db.transaction(async (tx) => {
      await refreshCompanyMarketplaces(tx, info.name);
      await refreshChanges30d(tx, info);
      await refreshPluginFacts(tx, info);
      await refreshCategoryFacts(tx, info);
    });
}

const STEMS = sql`array['quill','mark','tab','sheet','note','pixel','brand','flow','page','block','cloud','stack','lens','mail','task','chart','color','font','cart','price','voice','video','clip','guard','proxy','cookie','dark','reader','sync','merge','lint','test','debug','query','graph','table','form','badge','timer','focus','habit','learn','speak','trans','late','ship','stock','order','review','coupon']`;
const ENDS = sql`array['','er','ify','ly','io','hub','kit','pad','bot','wise','box','zen','max','go','up','ora','ium','eon','ova','ism','ade','ant','ola','ara','est']`;
const MAKERS = sql`array['Labs','Studio','Software','Works','Systems','Apps','Digital','Tools','Group','Collective','Media','Partners']`;

// 50 stems, 25 ends, and every third word two stems: names are as different as those of stores.
function word(salt: number) {
  const draw = (of: SQL, count: number, more: number) =>
    sql`(${of})[1 + (abs(hashint4(i * 31 + ${sql.raw(String(salt * 7 + more))})) % ${sql.raw(String(count))})]`;
  return sql`(${draw(STEMS, 50, 0)} || case when i % 3 = 0 then ${draw(STEMS, 50, 1)} else '' end || ${draw(ENDS, 25, 2)})`;
}

async function insertPlugins(db: Db, plugins: number, seed: number): Promise<void> {
  const companies = Math.round(plugins * 0.6);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select setseed(${(seed % 1000) / 1000})`);
    for (const { name } of SEEDED) await tx.execute(sql`insert into marketplaces (name) values (${name})`);
    await tx.execute(sql`
      insert into companies (slug, name, name_key)
      select 'company-' || i, initcap(${word(1)}) || ' ' || initcap(${word(2)}) || ' ' || (${MAKERS})[1 + i % 12], 'company ' || i
      from generate_series(1, ${companies}::int) i`);
    let from = 1;
    for (const [name, share] of SHARES) {
      const info = getMarketplaceInfo(name);
      const count = Math.round(plugins * share);
      const has = (number: 'users' | 'downloads') => sql.raw(String(info?.numbers[number] !== undefined));
      const slugs = Object.keys(info?.categories ?? {});
      const category =
        slugs.length === 0 ? sql`null` : sql`(${sql.param(slugs)}::text[])[1 + floor(random() * ${slugs.length})::int]`;
      await tx.execute(sql`
        insert into plugins (marketplace, external_id, company_id, company_match_reason, status, url, name, summary, category,
          developer_name, pricing_model, pricing_label, content_hash, read_from, listed_on, updated_on, first_seen_on, delisted_on,
          missing_since, users, users_kind, users_on, downloads, downloads_kind, downloads_on, rating, rating_count, last_seen_on, state_at)
        select ${name}, 'p' || i, 1 + floor(${companies} * random() ^ 1.6)::int, 'first',
          case when fate < 0.04 then 'delisted' when fate < 0.05 then 'missing' else 'listed' end,
          'https://store.example/p' || i, initcap(${word(11)}) || ' ' || initcap(${word(12)}) || ' ' || ${word(13)}, 'A ' || ${word(14)} || ' that helps to ' || ${word(15)} || ' every ' || ${word(16)},
          ${category}, initcap(${word(17)}) || ' ' || initcap(${word(18)}),
          (array['free','freemium','paid','free_trial'])[1 + floor(random() ^ 2 * 4)::int], null, 'hash', 'data',
          ${NEWEST}::date - floor(random() ^ 1.5 * 4000)::int, ${NEWEST}::date - floor(random() ^ 2 * 2500)::int,
          ${NEWEST}::date - floor(random() ^ 0.7 * 700)::int,
          case when fate < 0.04 then ${NEWEST}::date - floor(random() * 365)::int end, case when fate between 0.04 and 0.05 then ${NEWEST}::date - 3 end,
          case when ${has('users')} then size end, case when ${has('users')} then 'exact'::count_kind end, case when ${has('users')} then ${NEWEST}::date end,
          case when ${has('downloads')} then size * 3 end, case when ${has('downloads')} then 'exact'::count_kind end, case when ${has('downloads')} then ${NEWEST}::date end,
          case when ratings > 0 then round((1 + 4 * random() ^ 0.4)::numeric, 1) end, ratings, ${NEWEST}::date, ${NEWEST}::timestamptz
        from (select i, fate, size, floor(size * random() ^ 3 / 50)::int as ratings
          from (select i, random() as fate, floor(exp(18 * (1 - random() ^ 0.25)))::bigint as size
            from generate_series(${from}::int, ${from + count - 1}::int) i) drawn) sized`);
      from += count;
    }
    await tx.execute(
      sql`update plugins set family_basis = company_id::text || ' ' || status || ' ' || content_hash where false`,
    );
    await tx.execute(sql`
      insert into product_families (company_id, slug, name)
      select company_id, 'family-' || company_id, 'Product ' || company_id from plugins
      where status <> 'delisted' group by company_id having count(distinct marketplace) > 1 and company_id % 4 = 0`);
    await tx.execute(sql`
      insert into product_family_members (plugin_id, family_id)
      select distinct on (family.id, marketplace) plugins.id, family.id from plugins
      join product_families family on family.company_id = plugins.company_id where status <> 'delisted'
      order by family.id, marketplace, plugins.id`);
  });
}

// The newest day as it is derived; those before it alike.
async function insertDays(db: Db): Promise<void> {
  for (const { name: marketplace, primaryMetric } of SEEDED)
    await db.transaction((tx) =>
      deriveMarketplaceDay(tx, { marketplace, day: NEWEST, primaryMetric, hasCompleteList: true }),
    );
  const { rows } = await db.execute<{ column_name: string }>(sql`
    select column_name from information_schema.columns
    where table_name = 'marketplace_days' and column_name not in ('day', 'marketplace')`);
  const same = sql.join(
    rows.map(({ column_name }) => sql.identifier(column_name)),
    sql`, `,
  );
  await db.execute(sql`
    insert into marketplace_days (marketplace, day, ${same})
    select marketplace, day - earlier, ${same} from marketplace_days cross join generate_series(1, ${DAYS}::int) earlier`);
}

// Most numbers move by a few percent a month; one of thirty grows fast, up to threefold.
const GROWTH_A_DAY = sql`((abs(hashint4(id)) % 1000 - 350) / 400000.0 + greatest(0, abs(hashint4(id)) % 1000 - 970) / 800.0)`;

async function insertMonth(db: Db, month: string, days: readonly Day[]): Promise<void> {
  const table = sql.identifier(`plugin_metrics_${month.replace('-', '_')}`);
  const [first, end] = [`${month}-01`, `${nextMonth(month)}-01`];
  await db.execute(sql`drop table if exists ${table}`);
  await db.execute(sql`create unlogged table ${table} (like plugin_metrics including defaults including constraints)`);
  await db.execute(sql`
    insert into ${table} (observed_at, users, downloads, plugin_id, day, rating_count, users_kind, downloads_kind, rating_thousandths)
    select day + time '06:00', floor(users * part), floor(downloads * part), id, day, floor(rating_count * part),
      users_kind, downloads_kind, (rating * 1000)::int
    from (
      select plugins.*, day,
        exp((day - ${NEWEST}::date) * ${GROWTH_A_DAY}) as part
      from unnest(${sql.param([...days])}::date[]) day
      cross join plugins
    ) numbers`);
  await db.execute(sql`alter table ${table} add primary key (plugin_id, day)`);
  await db.execute(
    sql`alter table plugin_metrics attach partition ${table} for values from (${sql.raw(`'${first}'`)}) to (${sql.raw(`'${end}'`)})`,
  );
}

async function insertRevisions(db: Db): Promise<void> {
  await db.execute(sql`
    insert into plugin_revisions (seen_at, plugin_id, content)
    select first_seen_on + time '06:00', id, jsonb_build_object('name', name, 'url', url, 'summary', summary, 'category', category,
      'description', repeat(summary || '. ', 6), 'developer', jsonb_build_object('name', developer_name))
    from plugins`);
}

async function insertChanges(db: Db, seed: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select setseed(${((seed + 1) % 1000) / 1000})`);
    await tx.execute(sql`
      insert into market_changes (marketplace, plugin_id, day, at, kind, before, after, details)
      select marketplace, id, day, day + time '06:00', kind, 'before', 'after',
        case when kind = 'owner_changed' then '{"confidence": 0.9, "changed": [{"field": "name", "before": "One", "after": "Other"}], "kept": []}'::jsonb end
      from (
        select plugins.*, ${NEWEST}::date - floor(random() ^ 1.2 * 365)::int as day,
          (array['version_released','version_released','version_released','price_changed','permission_added','permission_removed','renamed','category_changed','owner_changed','users_fell_sharply','listed'])[1 + floor(random() * 11)::int] as kind
        from plugins where random() < 0.33
      ) changed on conflict do nothing`);
    await tx.execute(sql`
      insert into market_changes (marketplace, plugin_id, day, at, kind)
      select marketplace, id, delisted_on, delisted_on + time '06:00', 'delisted' from plugins where delisted_on is not null`);
  });
}

async function insertTraits(db: Db): Promise<void> {
  await db.execute(sql`
    insert into plugin_traits (plugin_id, content_hash, rules_version, category, tags, store_tags, badges, risk, price_usd, has_contact, name_text, maker_text, summary_text)
    select id, content_hash, ${TRAITS_VERSION}::int, (${sql.param([...CATEGORY_SLUGS])}::text[])[1 + abs(hashint4(id)) % ${CATEGORY_SLUGS.length}],
      array['tag ' || abs(hashint4(id + 3)) % 300, 'tag ' || abs(hashint4(id + 5)) % 300],
      array[split_part(lower(name), ' ', 1), split_part(lower(name), ' ', 3)],
      case when id % 20 = 0 then array['featured'] else '{}'::text[] end,
      case when marketplace in ('chrome-web-store', 'edge', 'firefox', 'google-workspace') then abs(hashint4(id + 7)) % 4 end,
      case when pricing_model in ('paid', 'freemium') and id % 3 = 0 then 3 + id % 50 end, id % 2 = 0,
      lower(name), lower(developer_name), lower(summary)
    from plugins`);
  await db.execute(sql`
    insert into search_words (word)
    select distinct unnest(string_to_array(name_text || ' ' || maker_text, ' ')) from plugin_traits
    union select distinct unnest(string_to_array(lower(name), ' ')) from companies`);
}

// Four in ten are free; what others earn goes with what the store counts.
async function insertEstimates(db: Db): Promise<void> {
  await db.execute(sql`
    insert into revenue_estimates (plugin_id, estimated_on, lower, point, upper, method_version, inputs)
    select id, ${NEWEST}::date - id % 60, point / 5, point, point * 5, ${REVENUE_VERSION}::int,
      jsonb_build_object('ownerKind', (${sql.param([...OWNER_KINDS])}::text[])[1 + abs(hashint4(id + 11)) % ${OWNER_KINDS.length}])
    from (
      select id, case when pricing_model = 'free' then 0
        else coalesce(users, downloads / 20) * (1 + abs(hashint4(id + 13)) % 100) / 100.0 end as point
      from plugins where coalesce(users, downloads) is not null
    ) estimated`);
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
