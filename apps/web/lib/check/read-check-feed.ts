import type { Db } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { listChangesOfPlugins } from '@pi/db/queries/changes/list-changes';
import { listPluginIds } from '@pi/db/queries/check/list-plugin-ids';
import { EVER, FEED_ITEMS } from '../feeds/feed-limits.ts';
import { toFeed } from '../feeds/read-feed.ts';
import type { FeedContent } from '../feeds/write-feed.ts';

/** The newest changes of the plugins of an inventory, all but new versions. */
export async function readCheckFeed(db: Db, identities: readonly PluginIdentity[]): Promise<FeedContent> {
  const ids = await listPluginIds(db, identities);
  const rows = await listChangesOfPlugins(db, ids, { from: EVER.from, limit: FEED_ITEMS });
  const title = `Changes of an inventory of ${ids.length} ${ids.length === 1 ? 'plugin' : 'plugins'}`;
  return toFeed(db, { title, path: '/check', rows });
}
