import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';

const CANDIDATE = z.object({
  pluginId: z.number(),
  marketplace: z.string(),
  name: z.string(),
  isListed: z.boolean(),
  websiteUrl: z.string().nullable(),
  family: z.object({ id: z.number(), companyId: z.number() }).nullable(),
  company: z.object({ id: z.number(), slug: z.string(), nameKey: z.string(), siteDomain: z.string().nullable() }),
});

/** A plugin of a company that has plugins in several marketplaces, or had. */
export type FamilyCandidate = z.infer<typeof CANDIDATE>;

/**
 * All plugins of the companies that these plugins, and those of their families, belong to now.
 * Companies of one marketplace that never had a family are left out.
 */
export async function listFamilyCandidates(tx: Tx, pluginIds: readonly number[]): Promise<FamilyCandidate[]> {
  const rows = await selectRows(
    tx,
    sql`
      with due as materialized (
        select unnest(${sql.param([...pluginIds])}::integer[]) as id
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
        'isListed', plugins.status <> 'delisted',
        'family', (select jsonb_build_object('id', id, 'companyId', company_id) from product_families where id = family_id),
        'websiteUrl', (select content ->> 'websiteUrl' from plugin_revisions where plugin_id = plugins.id
          order by seen_at desc limit 1),
        'company', jsonb_build_object('id', touched.id, 'slug', touched.slug, 'nameKey', touched.name_key,
          'siteDomain', touched.site_domain)) as candidate
      from touched join plugins on plugins.company_id = touched.id
      left join product_family_members on plugin_id = plugins.id
      order by plugins.id`,
    z.object({ candidate: CANDIDATE }),
  );
  return rows.map((row) => row.candidate);
}
