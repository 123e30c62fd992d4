import type { Listing } from '@pi/domain';
import { contentChanges, type RevisionContent } from '@pi/domain';
import { fellSharply } from '@pi/ingestion/quality-rules';
import { hashListing } from '@pi/ingestion/store';
import type { Sql } from 'postgres';

/**
 * The baseline: what storing a day looks like one listing at a time. Select the plugin, then insert
 * or update it, insert its metrics and, where the content changed, a revision and changes: a
 * transaction a listing, over one connection. Each listing is stored whole or not at all, so each
 * waits for its own commit.
 */
export async function storeRowByRow(client: Sql, listings: readonly Listing[], observedAt: Date): Promise<void> {
  for (const listing of listings) await client.begin((tx) => storeOne(tx as unknown as Sql, listing, observedAt));
}

async function storeOne(sql: Sql, listing: Listing, at: Date): Promise<void> {
  const {
    users,
    rating = null,
    ratingCount = null,
    readFrom,
    externalId,
    downloads: _,
    reviews: _reviews,
    ...content
  } = listing;
  const day = at.toISOString().slice(0, 10);
  const hash = hashListing(listing);
  const [known] =
    await sql`select id, users, content_hash from plugins where marketplace = 'toy' and external_id = ${externalId} for update`;
  let id = known?.id as number | undefined;
  if (id === undefined) {
    const [row] = await sql`
      insert into plugins (marketplace, external_id, url, name, summary, category, version, developer_name, updated_on, users, users_kind,
        users_on, rating, rating_count, content_hash, read_from, first_seen_on, last_seen_on, state_at)
      values ('toy', ${externalId}, ${content.url}, ${content.name}, ${content.summary ?? null}, ${content.category ?? null}, ${content.version ?? null},
        ${content.developer?.name ?? null}, ${content.updatedOn ?? null}, ${users?.value ?? null}, ${users?.kind ?? null}, ${day}, ${rating}, ${ratingCount},
        ${hash}, ${readFrom}, ${day}, ${day}, ${at})
      returning id`;
    id = row?.id as number;
  } else {
    await sql`
      update plugins set name = ${content.name}, summary = ${content.summary ?? null}, category = ${content.category ?? null},
        version = ${content.version ?? null}, developer_name = ${content.developer?.name ?? null}, users = ${users?.value ?? null},
        users_kind = ${users?.kind ?? null}, users_on = ${day}, rating = ${rating}, rating_count = ${ratingCount}, content_hash = ${hash},
        last_seen_on = ${day}, state_at = ${at}
      where id = ${id}`;
  }
  await sql`
    insert into plugin_metrics (plugin_id, day, observed_at, users, users_kind, rating_thousandths, rating_count)
    values (${id}, ${day}, ${at}, ${users?.value ?? null}, ${users?.kind ?? null}, ${rating && Math.round(rating * 1000)}, ${ratingCount})
    on conflict (plugin_id, day) do update set observed_at = excluded.observed_at, users = excluded.users,
      users_kind = excluded.users_kind, rating_thousandths = excluded.rating_thousandths,
      rating_count = excluded.rating_count`;
  if (known?.content_hash === hash) return;
  const [previous] =
    await sql`select content from plugin_revisions where plugin_id = ${id} order by seen_at desc limit 1`;
  await sql`
    insert into plugin_revisions (plugin_id, seen_at, content)
    values (${id}, ${at}, ${sql.json(JSON.parse(JSON.stringify(content)))})`;
  const changes = previous ? contentChanges(previous.content as RevisionContent, content) : [];
  if (known && users && fellSharply(Number(known.users), users.value))
    changes.push({ kind: 'users_fell_sharply', before: String(known.users), after: String(users.value) });
  for (const change of changes) {
    await sql`
      insert into market_changes (marketplace, plugin_id, day, at, kind, before, after)
      values ('toy', ${id}, ${day}, ${at}, ${change.kind}, ${change.before}, ${change.after}) on conflict do nothing`;
  }
}
