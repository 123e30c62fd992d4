import { sql } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';

/** The role that the web app connects as: it reads and writes rows, and changes no table. */
export const WEB_ROLE = 'pi_web';

// A migration creates it; `existing` keeps drizzle-kit from doing it a second time.
const role = pgRole(WEB_ROLE).existing();

/** The one policy of a table: the web app may do everything with its rows, nobody else anything. */
export function webPolicy() {
  return pgPolicy(WEB_ROLE, { to: role, using: sql`true`, withCheck: sql`true` });
}
