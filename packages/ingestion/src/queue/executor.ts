import type { Queryable } from '@pi/db';
import { librarySql } from '@pi/db/library-sql';
import { fromDrizzle } from 'pg-boss';

/** Runs the queue's own SQL on our connection, or inside a transaction of ours. */
export function executor(db: Queryable) {
  return {
    executeSql(text: string, values?: unknown[]) {
      const sent = values?.map(asText);
      const [, inside] = TRANSACTION.exec(text) ?? [];
      // A pool has to know of a transaction: its statements need one connection.
      if (inside) return db.transaction((tx) => fromDrizzle(tx, librarySql).executeSql(inside, sent));
      return fromDrizzle(db, librarySql).executeSql(text, sent);
    },
  };
}

const TRANSACTION = /^\s*BEGIN;(.*)COMMIT;\s*$/s;

// Our client leaves JSON to drizzle, which knows columns and not parameters.
function asText(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value;
}
