import { and, eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from './get-plugin.ts';
import { getLatestContent } from './list-revisions.ts';

/** Where a listing says its logo is, and the name it stands for; null for an unknown plugin. */
export async function getPictureAddresses(
  db: Db,
  identity: PluginIdentity,
): Promise<{ name: string; icon: string | null } | null> {
  const [row] = await db.select({ name: plugins.name, icon: plugins.iconUrl }).from(plugins).where(isPlugin(identity));
  return row ?? null;
}

/**
 * Where the newest listing says its screenshots are, without repetitions; none for an unknown
 * plugin.
 */
export async function getScreenshotAddresses(db: Db, identity: PluginIdentity): Promise<string[]> {
  const [row] = await db.select({ id: plugins.id }).from(plugins).where(isPlugin(identity));
  const content = row ? await getLatestContent(db, row.id) : null;
  return [...new Set(content?.screenshots)];
}

function isPlugin({ marketplace, externalId }: PluginIdentity) {
  return and(eq(plugins.marketplace, marketplace), eq(plugins.externalId, externalId));
}
