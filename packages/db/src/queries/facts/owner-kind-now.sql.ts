import { type SQL, sql } from 'drizzle-orm';

/**
 * The owner kind of an estimate as lists show it: of makers, one with several plugins is `small`.
 * Estimates do not say which: companies change without them.
 * @param plugins of its company in all marketplaces
 */
export function ownerKindNow(ownerKind: SQL, plugins: SQL): SQL {
  return sql`case when ${ownerKind} in ('single', 'small')
    then case when ${plugins} > 1 then 'small' else 'single' end else ${ownerKind} end`;
}
