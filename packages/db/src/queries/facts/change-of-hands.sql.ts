import { CHANGE_OF_HANDS_CONFIDENCE } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';

/**
 * Whether a row of `market_changes` is reported as a change of hands: as `isChangeOfHands` says.
 */
export function isChangeOfHandsRow(relation = 'market_changes'): SQL<boolean> {
  const column = (name: string) => sql`${sql.identifier(relation)}.${sql.identifier(name)}`;
  const confidence = sql`coalesce((${column('details')} ->> 'confidence')::float8, 0)`;
  return sql`(${column('kind')} in ('owner_changed', 'taken_over')
    or (${column('kind')} = 'contact_changed' and ${confidence} >= ${sql.raw(String(CHANGE_OF_HANDS_CONFIDENCE))}))`;
}
