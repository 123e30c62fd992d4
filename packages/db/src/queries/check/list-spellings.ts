import { and, eq, or, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';

const SMALL = sql`lower(${plugins.externalId})`;
/** As the index of ids with capital letters says it. */
const HAS_CAPITALS = sql`${plugins.externalId} <> ${SMALL}`;

/** The identities of plugins whose ids are these but for capital letters. */
export async function listSpellings(db: Queryable, identities: readonly PluginIdentity[]): Promise<PluginIdentity[]> {
  const { marketplace, externalId } = plugins;
  const found = await Promise.all(
    [...Map.groupBy(identities, (one) => one.marketplace)].map(([of, wanted]) => {
      const ids = wanted.map((one) => one.externalId.toLowerCase());
      return db
        .select({ marketplace, externalId })
        .from(plugins)
        .where(and(eq(marketplace, of), or(isAnyOf(externalId, ids), and(HAS_CAPITALS, isAnyOf(SMALL, ids)))));
    }),
  );
  return found.flat();
}
