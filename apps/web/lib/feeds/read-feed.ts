import type { Db } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { getPluginRow } from '@pi/db/queries/catalogue/get-plugin-row';
import type { ChangeRow } from '@pi/db/queries/changes/change-rows';
import { listNewestChanges } from '@pi/db/queries/changes/list-changes';
import {
  type FoundPlugins,
  listChangesOfCompany,
  listChangesOfFound,
  listChangesOfPlugin,
} from '@pi/db/queries/changes/list-changes-of-found';
import { findShownCompany } from '@pi/db/queries/companies/find-shown-company';
import { getReadDays } from '@pi/db/queries/explorer/read-days';
import { addDays, type ChangeGroup } from '@pi/domain';
import { notFoundError } from '#lib/api-error.ts';
import { changesHref } from '#lib/changes/change-params.ts';
import { withOwners } from '#lib/changes/read-changes.ts';
import { explorerHref } from '#lib/explorer/explorer-href.ts';
import { filtersOf } from '#lib/explorer/params.ts';
import { filterContext } from '#lib/explorer/read-explorer.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { storeTitle } from '#lib/store-title.ts';
import { toFeedItem } from './feed-item.ts';
import { EVER, FEED_ITEMS, LOOK_BACK_DAYS } from './feed-limits.ts';
import type { ChangesFeedParams, PluginsFeedParams } from './feed-params.ts';
import { changesFeedTitle, GROUPS_OF_MANY, groupsTitle, pluginsFeedTitle } from './feed-words.ts';
import type { FeedContent } from './write-feed.ts';

/** @throws ApiError not_found where there is no such plugin */
export async function readPluginFeed(db: Db, identity: PluginIdentity, kind?: ChangeGroup[]): Promise<FeedContent> {
  const found = await getPluginRow(db, identity);
  if (!found) throw notFoundError('file', 'There is no plugin of this id.');
  const rows = await listChangesOfPlugin(db, { ...EVER, groups: kind ?? [], marketplaces: [] }, found.id, FEED_ITEMS);
  const title = `${groupsTitle(kind)} of ${found.plugin.name}, ${storeTitle(identity.marketplace)}`;
  return toFeed(db, { title, path: pluginPath(identity), rows });
}

/** @throws ApiError not_found where there is no such company */
export async function readCompanyFeed(db: Db, slug: string, kind?: ChangeGroup[]): Promise<FeedContent> {
  const company = slug.includes('\0') ? undefined : await findShownCompany(db, slug);
  if (!company) throw notFoundError('file', 'There is no company of this address.');
  const wanted = { ...EVER, groups: kind ?? GROUPS_OF_MANY, marketplaces: [] };
  const rows = await listChangesOfCompany(db, wanted, company.id, FEED_ITEMS);
  const title = `${groupsTitle(kind)} of the plugins of ${company.name}`;
  return toFeed(db, { title, path: `/companies/${company.slug}`, rows });
}

/** The changes of all marketplaces that pass the filters of the page of changes. */
export async function readChangesFeed(db: Db, params: ChangesFeedParams): Promise<FeedContent> {
  const { kind, marketplace, users, risk } = params;
  const { newest } = await getReadDays(db);
  const days = newest ? { from: addDays(newest, -LOOK_BACK_DAYS), to: EVER.to } : EVER;
  const filters = { groups: kind ?? GROUPS_OF_MANY, marketplaces: marketplace, users: users ?? null, risks: risk };
  const rows = await listNewestChanges(db, { ...filters, ...days }, { after: null, limit: FEED_ITEMS });
  const path = changesHref({ days: 7, order: 'size', page: 1, ...params, kind });
  return toFeed(db, { title: changesFeedTitle(params), path, rows, days: LOOK_BACK_DAYS });
}

/**
 * The changes of the plugins that pass the filters of the list of plugins, delisted ones included.
 * @param looksAt how many plugins and changes are looked at
 */
export async function readPluginsFeed(
  db: Db,
  { kind, storeCategory, ...params }: PluginsFeedParams,
  looksAt: Pick<FoundPlugins, 'few' | 'walked'> = {},
): Promise<FeedContent> {
  const asked = filtersOf(params);
  // Else a plugin that goes would take its last change along.
  const filters = asked.status || asked.delistedAfter ? asked : { ...asked, status: ['all' as const] };
  const context = await filterContext(db, filters);
  const wanted = { ...EVER, groups: kind ?? GROUPS_OF_MANY, marketplaces: filters.marketplace ?? [] };
  const rows = await listChangesOfFound(db, wanted, { filters, storeCategory, context, ...looksAt }, FEED_ITEMS);
  const title = pluginsFeedTitle({ kind, filters: asked, storeCategory, today: context.today });
  return toFeed(db, { title, path: explorerHref({ filters: asked }), rows });
}

interface Read {
  title: string;
  path: string;
  rows: readonly ChangeRow[];
  /** How many days it looks back; without it, to the first one. */
  days?: number;
}

/** Changes as a feed, with the owners of the changes of hands among them. */
export async function toFeed(db: Db, { title, path, rows, days }: Read): Promise<FeedContent> {
  const changes = await withOwners(db, rows);
  const items = changes.flatMap((change, at) => (rows[at] ? [toFeedItem(change, rows[at].at)] : []));
  const description = `${title}: the newest ${FEED_ITEMS}${days ? ` of the last ${days} days` : ''}, read once a day from the stores.`;
  return { title, description, path, items };
}
