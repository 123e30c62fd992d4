import { and, eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from './get-plugin.ts';

/** The id that a plugin has in this database; null where there is none of that identity. */
export async function findPluginId(db: Db, { marketplace, externalId }: PluginIdentity): Promise<number | null> {
  const [row] = await db
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), eq(plugins.externalId, externalId)));
  return row?.id ?? null;
}
