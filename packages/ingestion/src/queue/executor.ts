import type { Queryable } from '@pi/db';
import { librarySql } from '@pi/db/library-sql';
import { fromDrizzle } from 'pg-boss';

/** Runs the queue's own SQL on our connections, or inside a transaction of ours. */
export function executor(db: Queryable) {
  return fromDrizzle(db, librarySql);
}
