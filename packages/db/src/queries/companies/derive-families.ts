import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { FAMILY_BASIS } from '../../schema/plugins.ts';
import { idList, records } from '../listings/records.ts';

/** Plugins of a marketplace whose company, status or content is another than when their family was looked for last. */
export async function listPluginsDueForFamily(tx: Tx, marketplace: string, limit: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id from plugins
    where marketplace = ${marketplace} and family_basis is distinct from ${FAMILY_BASIS}
    order by id limit ${limit}`);
  return rows.map((row) => row.id);
}

/** A plugin of a company that lives in several marketplaces, or did. */
export interface FamilyCandidate {
  pluginId: number;
  marketplace: string;
  name: string;
  isListed: boolean;
  websiteUrl: string | null;
  family: { id: number; companyId: number } | null;
  company: { id: number; slug: string; nameKey: string; siteDomain: string | null };
}

/**
 * All plugins of the companies that these plugins, and those of their families, belong to now. Companies of one
 * marketplace that never had a family are left out.
 */
export async function listFamilyCandidates(tx: Tx, pluginIds: readonly number[]): Promise<FamilyCandidate[]> {
  const { rows } = await tx.execute<{ candidate: FamilyCandidate }>(sql`
    with due as materialized (
      select unnest(${idList(pluginIds)}) as id
    ), related as (
      select id from due
      union
      select other.plugin_id from due
      join product_family_members mine on mine.plugin_id = due.id
      join product_family_members other on other.family_id = mine.family_id
    ), touched as materialized (
      select distinct companies.* from related join plugins using (id) join companies on companies.id = plugins.company_id
      where (select count(distinct marketplace) > 1 from plugins where company_id = companies.id)
        or exists (select from product_families where company_id = companies.id)
    )
    select jsonb_build_object('pluginId', plugins.id, 'marketplace', plugins.marketplace, 'name', plugins.name,
      'isListed', plugins.status = 'listed',
      'family', (select jsonb_build_object('id', id, 'companyId', company_id) from product_families where id = family_id),
      'websiteUrl', (select content ->> 'websiteUrl' from plugin_revisions where plugin_id = plugins.id
        order by seen_at desc limit 1),
      'company', jsonb_build_object('id', touched.id, 'slug', touched.slug, 'nameKey', touched.name_key,
        'siteDomain', touched.site_domain)) as candidate
    from touched join plugins on plugins.company_id = touched.id
    left join product_family_members on plugin_id = plugins.id
    order by plugins.id`);
  return rows.map((row) => row.candidate);
}

export interface FamilyRow {
  companyId: number;
  name: string;
}

/** Adds families; answers them with their ids. A slug that is taken gets `-2`, `-3` ... */
export async function insertFamilies<Row extends FamilyRow & { slug: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { familyId: number })[]> {
  const added: (Row & { familyId: number })[] = [];
  let waiting = rows;
  for (let count = 1; waiting.length > 0; count++) {
    const bySlug = new Map(waiting.map((row) => [count === 1 ? row.slug : `${row.slug}-${count}`, row]));
    const wanted = [...bySlug].map(([slug, { companyId, name }]) => ({ slug, companyId, name }));
    const { rows: inserted } = await tx.execute<{ id: number; slug: string }>(sql`
      insert into product_families (slug, company_id, name)
      select slug, "companyId", name from ${records(wanted, { slug: 'text', companyId: 'integer', name: 'text' })}
      on conflict (slug) do nothing
      returning id, slug`);
    const ids = new Map(inserted.map(({ id, slug }) => [bySlug.get(slug), id]));
    for (const [row, familyId] of ids) if (row) added.push({ ...row, familyId });
    waiting = waiting.filter((row) => !ids.has(row));
  }
  return added;
}

/** Brings company and name of families up to date. */
export async function updateFamilies(tx: Tx, rows: readonly (FamilyRow & { familyId: number })[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update product_families set company_id = "companyId", name = row.name
    from ${records(rows, { familyId: 'integer', companyId: 'integer', name: 'text' })}
    where id = "familyId" and (company_id, product_families.name) is distinct from ("companyId", row.name)`);
}

/**
 * Gives plugins their family and takes it from the others that were looked at; families that nobody is left in go.
 * Members are written in the order of their ids, as the store step locks plugins: the two never wait for each other.
 * @param lookedAt ids of all plugins whose family was looked for
 */
export async function assignFamilies(
  tx: Tx,
  lookedAt: readonly number[],
  members: readonly { pluginId: number; familyId: number }[],
): Promise<void> {
  const { rows: before } = await tx.execute<{ id: number }>(sql`
    select distinct family_id as id from product_family_members where plugin_id = any(${idList(lookedAt)})`);
  await tx.execute(sql`
    insert into product_family_members (plugin_id, family_id)
    select "pluginId", "familyId" from ${records(members, { pluginId: 'integer', familyId: 'integer' })}
    order by "pluginId"
    on conflict (plugin_id) do update set family_id = excluded.family_id
    where product_family_members.family_id <> excluded.family_id`);
  const kept = new Set(members.map(({ pluginId }) => pluginId));
  await tx.execute(sql`
    delete from product_family_members where plugin_id = any(${idList(lookedAt.filter((id) => !kept.has(id)))})`);
  await tx.execute(sql`
    delete from product_families where id = any(${idList(before.map(({ id }) => id))})
      and not exists (select from product_family_members where family_id = product_families.id)`);
}

/** Notes what the family of these plugins was looked for with. */
export async function updateProductFamilies(tx: Tx, pluginIds: readonly number[]): Promise<void> {
  await tx.execute(sql`update plugins set family_basis = ${FAMILY_BASIS} where id = any(${idList(pluginIds)})`);
}
