import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';
import { records } from '../listings/records.ts';
import type { IdentifierRow } from './derive-companies.ts';

/** The developers that have a blocking key, and their companies, both in the same order. */
const KeyHolders = z.object({
  /** Kind, space, value. */
  key: z.string(),
  developerIds: z.array(z.number()),
  companyIds: z.array(z.number()),
});
export type KeyHolders = z.infer<typeof KeyHolders>;

/**
 * The developers that have one of these blocking keys, of at most so many companies a key: the
 * oldest. Keys that nobody has are left out, and developers without a company.
 */
export async function listKeyHolders(
  tx: Tx,
  keys: readonly IdentifierRow[],
  mostCompanies: number,
): Promise<KeyHolders[]> {
  if (keys.length === 0) return [];
  return selectRows(
    tx,
    sql`
      select "row".kind || ' ' || "row".value as key, array_agg(developers.id) as "developerIds",
        array_agg(developers.company_id) as "companyIds"
      from ${records(keys, { kind: 'text', value: 'text' })}
      cross join lateral (
        select company_id from company_identifiers
        where kind = "row".kind and value = "row".value and exists (
          select from developers where developers.company_id = company_identifiers.company_id
            and blocking_keys @> array["row".kind || ' ' || "row".value])
        order by company_id limit ${mostCompanies}
      ) held
      join developers on developers.company_id = held.company_id
        and blocking_keys @> array["row".kind || ' ' || "row".value]
      group by 1`,
    KeyHolders,
  );
}
