import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from '../../client.ts';
import { selectRows } from '../../select-rows.ts';

/**
 * Whether the user of this connection may make tables or sees rows past their policies: more than
 * the web app needs.
 */
export async function hasOwnerRights(db: Queryable): Promise<boolean> {
  const statement = sql`
    select rolsuper or rolbypassrls or has_schema_privilege('public', 'create') as more
    from pg_roles where rolname = current_user`;
  const [user] = await selectRows(db, statement, z.object({ more: z.boolean() }));
  return user?.more ?? false;
}
