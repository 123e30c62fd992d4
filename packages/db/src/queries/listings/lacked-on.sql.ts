import { sql } from 'drizzle-orm';

/**
 * The newest UTC day of which a complete list lacks the plugin; null for one that is listed, and
 * without such a list. What was read on an earlier day does not list the plugin again. For
 * statements on `plugins`.
 */
export const LACKED_ON = sql<string | null>`case when plugins.status <> 'listed' then (
  select max(complete.day) from marketplace_days complete
  where complete.marketplace = plugins.marketplace and complete.has_complete_list
    and complete.day > plugins.last_seen_on) end`;
