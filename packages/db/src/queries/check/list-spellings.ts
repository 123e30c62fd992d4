import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';

/**
 * The identities of plugins whose ids are these but for capital letters. It walks the index of all
 * ids of each marketplace, since no index has them in small letters.
 */
export async function listSpellings(db: Queryable, identities: readonly PluginIdentity[]): Promise<PluginIdentity[]> {
  const { marketplace, externalId } = plugins;
  const found = await Promise.all(
    [...Map.groupBy(identities, (one) => one.marketplace)].map(([of, wanted]) => {
      const ids = wanted.map((one) => one.externalId.toLowerCase());
      return db
        .select({ marketplace, externalId })
        .from(plugins)
        .where(and(eq(marketplace, of), isAnyOf(sql`lower(${externalId})`, ids)));
    }),
  );
  return found.flat();
}
