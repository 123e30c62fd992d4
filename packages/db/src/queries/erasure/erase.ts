import type { Developer } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { type Mark, NEWEST_DEVELOPER } from '../companies/derive-companies.ts';
import { idList, records } from '../listings/records.ts';

/** A developer as a marketplace shows them. */
export interface StoreDeveloper {
  marketplace: string;
  developer: Developer;
}

/** All developers that plugins have or ever had, of one marketplace or of all, each once. Reads every revision: it is for commands. */
export async function listDevelopers(tx: Tx, marketplace?: string): Promise<StoreDeveloper[]> {
  const { rows } = await tx.execute<{ [Key in keyof StoreDeveloper]: StoreDeveloper[Key] }>(sql`
    select distinct marketplace, content -> 'developer' as developer
    from plugin_revisions join plugins on plugins.id = plugin_id
    where content -> 'developer' ->> 'name' is not null
      ${marketplace === undefined ? sql`` : sql`and marketplace = ${marketplace}`}`);
  return [...rows];
}

/** A plugin with all developers it ever had, the newest last. */
export interface PluginWithDevelopers {
  pluginId: number;
  marketplace: string;
  externalId: string;
  firstSeenOn: string;
  /** The company it is shown with. */
  companyId: number | null;
  developers: Developer[];
}

/** The plugins that are shown with one of the companies, or that one of the developers has or once had. */
export async function listPluginsEverOf(
  tx: Tx,
  { companyIds, developers }: { companyIds: readonly number[]; developers: readonly StoreDeveloper[] },
  marketplace?: string,
): Promise<PluginWithDevelopers[]> {
  const { rows } = await tx.execute<{ [Key in keyof PluginWithDevelopers]: PluginWithDevelopers[Key] }>(sql`
    select id as "pluginId", marketplace, external_id as "externalId", first_seen_on::text as "firstSeenOn",
      company_id as "companyId", (
        select coalesce(json_agg(content -> 'developer' order by seen_at), '[]') from plugin_revisions
        where plugin_id = plugins.id and content -> 'developer' ->> 'name' is not null) as developers
    from plugins
    where (company_id = any(${idList(companyIds)}) or id in (
      select plugin_id
      from plugin_revisions join plugins had on had.id = plugin_id
      join ${records(developers, { marketplace: 'text', developer: 'jsonb' })}
        on row.marketplace = had.marketplace and row.developer = content -> 'developer'))
      ${marketplace === undefined ? sql`` : sql`and marketplace = ${marketplace}`}
    order by id`);
  return [...rows];
}

/** The companies that plugins with one of the developers now are shown with, and those that bear one of the marks. */
export async function listCompaniesOf(
  tx: Tx,
  { developers, marks }: { developers: readonly StoreDeveloper[]; marks: readonly Mark[] },
): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select company_id as id
    from plugins join ${records(developers, { marketplace: 'text', developer: 'jsonb' })}
      on row.marketplace = plugins.marketplace and row.developer = ${NEWEST_DEVELOPER}
    where company_id is not null
    union
    select company_id from company_identifiers join ${records(marks, { kind: 'text', value: 'text' })} using (kind, value)
    where removed_by_change_id is null
    order by id`);
  return rows.map((row) => row.id);
}

/** The names of companies, and the marks they are found by. */
export async function getNamesAndIdentifiers(
  tx: Tx,
  companyIds: readonly number[],
): Promise<{ names: string[]; marks: Mark[] }> {
  const ids = idList(companyIds);
  const { rows: names } = await tx.execute<{ name: string }>(
    sql`select distinct name from companies where id = any(${ids})`,
  );
  const { rows: marks } = await tx.execute<{ [Key in keyof Mark]: Mark[Key] }>(sql`
    select distinct kind, value from company_identifiers where company_id = any(${ids}) and removed_by_change_id is null`);
  return { names: names.map((row) => row.name), marks: [...marks] };
}

/** The days of a marketplace from one on, in order. */
export async function listDaysFrom(tx: Tx, marketplace: string, day: string): Promise<string[]> {
  const { rows } = await tx.execute<{ day: string }>(sql`
    select day::text from marketplace_days where marketplace = ${marketplace} and day >= ${day} order by day`);
  return rows.map((row) => row.day);
}
