import type { Queryable } from '@pi/db';
import { librarySql } from '@pi/db/library-sql';
import { fromDrizzle } from 'pg-boss';

/** Runs the queue's own SQL on our connection, or inside a transaction of ours. */
export function executor(db: Queryable) {
  return {
    executeSql(text: string, values?: unknown[]) {
      const [, inside] = TRANSACTION.exec(text) ?? [];
      // A pool has to know of a transaction: its statements need one connection.
      if (inside) return db.transaction((tx) => fromDrizzle(tx, librarySql).executeSql(inside, values));
      return fromDrizzle(db, librarySql).executeSql(text, values);
    },
  };
}

const TRANSACTION = /^\s*BEGIN;(.*)COMMIT;\s*$/s;
