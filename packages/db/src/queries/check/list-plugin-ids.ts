import { and, eq } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';

/** The database ids of the plugins of these identities; those without a plugin are left out. */
export async function listPluginIds(db: Queryable, identities: readonly PluginIdentity[]): Promise<number[]> {
  const { id, marketplace, externalId } = plugins;
  const found = await Promise.all(
    [...Map.groupBy(identities, (one) => one.marketplace)].map(([of, wanted]) => {
      const ids = wanted.map((one) => one.externalId);
      return db
        .select({ id })
        .from(plugins)
        .where(and(eq(marketplace, of), isAnyOf(externalId, ids)));
    }),
  );
  return found.flat().map((row) => row.id);
}
