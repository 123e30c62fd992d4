import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';

/**
 * Whether the user of this connection may make tables or sees rows past their policies: more than
 * the web app needs.
 */
export async function hasOwnerRights(db: Queryable): Promise<boolean> {
  const { rows } = await db.execute<{ more: boolean }>(sql`
    select rolsuper or rolbypassrls or has_schema_privilege('public', 'create') as more
    from pg_roles where rolname = current_user`);
  return rows[0]?.more ?? false;
}
